import type { RosterRow } from '@domain/member/model'
import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { type Session, value } from '../kit/session'
import { fileBallots } from './ballots'
import { announce, fileCases } from './cases'
import { fileContests } from './contests'
import { people, SETUP_PEOPLE } from './people'
import { fileProposals } from './proposals'
import { type Column, type Kind, ROLE_COLUMNS, type Thing } from './things'

/** A school with one person a role, and with records of others that each of them may or may not see. */
export interface Town {
  cloud: Cloud
  sessions: Map<Column, Session>
  things: Thing[]
  /** Records that anybody who may act at all may act on: companions of a stranger's id in a list. */
  legit: Partial<Record<Kind | 'other', string>>
  /** A draft of their own, of those who may propose. */
  drafts: Map<Column, string>
  /** The id of what is there under a name. */
  named(kind: Kind, name: string): string | undefined
  /** A case that the office and auditors alone know of; a run for a group of strangers and one for all. */
  cases: { reported: string; runs: { theirs: string; open: string } }
  /** For all: one that is open, with a team of another group; one that is being played. Codes of one that is not. */
  contest: { open: string; running: string; team: string; codes: { team: string; hall: string } }
  /** For all, the auditor its scrutineer; the last three are closed. */
  ballots: Record<'announced' | 'open' | 'election' | 'appraisal' | 'poll', string>
}
const namedIn = (things: readonly Thing[]) => (kind: Kind, name: string) =>
  things.find((t) => t.kind === kind && t.name === name)?.id

const NAMED: readonly Kind[] = ['contest', 'run', 'announcement', 'ballot']
/** Notices as they lie there, named by their kind; where they are of a contest, a run, an announcement or a ballot, by its name, too. */
export const noticesOf = (cloud: Cloud, things: readonly Thing[] = []): Thing[] =>
  records<{ _id: string; kind: string; about: { id: string } }>(cloud, 'notices').map((n) => {
    const about = things.find((c) => NAMED.includes(c.kind) && c.id === n.about.id)
    return { kind: 'notice', name: about ? `${n.kind} ${about.name}` : n.kind, id: n._id }
  })

/** Imports of somebody else: a check that is whole, one under way, and an apply; with the records of their parts. */
async function imports(clerk: Session, cloud: Cloud): Promise<Thing[]> {
  const all = () => records<{ _id: string }>(cloud, 'imports').map((i) => i._id)
  const before = new Set(all())
  await value(clerk.member.importRoster({ rows: [], mode: 'check' }))
  await value(clerk.member.importRoster({ rows: [], mode: 'check', more: true }))
  const rows = [{ name: '新人', group: '一组', sex: 'female', kind: 'in_service' }]
  await value(clerk.member.importRoster({ rows, mode: 'apply', more: true }))
  const made = all().filter((id) => !before.has(id))
  return made.map((id) => ({ kind: 'import', name: 'another', id }))
}

async function groupsOf(session: Session): Promise<Thing[]> {
  const { items } = await value(session.member.groups({}))
  return items.map((g) => ({ kind: 'group', name: g.path, id: g.id }))
}

const membersOf = (cloud: Cloud): Thing[] =>
  records<{ _id: string; staffNo: string }>(cloud, 'members').map((m) => ({
    kind: 'member',
    name: m.staffNo,
    id: m._id,
  }))

const idOf = (things: readonly Thing[], name: string) => things.find((t) => t.name === name)?.id ?? ''

