import type { Contracts } from '@domain/contracts'
import { memberWord } from '@domain/kit/audience'
import { DAY, HOUR } from '@domain/kit/time'
import type { Member } from '@domain/member/model'
import type { Doc } from '../../../local/gateway/wire'
import { staffNoOf } from '../../kit/school'
import { type Session, value } from '../../kit/session'
import { openCall } from '../../proposal/deeds'
import { type Bench, fill } from '../school'

/** One way to ask an action. Run `i` acts on what run `i` of the cases before it has left. */
export interface Case {
  /** Which of several ways; the first needs no name. */
  what?: string
  /** Brings the records there; not measured. */
  before?(i: number): Promise<unknown>
  run(i: number): Promise<unknown>
  /** Fewer runs, where one takes long. */
  most?: number
}

/** Every action of a contract has a case, or this does not compile. They run in this order. */
export type CasesOf<N extends keyof Contracts> = {
  [K in keyof Contracts[N]['actions']]: readonly [Case, ...Case[]]
}

/** The school in which actions are measured. */
export interface World {
  bench: Bench
  rows: Awaited<ReturnType<typeof fill>>
  chair: Session
  committee: Session
  reviewer: Session
  handler: Session
  leader: Session
  /** A delegate, whose proposals go the whole way. */
  proposer: Session
  endorsers: readonly [Session, Session, Session]
  callId: string
  memberId(n: number): string
}

export const HANDLING = '总务处'
export const ENDORSERS = 3
export const SIZE = 500
/** Delegates by number: enough to play a month, too. */
export const DELEGATES = Array.from({ length: 60 }, (_, i) => 20 + i)

/** From this number on people are free for one case each: as many as the longest form has runs, and one to warm up. */
export const ASKING = 400
export const ASKERS = 41

/** So much has come to the leader in the years. */
export const ENTRIES = 1000
const PINNED = 3

async function fillInbox({ host }: Bench, memberId: string): Promise<void> {
  const now = host.clock.now()
  await host.gateway.database.write((changes) => {
    for (let i = 0; i < ENTRIES; i++) {
      const _id = i.toString(16).padStart(32, '0')
      const about = { id: _id, title: `第 ${i} 份通知`, text: '各位老师：' }
      // Old ones: none is among the newest twenty.
      const pin = i >= ENTRIES - PINNED && { pinUntil: now + 30 * DAY }
      const notice = { _id, to: [memberWord(memberId)], at: now - i * HOUR, kind: 'announcement', about, ...pin }
      changes.insert('notices', notice as unknown as Doc)
    }
  })
}

export async function makeWorld(bench: Bench): Promise<World> {
  const delegates = Object.fromEntries(DELEGATES.map((n) => [n, 'delegate']))
  const offices = { 1: 'chair', 2: 'committee', 3: 'proposal_committee,treasurer', 4: 'handler', 5: 'leader' }
  const shape = { size: SIZE, groups: 12, roles: { ...delegates, ...offices }, departments: { 4: HANDLING } }
  const rows = await fill(bench, shape)
  const [chair, committee, reviewer, handler, leader] = await Promise.all([
    bench.as(1),
    bench.as(2),
    bench.as(3),
    bench.as(4),
    bench.as(5),
  ])
  const [proposer, ...endorsers] = await Promise.all([bench.as(20), bench.as(21), bench.as(22), bench.as(23)])
  // Bound before anything is taped: what the host writes by itself is on no tape.
  await Promise.all([...DELEGATES, ...Array.from({ length: ASKERS }, (_, i) => ASKING + i)].map((n) => bench.as(n)))
  await value(chair.member.updateSettings({ endorsersNeeded: ENDORSERS }))
  const call = await openCall(reviewer, bench.host.clock.now())
  const members = [...bench.host.gateway.database.all('members')] as unknown as Member[]
  const idOf = new Map(members.map((m) => [m.staffNo, m._id]))
  await fillInbox(bench, idOf.get(staffNoOf(5)) ?? '')
  return {
    ...{ bench, rows, chair, committee, reviewer, handler, leader, proposer, endorsers },
    callId: call.id,
    memberId: (n) => idOf.get(staffNoOf(n)) ?? '',
  }
}
