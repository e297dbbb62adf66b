import { no, ok } from '../kit/result'
import { type Day, dayOf, daysBetween } from '../kit/time'
import type { Caller } from '../member/model'
import type { Settings } from '../member/settings'
import { type Call, DECIDERS, type Decision, type Proposal, type Satisfaction, type State } from './model'

type Me = Pick<Caller, 'id' | 'roles' | 'kind' | 'state' | 'department'>

type Rule = Pick<Settings, 'whoMayPropose' | 'delegatesFrom'>

/** Whom a call addresses: under the school's limit everyone in service, from it on delegates; or as the school has set. */
export function proposers({ whoMayPropose, delegatesFrom }: Rule, staff: number) {
  const delegates = whoMayPropose === 'delegates' || (whoMayPropose === 'auto' && staff >= delegatesFrom)
  return { kind: delegates ? 'delegates' : 'union_members' } as const
}

/** Whether one of them is me. */
export function mayPropose(me: Me, rule: Rule, staff: number) {
  if (me.state !== 'active' || me.kind === 'technical') return false
  return proposers(rule, staff).kind === 'delegates' ? me.roles.includes('delegate') : me.kind === 'in_service'
}

type Window = Pick<Call, 'opensAt' | 'closesAt'>
/** The window of a call, ends at `closesAt` sharp. */
export function canEnter(call: Window, now: number) {
  if (now < call.opensAt) return no('NOT_OPEN_YET', { opensAt: call.opensAt })
  return now < call.closesAt ? ok(true) : no('CLOSED', { closesAt: call.closesAt })
}

type Stated = Pick<Proposal, 'state'>
const wrong = (p: Stated) => no('WRONG_STATE', { state: p.state })
export const isProposer = (p: Pick<Proposal, 'proposer'>, me: Pick<Me, 'id'>) => p.proposer.id === me.id

type Windowed = Pick<Proposal, 'decision' | 'opensAt' | 'closesAt'>
/** What the committee gave back may be mended and handed in again whatever the date: the delay is not the proposer's. */
const onTime = (p: Windowed, now: number) => (p.decision === 'returned' ? ok(true) : canEnter(p, now))

/** The text is frozen from the first endorsement on: what somebody put their name to stays as it was. */
export function canSave(p: Pick<Proposal, 'state' | 'endorsements'> & Windowed, now: number) {
  if (p.state !== 'draft' && p.state !== 'returned' && p.state !== 'endorsing') return wrong(p)
  if (p.endorsements.length > 0 && p.state === 'endorsing') return no('FROZEN', { endorsers: p.endorsements.length })
  // A draft may be written before the call opens.
  return now < p.opensAt ? ok(true) : onTime(p, now)
}

export function canSubmit(p: Stated & Windowed, now: number) {
  return p.state === 'draft' || p.state === 'returned' ? onTime(p, now) : wrong(p)
}

type Endorsed = Pick<Proposal, 'state' | 'proposerIds' | 'endorsements'> & Windowed
const endorsedBy = (p: Pick<Proposal, 'endorsements'>, me: Pick<Me, 'id'>) => p.endorsements.some((e) => e.id === me.id)
export function canEndorse(p: Endorsed, me: Pick<Me, 'id'>, now: number) {
  if (p.proposerIds.includes(me.id)) return no('OWN_PROPOSAL')
  // Before the state: the last endorser's second tap hears "already", not "too late".
  if (endorsedBy(p, me)) return no('ALREADY_ENDORSED')
  return p.state === 'endorsing' ? onTime(p, now) : wrong(p)
}
export function canUnendorse(p: Pick<Proposal, 'state' | 'endorsements'>, me: Pick<Me, 'id'>) {
  if (p.state !== 'endorsing') return wrong(p)
  return endorsedBy(p, me) ? ok(true) : no('NOT_ENDORSED')
}
export const isEndorsedEnough = (p: Pick<Proposal, 'endorsements' | 'needed'>) =>
  p.endorsements.length >= (p.needed ?? 0)

const UNDECIDED: readonly State[] = ['draft', 'endorsing', 'under_review', 'returned']
/** Others' matters that were merged into it do not go with it. */
export function canWithdraw(p: Pick<Proposal, 'state' | 'coProposers'>) {
  if (!UNDECIDED.includes(p.state)) return wrong(p)
  return p.coProposers.length > 0 ? no('JOINED', { names: p.coProposers.map((c) => c.name) }) : ok(true)
}

interface Asked {
  ids: readonly string[]
  decision: Decision
  reason?: string
  into?: string
  decidedOn?: Day
  superior?: { name: string; on: Day }
}
/** The input by itself, before any record is read. */
export function isWhole(asked: Asked, now: number) {
  const { decision, reason, into, ids, decidedOn, superior } = asked
  if ((decision === 'not_docketed' || decision === 'returned') && !reason) return no('REASON_NEEDED')
  if (decision === 'merged' && (!into || ids.includes(into))) return no('INTO_NEEDED')
  const today = dayOf(now)
  if ((decidedOn && decidedOn > today) || (superior && superior.on > today)) return no('FUTURE_DAY')
  return ok(true)
}

