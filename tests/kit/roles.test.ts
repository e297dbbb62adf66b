import fs from 'node:fs'
import path from 'node:path'
import { type Contracts, contracts } from '@domain/contracts'
import type { AnyAction } from '@domain/kit/contract'
import { ROLES } from '@domain/kit/roles'
import type { RosterRow } from '@domain/member/model'
import { mayCall, PARTS, withPart } from '../../config/docs'
import { type Cloud, openCloud } from './cloud'
import { fieldsOf, sample } from './sample'
import { type Session, value } from './session'

/** Every action of every contract, as every role, with another person's records: compared with the contract's own word. */
type Column = Parameters<typeof mayCall>[1]
const COLUMNS: Column[] = ['guest', ...ROLES, 'setup']

const row = (staffNo: string, roles = '', more: Partial<RosterRow> = {}): RosterRow => ({
  staffNo,
  name: `教师${staffNo}`,
  group: '一组',
  sex: 'female',
  kind: 'in_service',
  roles,
  ...more,
})
/** A school in which delegates propose: one person a role, and others to be looked at. */
const ROWS: RosterRow[] = [
  ...ROLES.filter((r) => r !== 'member' && r !== 'admin').map((r) =>
    row(r, r, { group: '二组', department: r === 'handler' ? '总务处' : undefined }),
  ),
  row('member', '', { group: '二组' }),
  row('writer', 'delegate'),
  row('friend', 'delegate'),
  row('victim'),
  ...Array.from({ length: 80 }, (_, i) => row(`t${i}`)),
]

let cloud: Cloud
let empty: Cloud
const sessions = new Map<Column, Session>()
let ids: Record<keyof Contracts, Record<string, string>>
const none: typeof ids = {
  member: { id: 'f'.repeat(32) },
  proposal: { id: 'f'.repeat(32) },
  notice: { id: 'f'.repeat(32) },
  file: { fileId: 'cloud://local.6c6f-local/paper/ffffffffffffffffffffffffffffffff.xlsx' },
  contest: { id: 'f'.repeat(32), contestId: 'f'.repeat(32), eventId: 'e1' },
  condolence: { id: 'f'.repeat(32) },
  ballot: { id: 'f'.repeat(32) },
  paper: {
    id: 'f'.repeat(32),
    visitId: 'f'.repeat(32),
    fileId: 'cloud://local.6c6f-local/roster/ffffffffffffffffffffffffffffffff.xlsx',
  },
}

beforeAll(async () => {
  ;[cloud, empty] = await Promise.all([openCloud(), openCloud()])
  const admin = await cloud.login('admin')
  await value(admin.member.importRoster({ rows: ROWS, mode: 'apply' }))
  for (const role of ROLES) sessions.set(role, await cloud.login(role))
  sessions.set('guest', await cloud.guest())
  sessions.set('setup', await empty.login('admin'))
  const [writer, friend, chair] = await Promise.all(['writer', 'friend', 'chair'].map((no) => cloud.login(no)))
  if (!writer || !friend || !chair) throw new Error('no such people')
  const now = Date.now()
  const call = await value(
    chair.proposal.openCall({ term: 8, session: 4, title: '征集', opensAt: now - 1000, closesAt: now + 86_400_000 }),
  )
  const text = { callId: call.id, title: '一', category: '二', rationale: '三', measures: '四' }
  const draft = await value(writer.proposal.save(text))
  const other = await value(writer.proposal.save(text))
  await value(writer.proposal.submit({ id: other.id }))
  await value(friend.proposal.endorse({ id: other.id }))
  const [notice] = (await value(writer.notice.inbox({}))).items.filter((n) => n.kind === 'endorsed')
  const { items } = await value(chair.member.list({ text: 'victim' }))
  const victim = items[0]?.id ?? ''
  const { fileId } = await value(writer.upload(Buffer.from('%PDF-1.4'), '附件.pdf'))
  ids = {
    // A slip of nobody: whoever may scan one is bound by it.
    member: { id: victim, memberId: victim, slip: 'f'.repeat(32) },
    proposal: { id: draft.id, callId: call.id },
    notice: { id: notice?.id ?? '' },
    file: { fileId },
    contest: { id: 'f'.repeat(32), contestId: 'f'.repeat(32), eventId: 'e1' },
    condolence: { id: 'f'.repeat(32) },
    ballot: { id: 'f'.repeat(32) },
    // Slips for a group that is not there: they would end the codes of the others.
    paper: { fileId, id: draft.id, callId: call.id, groupId: 'f'.repeat(32), visitId: 'f'.repeat(32) },
  }
}, 120_000)
afterAll(() => Promise.all([cloud?.close(), empty?.close()]))

