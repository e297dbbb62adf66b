import { type Addressee, answersTo, memberWord, roleWord, wordsOf } from '../kit/audience'
import { no, ok } from '../kit/result'
import type { Role } from '../kit/roles'
import { dayOf } from '../kit/time'
import type { Contest, Event, Fit } from './model'
import { phaseOf } from './phase'
import { sizeOf } from './queue'
import { peopleOf, type Roll } from './roll'

interface Me {
  id: string
  roles: readonly Role[]
}

/** Organisers, committee and chair run a contest. */
export const runs = (contest: Pick<Contest, 'organiserIds'>, me: Me) =>
  contest.organiserIds.includes(me.id) || me.roles.includes('committee') || me.roles.includes('chair')

/** Words of those who may see it: who runs it always, whom it is for once it is published. */
export const seenBy = ({ state, audience, organiserIds }: Pick<Contest, 'state' | 'audience' | 'organiserIds'>) => [
  ...new Set([
    roleWord('committee'),
    roleWord('chair'),
    ...organiserIds.map(memberWord),
    ...(state === 'draft' ? [] : wordsOf(audience)),
  ]),
]

/** Whether a contest's audience addresses a person. */
export function isFor(contest: Pick<Contest, 'audience'>, person: Addressee) {
  const answers = answersTo(person)
  return wordsOf(contest.audience).some((w) => answers.includes(w))
}

type Times = Pick<Contest, 'signUpOpensAt' | 'signUpClosesAt' | 'withdrawUntil' | 'startsAt' | 'endsAt'>
/** The times of a contest follow one another; the field that does not is named. */
export function canKeepTimes(c: Times) {
  const wrong = (field: keyof Times) => no('TIMES', { field })
  if (c.signUpClosesAt <= c.signUpOpensAt) return wrong('signUpClosesAt')
  if (c.startsAt < c.signUpClosesAt) return wrong('startsAt')
  if (c.withdrawUntil > c.startsAt || c.withdrawUntil < c.signUpOpensAt) return wrong('withdrawUntil')
  return c.endsAt <= c.startsAt ? wrong('endsAt') : ok(true)
}

const isGone = (contest: Contest, now: number) => {
  const phase = phaseOf(contest, now)
  if (phase === 'cancelled') return no('CANCELLED')
  if (phase === 'draft') return no('NOT_PUBLISHED')
  return phase === 'over' ? no('OVER') : null
}

/** A place may be taken: within the window; those who run the contest may add people until it is over. */
export function canEnter(contest: Contest, now: number, asRunner = false) {
  const gone = isGone(contest, now)
  if (gone) return gone
  if (asRunner) return ok(true)
  if (now < contest.signUpOpensAt) return no('NOT_OPEN_YET', { opensAt: contest.signUpOpensAt })
  return now >= contest.signUpClosesAt ? no('CLOSED', { closesAt: contest.signUpClosesAt }) : ok(true)
}

/** Those who run the contest may withdraw somebody until it is over. */
export function canWithdraw(contest: Contest, now: number, asRunner = false) {
  const gone = isGone(contest, now)
  if (gone) return gone
  return !asRunner && now >= contest.withdrawUntil ? no('TOO_LATE', { until: contest.withdrawUntil }) : ok(true)
}

/** A line-up is mended until the contest is over. */
export const canSubstitute = (contest: Contest, now: number) => isGone(contest, now) ?? ok(true)

/** What of somebody does not fit an event. */
export type Unfit = 'sex' | 'retired' | 'in_service' | 'unknown_age' | 'minAge' | 'maxAge' | 'audience'

export interface NotFit {
  limit: Unfit
  memberId: string
  name?: string
  age?: number
}

/** Whether an event may be given to somebody; the refusal names the limit, and its value where it has one. */
export function canTakePart(event: Event, person: Fit, contest: Pick<Contest, 'startsAt'>) {
  const { id: memberId, name } = person
  const unfit = (limit: Unfit, age?: number) => no<'UNFIT', NotFit>('UNFIT', { limit, memberId, name, age })
  if (event.sex && person.sex !== event.sex) return unfit('sex')
  if (event.retired === true && person.kind !== 'retired') return unfit('retired')
  if (event.retired === false && person.kind === 'retired') return unfit('in_service')
  if (event.minAge === undefined && event.maxAge === undefined) return ok(true)
  // Without a year of birth nobody can say: the office enters it.
  if (person.birthYear === undefined) return unfit('unknown_age')
  const age = Number(dayOf(contest.startsAt).slice(0, 4)) - person.birthYear
  if (event.minAge !== undefined && age < event.minAge) return unfit('minAge', event.minAge)
  if (event.maxAge !== undefined && age > event.maxAge) return unfit('maxAge', event.maxAge)
  return ok(true)
}

interface Coming {
  memberIds: readonly string[]
  groupId: string
}

/** What of the roll stands in the way of one more entrant with these people. The conditional update asks the same. */
export function roomFor(roll: Roll, contest: Contest, event: Event, { memberIds, groupId }: Coming) {
  const { perGroup } = event
  if (perGroup !== undefined && (roll.per[event.id]?.[groupId] ?? 0) >= perGroup)
    return no('GROUP_FULL', { most: perGroup })
  const full = (roll.queue[event.id]?.length ?? 0) >= event.places
  if (!contest.waitingList && full) return no('FULL', { places: event.places })
  return roomForPeople(roll, contest, memberIds)
}

/** What stands in the way of these people coming into one more event. */
export function roomForPeople(roll: Roll, contest: Contest, memberIds: readonly string[]) {
  const most = contest.eventsPerPerson
  const busy = most === undefined ? undefined : memberIds.find((m) => (roll.each[m] ?? 0) >= most)
  return most !== undefined && busy !== undefined ? no('TOO_MANY_EVENTS', { most, memberId: busy }) : ok(true)
}

/** Whether so many people can be one entrant. A team may still be too small: it has until closing. */
export function canBeTeam(event: Event, memberIds: readonly string[]) {
  const most = sizeOf(event)?.max ?? 1
  return memberIds.length > most ? no('TEAM_FULL', { most }) : ok(true)
}

/** Persons, each once, who are in an event. */
export const personsIn = (roll: Roll, eventId: string, entrantIds: readonly string[]) => [
  ...new Set(entrantIds.flatMap((x) => peopleOf(roll, eventId, x))),
]
