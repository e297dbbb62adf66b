import type { CheckIn, HallCode } from '@domain/contest/check-in'
import { checkInId, codeText, LONG_MAC } from '@domain/contest/check-in'
import type { Contest, Event } from '@domain/contest/model'
import { holding } from '@domain/contest/queue'
import { peopleOf, type Roll } from '@domain/contest/roll'
import { personsIn } from '@domain/contest/rules'
import type { Caller } from '@domain/member/model'
import { sealOf } from '../kit/seal'
import { get, query } from '../kit/store'
import { maySee } from './scene'

/** An event with all that its check-in asks. */
export interface Hall {
  contest: Contest
  event: Event
  roll: Roll
}

/** Null also where there is no such event. */
export async function hallOf(contestId: string, eventId: string): Promise<Hall | null> {
  const [contest, roll] = await Promise.all([get<Contest>('contests', contestId), get<Roll>('rolls', contestId)])
  const event = contest?.events.find((e) => e.id === eventId)
  return contest && roll && event ? { contest, roll, event } : null
}

/** Only for those who may see the contest. */
export async function hallFor(contestId: string, eventId: string, caller: Caller): Promise<Hall | null> {
  const hall = await hallOf(contestId, eventId)
  return hall && maySee(hall.contest, caller) ? hall : null
}

/** The hall whose code was scanned, as the code says it: whether the code is right is another question. */
export async function hallBehind({ contest, eventId }: HallCode): Promise<Hall | null> {
  if ('id' in contest) return hallOf(contest.id, eventId)
  const { begins } = contest
  // `g` comes after all that an id is made of.
  const where = { _id: { gte: begins, lt: `${begins}g` } }
  const { items } = await query<Contest>('contests', { where, sort: '_id', limit: 2 })
  const [only, second] = items
  return only && !second ? hallOf(only._id, eventId) : null
}

export const hallCode = ({ contest, event, roll }: Hall, slot: string) => {
  const text = codeText(contest._id, event.id, slot)
  return { text, mac: sealOf(roll.secret, text, LONG_MAC) }
}

const MANY = 999
/** All who were checked in to an event, also those who were substituted later. */
export async function checkInsOf(contestId: string, eventId: string): Promise<CheckIn[]> {
  const found: CheckIn[] = []
  let cursor: string | undefined
  do {
    const page = await query<CheckIn>('checkins', { where: { contestId, eventId }, sort: '-at', cursor, limit: MANY })
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

export interface Expected {
  memberId: string
  entrantId: string
}
/** The people who hold a place, by entrant in order of arrival; nobody twice. */
export function expectedIn({ contest, event, roll }: Hall, now: number): Expected[] {
  const seen = new Set<string>()
  const one = (entrantId: string, memberId: string) => {
    if (seen.has(memberId)) return []
    seen.add(memberId)
    return [{ memberId, entrantId }]
  }
  return holding(roll, event, contest, now).flatMap((x) =>
    peopleOf(roll, event.id, x).flatMap((memberId) => one(x, memberId)),
  )
}

/** How many came of those who are expected now. */
export async function attendance(hall: Hall, now: number) {
  const { contest, event, roll } = hall
  const expected = personsIn(roll, event.id, holding(roll, event, contest, now))
  const came = new Set((await checkInsOf(contest._id, event.id)).map((c) => c.memberId))
  return { present: expected.filter((m) => came.has(m)).length, expected: expected.length }
}

export const idIn = ({ contest, event }: Hall, memberId: string) => checkInId(contest._id, event.id, memberId)
