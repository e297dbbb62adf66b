import { randomUUID } from 'node:crypto'
import { contracts } from '@domain/contracts'
import type { Result } from '@domain/kit/result'
import type { Cloud } from '../kit/cloud'
import { sample } from '../kit/sample'
import { post, type Session } from '../kit/session'
import { nameOf, PHONE, rows, secret, staffNoOf } from './canary'
import { actions } from './id-fields'
import { everythingWide } from './play-width'

/** An answer with all that came with it. */
export interface Heard {
  what: string
  headers: string
  text: string
  said: Result<Record<string, never>>
}
type Act = (session: Session, fnAction: string, input?: unknown, requestId?: unknown) => Promise<Heard['said']>

/** Calls and keeps what was heard. */
function ear(cloud: Cloud, heard: Heard[]): Act {
  return async ({ token }, fnAction, input = {}, requestId = randomUUID()) => {
    const [fn, action] = fnAction.split('.')
    const body = JSON.stringify({ action, input, requestId })
    const answer = await post(`${cloud.url}call/${fn}`, body, { authorization: `Bearer ${token}` })
    const text = await answer.text()
    const said = JSON.parse(text) as Heard['said']
    heard.push({ what: fnAction, headers: JSON.stringify([...answer.headers]), text, said })
    return said
  }
}

const DAY = 86_400_000
const text = (more = '') => ({
  title: secret(`标题${more}`),
  category: secret('类'),
  rationale: secret(`理由${more}`),
  measures: secret('措施'),
})

/** A school does everything once, from its roster to a rated reply. */
async function everythingOnce(cloud: Cloud, act: Act, codes: string[]) {
  const good = async (session: Session, what: string, input: unknown, id?: string) => {
    const said = await act(session, what, input, id)
    if (!said.ok) throw new Error(`${what}: ${JSON.stringify(said)}`)
    return said.value as Record<string, unknown>
  }
  const admin = await cloud.login('admin')
  await good(admin, 'member.importRoster', { rows, mode: 'check' })
  await good(admin, 'member.importRoster', { rows, mode: 'apply' })
  const list = (await good(admin, 'member.list', {})).items as { id: string; staffNo: string }[]
  const idOf = (n: number) => list.find((m) => m.staffNo === staffNoOf(n))?.id
  const slip = async (by: Session, n: number) => {
    const { items } = await good(by, 'member.invite', { memberIds: [idOf(n)] }, `slip-${n}`)
    const code = (items as { code: string }[])[0]?.code ?? ''
    codes.push(code)
    return { name: nameOf(n), staffNo: staffNoOf(n), inviteCode: code }
  }
  const chair = await cloud.guest()
  await good(chair, 'member.bind', await slip(admin, 1))
  const [committee, handler, deputy, writer, friend] = await Promise.all(
    [2, 3, 4, 5, 6].map((n) => cloud.login(staffNoOf(n))),
  )
  const guest = await cloud.guest()
  if (!committee || !handler || !deputy || !writer || !friend) throw new Error('no such people')
  const wrong = { ...(await slip(deputy, 7)), inviteCode: 'WRNGCODE' }
  for (let i = 0; i < 6; i++) await act(guest, 'member.bind', wrong)

  await good(chair, 'member.updateSettings', { whoMayPropose: 'staff', endorsersNeeded: 1, schoolName: secret('学校') })
  await good(chair, 'member.setRoles', { memberId: idOf(4), roles: ['committee', 'leader'] })
  for (const what of ['me', 'groups', 'settings']) await good(writer, `member.${what}`, {})
  await good(deputy, 'member.get', { id: idOf(5) })
  const window = { opensAt: Date.now() - DAY, closesAt: Date.now() + DAY }
  const call = await good(chair, 'proposal.openCall', { term: 8, session: 4, title: secret('征集'), ...window })
  const filed = async () => (await good(writer, 'proposal.save', { callId: call.id, ...text() })).id
  const review = async () => {
    const id = await filed()
    await good(writer, 'proposal.submit', { id })
    await good(friend, 'proposal.endorse', { id })
    return id
  }
  const open = await filed()
  await good(writer, 'proposal.submit', { id: open })
  await act(writer, 'proposal.save', { id: open, version: 1, callId: call.id, ...text('改') })
  await good(chair, 'member.updateSettings', { endorsersNeeded: 2 })
  const half = await filed()
  await good(writer, 'proposal.submit', { id: half })
  await good(friend, 'proposal.endorse', { id: half })
  await good(friend, 'proposal.unendorse', { id: half })
  await good(chair, 'member.updateSettings', { endorsersNeeded: 1 })
  const back = await review()
  await good(committee, 'proposal.decide', { ids: [back], decision: 'returned', reason: secret('退回') })
  await good(writer, 'proposal.withdraw', { id: back })
  const id = await review()
  await good(committee, 'proposal.decide', { ids: [id], decision: 'docketed' })
  await good(committee, 'proposal.assign', { id, lead: rows[0]?.department })
  await good(handler, 'proposal.reply', { id, outcome: 'in_progress', text: secret('答复') })
  await good(handler, 'proposal.implemented', { id, note: secret('落实') })
  for (const what of ['list', 'calls']) await good(writer, `proposal.${what}`, {})
  await good(writer, 'proposal.get', { id })
  await good(writer, 'proposal.stats', { callId: call.id })
  const inbox = (await good(writer, 'notice.inbox', {})).items as { id: string }[]
  await good(writer, 'notice.read', { id: inbox[0]?.id })
  await good(writer, 'notice.unread', {})
  await good(writer, 'proposal.rate', { id, satisfaction: 'satisfied', comment: secret('评价') })
  await everythingWide({ cloud, good, act, codes, chair, committee, writer, idOf, review })
  return {
    people: [admin, chair, committee, handler, deputy, writer, friend, guest],
    writer,
    handler,
    chair,
    id,
    callId: call.id,
  }
}