/** The school at work: a chair is bound, delegates propose. */
export async function openTown(functions?: string): Promise<Town> {
  const cloud = await openCloud({ functions })
  const admin = await cloud.login('admin')
  const rows: RosterRow[] = people()
  await value(admin.member.importRoster({ rows, mode: 'apply' }))
  const sessions = new Map<Column, Session>([
    ['guest', await cloud.guest()],
    ['admin', admin],
  ])
  for (const role of ROLE_COLUMNS) sessions.set(role, await cloud.login(role))
  const chair = await cloud.login('chair')
  await value(chair.member.updateSettings({ whoMayPropose: 'delegates', endorsersNeeded: 1 }))
  const staying = rows.filter((r) => r.staffNo !== 'gone')
  await value(chair.member.importRoster({ rows: staying, mode: 'apply', accept: ['left:gone'] }))
  const { callId, proposals, legit, other, drafts } = await fileProposals(cloud, chair)
  const mate = await cloud.login('mate')
  const wish = await value(mate.member.apply({ kind: 'correct', column: 'post', value: '干事' }))
  // Somebody looked at a record, so that a list of looks is not empty.
  await value(chair.member.get({ id: idOf(membersOf(cloud), 'victim') }))
  const roster = await value((await cloud.login('clerk')).upload(Buffer.from('姓名'), '名册.csv', 'roster'))
  const members = membersOf(cloud)
  const groups = await groupsOf(chair)
  const group = idOf(groups, '一组')
  const ids = { writer: idOf(members, 'writer'), friend: idOf(members, 'friend'), group }
  const { things: contests, ...contest } = await fileContests({ chair, writer: await cloud.login('writer'), ids })
  const of = (name: string) => idOf(members, name)
  const [clerk, treasurer, writer, friend] = (await Promise.all(
    ['clerk', 'treasurer', 'writer', 'friend'].map((name) => cloud.login(name)),
  )) as [Session, Session, Session, Session]
  const { things: care, ...cases } = await fileCases({
    ...{ chair, clerk, treasurer, writer, friend },
    ids: {
      ...{ victim: of('victim'), writer: of('writer'), friend: of('friend'), librarian: of('librarian') },
      ...{ clerk: of('clerk'), visitor: of('member'), group },
    },
  })
  const announcements = await announce(clerk, group)
  const { things: voting, ballots } = await fileBallots({
    ...{ chair, writer, friend },
    ids: { audit: of('audit'), friend: of('friend'), writer: of('writer'), group },
  })
  const things: Thing[] = [
    { kind: 'wish', name: 'open', id: wish.id },
    { kind: 'file', name: 'roster', id: roster.fileId },
    ...proposals,
    ...contests,
    { kind: 'call', name: 'open', id: callId },
    ...care,
    ...announcements,
    ...voting,
    ...noticesOf(cloud, [...contests, ...care, ...announcements, ...voting]),
    ...members.filter((m) => !ROLE_COLUMNS.some((c) => c === m.name) && m.name !== 'admin'),
    ...groups,
    ...(await imports(await cloud.login('clerk'), cloud)),
  ]
  return {
    ...{ cloud, sessions, things, drafts, contest, cases, ballots, named: namedIn(things) },
    legit: { proposal: legit, other, member: idOf(members, 'mate'), call: callId, group },
  }
}

/** The same before a first chair: the technician sets up. */
export async function openSetup(functions?: string): Promise<Town> {
  const cloud = await openCloud({ functions })
  const admin = await cloud.login('admin')
  await value(admin.member.importRoster({ rows: SETUP_PEOPLE, mode: 'apply' }))
  const members = membersOf(cloud)
  const groups = await groupsOf(admin)
  const things: Thing[] = [
    ...members.filter((m) => m.name !== 'admin'),
    ...groups,
    ...(await imports(await cloud.login('clerk'), cloud)),
  ]
  const sessions = new Map<Column, Session>([['setup', admin]])
  return {
    ...{ cloud, sessions, things, drafts: new Map(), named: namedIn(things) },
    legit: { member: idOf(members, 'mate'), group: idOf(groups, '一组') },
    // No chair yet, and so no contest, no case and no ballot.
    cases: { reported: '', runs: { theirs: '', open: '' } },
    contest: { open: '', running: '', team: '', codes: { team: '', hall: '' } },
    ballots: { announced: '', open: '', election: '', appraisal: '', poll: '' },
  }
}