type Reviewed = Pick<Proposal, '_id' | 'state' | 'proposerIds' | 'opensAt'>
/** Docketed ones may still be merged, until a department has them. */
export const isDecidable = (p: Stated, decision: Decision) =>
  p.state === 'under_review' || (decision === 'merged' && p.state === 'docketed')

/**
 * All or nothing. Nobody decides on a proposal of their own; `others` tells whether somebody else could:
 * where nobody else holds the role, the superior union's word is required, and is enough.
 */
export function canDecide(list: readonly Reviewed[], asked: Asked, me: Pick<Me, 'id'>, others: boolean) {
  const wrongs = list.filter((p) => !isDecidable(p, asked.decision)).map((p) => ({ id: p._id, state: p.state }))
  if (wrongs.length > 0) return no('WRONG_STATE', { items: wrongs })
  const { decidedOn } = asked
  if (decidedOn && list.some((p) => decidedOn < dayOf(p.opensAt))) return no('BAD_INPUT', { field: 'decidedOn' })
  const own = list.filter((p) => p.proposerIds.includes(me.id)).map((p) => p._id)
  if (own.length > 0 && (others || !asked.superior)) return no('OWN_MATTER', { ids: own, others })
  return ok(true)
}
/**
 * The survivor of a merger must itself be alive: in review, or docketed and not yet with a department. A call's numbers
 * stay its own, so both are of one call.
 */
export function canReceive(into: Received, list: readonly Pick<Received, 'callId'>[]) {
  const fits = into.state === 'under_review' || into.state === 'docketed'
  return fits && list.every((p) => p.callId === into.callId) ? ok(true) : no('INTO_UNFIT', { state: into.state })
}
type Received = Pick<Proposal, 'state' | 'callId'>
export const isDecider = (roles: readonly string[]) => DECIDERS.some((r) => roles.includes(r))

interface Assignment {
  lead: string
  co: readonly string[]
  dueOn?: Day
  instruction?: { on: Day }
}
/** Days from assignment to the day it is due. */
const LONGEST = 731

export function canAssign(
  p: Stated,
  asked: Assignment,
  now: number,
  { instructionNeeded }: Pick<Settings, 'instructionNeeded'>,
) {
  if (p.state !== 'docketed' && p.state !== 'referred') return wrong(p)
  if (instructionNeeded && !asked.instruction) return no('INSTRUCTION_NEEDED')
  if (asked.instruction && asked.instruction.on > dayOf(now)) return no('FUTURE_DAY')
  if (asked.dueOn && asked.dueOn < dayOf(now)) return no('PAST_DAY')
  // A mistyped year: nothing is to take so long.
  if (asked.dueOn && daysBetween(dayOf(now), asked.dueOn) > LONGEST) return no('BAD_INPUT', { field: 'dueOn' })
  return asked.co.includes(asked.lead) ? no('LEAD_IS_CO') : ok(true)
}

type Assigned = Pick<Proposal, 'lead' | 'co'>
/** A handler of the lead or a co department. */
export const isHandlerOf = (p: Assigned, me: Pick<Me, 'roles' | 'department'>) =>
  me.roles.includes('handler') &&
  me.department !== undefined &&
  (p.lead === me.department || (p.co ?? []).includes(me.department))

export function canReply(
  p: Stated,
  asked: { signed?: { on: Day } },
  now: number,
  { signatureNeeded }: Pick<Settings, 'signatureNeeded'>,
) {
  if (p.state !== 'assigned') return wrong(p)
  if (signatureNeeded && !asked.signed) return no('SIGNATURE_NEEDED')
  return asked.signed && asked.signed.on > dayOf(now) ? no('FUTURE_DAY') : ok(true)
}

type Due = Pick<Proposal, 'state' | 'dueOn' | 'chases'>
/** Past its day and still with a department. */
export const isOverdue = (p: Due, now: number) =>
  p.state === 'assigned' && p.dueOn !== undefined && p.dueOn < dayOf(now)
/** What is overdue may be chased, once a day. */
export function canChase(p: Due, now: number) {
  if (p.state !== 'assigned') return wrong(p)
  if (!isOverdue(p, now)) return no('NOT_OVERDUE', { dueOn: p.dueOn })
  const last = p.chases?.at(-1)
  return last && dayOf(last.at) === dayOf(now) ? no('CHASED_TODAY', { at: last.at }) : ok(true)
}

export function canTellImplemented(p: Pick<Proposal, 'state' | 'implemented'>) {
  if (p.state !== 'replied' && p.state !== 'rated') return wrong(p)
  return p.implemented ? no('ALREADY_IMPLEMENTED') : ok(true)
}

export const canRate = (p: Stated) => (p.state === 'replied' ? ok(true) : wrong(p))
/** The first "dissatisfied" sends it back to the department, once; the second stands. */
export const isHandledAgain = (p: Pick<Proposal, 'handledAgain'>, satisfaction: Satisfaction) =>
  satisfaction === 'dissatisfied' && !p.handledAgain