type Played = Awaited<ReturnType<typeof everythingOnce>>

/** What goes wrong: planted bugs, risky text, a check that cannot be had, conflicts, slow and lost replies, bad input. */
async function everythingWrong(cloud: Cloud, act: Act, { people, writer, handler, chair, id, callId }: Played) {
  for (const comment of ['解析', '抛出', '占用']) {
    await act(writer, 'proposal.rate', { id, satisfaction: 'satisfied', comment: secret(`故障${comment}`) })
  }
  await act(handler, 'proposal.reply', { id, outcome: 'planned', text: secret('违禁词') })
  await act(handler, 'proposal.reply', { id, outcome: 'planned', text: secret('审核故障') })
  const save = { callId, ...text('故障时') }
  await cloud.faults([{ kind: 'conflict', rate: 1 }])
  await act(writer, 'proposal.save', save)
  await cloud.faults([{ kind: 'slow', ms: 3300, times: 1 }])
  await act(writer, 'proposal.save', save)
  await cloud.faults([{ kind: 'reply_lost', times: 2 }])
  await act(writer, 'proposal.save', save)
  await cloud.faults([])
  await cloud.jobs('expire')
  for (const { fn, name, action } of actions) {
    const what = `${fn}.${name}`
    const right = sample(action, { callId: String(callId), id: String(id) })
    const everywhere = Object.fromEntries(Object.keys(right).map((k) => [k, secret(PHONE)]))
    const strange = { ...right, [secret('字段')]: PHONE, [PHONE]: secret('值') }
    for (const session of people) {
      await act(session, what, everywhere)
      await act(session, what, secret(PHONE), `${secret('号')} ${PHONE}`)
    }
    await act(chair, what, strange, PHONE.padEnd(70, '1'))
    await act(writer, `${fn}.${secret(PHONE)}`, right)
  }
  const row = { [secret('列')]: PHONE, name: { [PHONE]: secret('格') }, group: secret('组'), phone: secret('话') }
  await act(chair, 'member.importRoster', { rows: [row], mode: 'check' })
}

export interface Story {
  heard: Heard[]
  tokens: string[]
  codes: string[]
}

export async function play(cloud: Cloud): Promise<Story> {
  const heard: Heard[] = []
  const codes: string[] = []
  const act = ear(cloud, heard)
  const played = await everythingOnce(cloud, act, codes)
  await everythingWrong(cloud, act, played)
  return { heard, codes, tokens: played.people.map((p) => p.token) }
}

export const actionNames = Object.values(contracts).flatMap((c) => Object.keys(c.actions).map((a) => `${c.name}.${a}`))
