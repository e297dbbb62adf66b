import type { Contest, Event, Fit } from '@domain/contest/model'
import { entrantOf, peopleOf, type Roll, type Team } from '@domain/contest/roll'
import { canTakePart, isFor, type NotFit, runs } from '@domain/contest/rules'
import { callerWords } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { Caller, Member } from '@domain/member/model'
import { rolesOn } from '@domain/member/rules'
import type { Ctx } from '../kit/serve'
import { canSee } from './contest-view'
import { entrantView, membersById } from './entrant-view'
import { findContest, findMembers, findRoll } from './store'

/** An event of a contest that the caller may know of. */
export interface Scene {
  contest: Contest
  event: Event
  /** The caller runs it. */
  runs: boolean
}

export const maySee = (contest: Contest, caller: Caller) => {
  const words = callerWords(caller)
  return contest.seenBy.some((w) => words.includes(w))
}

/** Null for what the caller may not know of, as for what is not there. */
export async function sceneOf(contestId: string, eventId: string, { caller }: Ctx): Promise<Scene | null> {
  const contest = await findContest(contestId)
  const event = contest?.events.find((e) => e.id === eventId)
  if (!contest || !event) return null
  // Who takes part and is of another group by now still reads it, and may withdraw.
  const sees = maySee(contest, caller) || canSee(contest, await findRoll(contestId), caller)
  return sees ? { contest, event, runs: runs(contest, caller) } : null
}

export const fitOf = (m: Member): Fit => ({ id: m._id, name: m.name, kind: m.kind, sex: m.sex, birthYear: m.birthYear })

/** Whether these people may take part in an event; the first who may not is named. */
export function canAllTakePart(
  { contest, event }: Pick<Scene, 'contest' | 'event'>,
  people: readonly Member[],
  now: number,
) {
  for (const m of people) {
    const person = { ...m, id: m._id, roles: rolesOn(m, dayOf(now)) }
    if (!isFor(contest, person))
      return no<'UNFIT', NotFit>('UNFIT', { limit: 'audience', memberId: m._id, name: m.name })
    const fits = canTakePart(event, fitOf(m), contest)
    if (!fits.ok) return fits
  }
  return ok(true)
}

/** Active people of these ids in this order; null when one is not there. */
export async function activePeople(ids: readonly string[]): Promise<Member[] | null> {
  const found = membersById(await findMembers(ids))
  const people = ids.map((id) => found.get(id)).filter((m) => m?.state === 'active' && m.kind !== 'technical')
  return people.length === ids.length ? (people as Member[]) : null
}

/** How many men and women these are. */
export const countsOf = (people: readonly Member[]) => ({
  men: people.filter((m) => m.sex === 'male').length,
  women: people.filter((m) => m.sex === 'female').length,
})

/** A team with these people, its counts right. */
export const teamWith = (team: Omit<Team, 'memberIds' | 'men' | 'women'>, people: readonly Member[]): Team => ({
  ...team,
  memberIds: people.map((m) => m._id),
  ...countsOf(people),
})

/** An entrant as this caller sees it, with the roll as it is after the deed; `known` need not be read again. */
export async function entrantFor(
  { contest, event }: Scene,
  roll: Roll,
  entrantId: string,
  ctx: Ctx,
  known: readonly Member[] = [],
) {
  const missing = peopleOf(roll, event.id, entrantId).filter((m) => !known.some((k) => k._id === m))
  const members = membersById([...known, ...(missing.length > 0 ? await findMembers(missing) : [])])
  return entrantView({ contest, event, roll, members, me: ctx.caller, now: ctx.now }, entrantId)
}

/** Refuses when somebody of these takes part in the event already, but for `entrantId`. */
export function notYetIn(roll: Roll, event: Event, people: readonly Member[], entrantId?: string) {
  for (const { _id: memberId, name } of people) {
    const x = entrantOf(roll, event.id, memberId)
    if (x !== undefined && x !== entrantId) return no('ALREADY_IN', { memberId, name, entrantId: x })
  }
  return ok(true)
}

export async function rollFor(contestId: string): Promise<Roll> {
  const roll = await findRoll(contestId)
  if (!roll) throw new Error(`the contest ${contestId} is published and has no roll`)
  return roll
}