const ACTIONS = Object.values(contracts).flatMap((c) =>
  Object.entries(c.actions).map(([name, action]) => ({
    fn: c.name as keyof Contracts,
    name,
    action: action as AnyAction,
  })),
)
const CASES = ACTIONS.flatMap((a) => COLUMNS.map((column) => ({ ...a, column })))
/** Someone else's draft, notice or (for a plain member) record: whoever may call at all hears NOT_FOUND. */
const SEES_MEMBERS: Column[] = ['committee', 'chair', 'setup']
const hidden = (fn: string, name: string, action: AnyAction, column: Column) =>
  // Names the caller's own draft, to leave it out of what is like it; any other leaves out nothing.
  name !== 'similar' &&
  fieldsOf(action).some((f) => f === 'id' || f === 'ids' || f === 'fileId') &&
  !(fn === 'member' && SEES_MEMBERS.includes(column))

/** Of a contest, as the table says; the poster of a call is for those who run it (tests/security/fields). */
const POSTER = { contestId: 'f'.repeat(32) }
/** Who reports for others is asked of the handler (tests/condolence): here everybody reports for themselves. */
const own = async (session: Session) => ({ recipientId: (await value(session.member.me({}))).member?.id ?? '' })

test.each(CASES)('$fn $name as $column', async ({ fn, name, action, column }) => {
  const session = sessions.get(column) as Session
  const given = name === 'report' && mayCall(action.who, column) ? await own(session) : ids[fn]
  const answer = await session.call(fn, name, name === 'poster' ? POSTER : sample(action, given))
  const said = answer.ok ? 'ok' : answer.error
  if (!mayCall(action.who, column)) {
    expect(said).toBe(column === 'guest' ? 'NOT_SIGNED_IN' : 'NOT_ALLOWED')
    return
  }
  expect(['NOT_ALLOWED', 'NOT_SIGNED_IN', 'BROKEN', 'BAD_INPUT']).not.toContain(said)
  if (!hidden(fn, name, action, column)) return
  expect(said).toBe('NOT_FOUND')
  // The same to the letter for an id that nobody has: whether a record exists is not told.
  expect(await session.call(fn, name, sample(action, { ...ids[fn], ...none[fn] }))).toEqual(answer)
})

test('in a small school everyone in service may propose', async () => {
  const admin = sessions.get('setup') as Session
  await value(admin.member.importRoster({ rows: [row('s1'), row('s2', '', { kind: 'retired' })], mode: 'apply' }))
  const asked = sample(contracts.proposal.actions.save, none.proposal)
  const said = async (staffNo: string) => {
    const answer = await (await empty.login(staffNo)).call('proposal', 'save', asked)
    return answer.ok ? 'ok' : answer.error
  }
  expect([await said('s1'), await said('s2')]).toEqual(['NOT_FOUND', 'NOT_ALLOWED'])
})

test.each(PARTS)('$file says what the code says (else: npm run docs)', ({ file, name, part }) => {
  const text = fs.readFileSync(path.resolve(__dirname, '../..', file), 'utf8')
  expect(withPart(text, name, part())).toBe(text)
})
