import { no, ok } from '../kit/result'
import { DAY } from '../kit/time'
import type { Contest, Event } from './model'
import { holding, isOut, standing } from './queue'
import { entrantOf, type Roll } from './roll'

/** How somebody was checked in: by scanning the code of the hall, by a tick on the list, by their own code. */
export const CHECK_IN_WAYS = ['scan', 'tick', 'own_code'] as const
export type CheckInWay = (typeof CHECK_IN_WAYS)[number]

/** Somebody came; `_id` is contestId_eventId_memberId, so nobody comes twice. */
export interface CheckIn {
  _id: string
  contestId: string
  eventId: string
  memberId: string
  entrantId: string
  at: number
  way: CheckInWay
  /** Who ticked. */
  by?: string
  /** When a tick arrived that was kept without network. */
  sentAt?: number
}
export const checkInId = (contestId: string, eventId: string, memberId: string) => `${contestId}_${eventId}_${memberId}`

/** The code of the hall is another one each … */
export const SLOT = 30_000
/** … and is taken while it is shown and once as long again: who scans needs a moment. */
const SLOTS_TAKEN = 2
/** From so many entrants on the code of the hall changes. */
export const CHANGES_FROM = 100
/** Check-in opens so long before the beginning: some halls let people in the evening before. */
export const OPENS_BEFORE = DAY
/** Ticks that were kept without network are taken so long after the end. */
export const SENT_AFTER = 7 * DAY
/** In place of a slot: the code on a poster, which does not change. */
export const FIXED = 'f'

/** What stands in a code of the hall, before its mac. `slot` is `FIXED` or the number of its half minute. */
export const codeText = (contestId: string, eventId: string, slot: string) => `${contestId}.${eventId}.${slot}`
export const slotOf = (now: number, length = SLOT) => Math.floor(now / length).toString(36)
export const slotEnds = (now: number, length = SLOT) => (Math.floor(now / length) + 1) * length
/** Whether a slot is this one or the one before. */
export function isFresh(slot: string, now: number, length = SLOT): boolean {
  const age = Math.floor(now / length) - Number.parseInt(slot, 36)
  return age >= 0 && age < SLOTS_TAKEN
}

export interface HallCode {
  /** The whole id, or as much of it as has room in the code of a poster. */
  contest: { id: string } | { begins: string }
  eventId: string
  slot: string
  mac: string
}
const LONG = /^([\w:-]{1,96})\.(e\d{1,4})\.(f|[0-9a-z]{1,9})\.([\w-]{16})$/
/** WeChat's own codes hold 32 characters and no more: half of the contest's id, the event's number, the mac. */
const SHORT = /^([0-9a-f]{16})(\d{1,4})\.([\w-]{11})$/
export const SHORT_MAC = 11
export const LONG_MAC = 16
export const shortCode = (contestId: string, eventId: string, mac: string) =>
  `${contestId.slice(0, 16)}${eventId.slice(1)}.${mac.slice(0, SHORT_MAC)}`

/** Null for what is no code of a hall at all. */
export function readCode(code: string): HallCode | null {
  const [, id, eventId, slot, mac] = LONG.exec(code) ?? []
  if (id && eventId && slot && mac) return { contest: { id }, eventId, slot, mac }
  const [, begins, number, short] = SHORT.exec(code) ?? []
  return begins && number && short ? { contest: { begins }, eventId: `e${number}`, slot: FIXED, mac: short } : null
}

/** A moment of check-in lies in the contest's time. */
export function canCheckIn(contest: Pick<Contest, 'state' | 'startsAt' | 'endsAt'>, at: number) {
  if (contest.state === 'cancelled') return no('CANCELLED')
  if (contest.state === 'draft') return no('NOT_PUBLISHED')
  const from = contest.startsAt - OPENS_BEFORE
  if (at < from) return no('TOO_EARLY', { from })
  return at > contest.endsAt ? no('OVER') : ok(true)
}

/**
 * When a tick was made. What a wrong clock says does not count: nobody comes in the future or before the doors open, and
 * the tick itself is true.
 */
export const tickedAt = (contest: Pick<Contest, 'startsAt'>, said: number | undefined, now: number) =>
  said === undefined || said > now || said < contest.startsAt - OPENS_BEFORE ? now : said

/** A tick counts by when it was made, and may arrive later. */
export const canTick = (contest: Contest, at: number, now: number) =>
  now > contest.endsAt + SENT_AFTER ? no('OVER') : canCheckIn(contest, at)

/**
 * Whether the code of the hall changes. Who comes in at the door does not count, else a poster would stop working for
 * the hundredth of them.
 */
export function changes(contest: Contest, event: Event, roll: Roll, now: number): boolean {
  if (event.changingCode) return true
  const opens = contest.startsAt - OPENS_BEFORE
  const late = new Set(roll.log.filter((l) => l.a === 'in' && l.e === event.id && l.at >= opens).map((l) => l.x))
  return holding(roll, event, contest, now).filter((x) => !late.has(x)).length >= CHANGES_FROM
}

/** Where somebody stands who came to the door: the entrant that they are, or why they are not checked in. */
export function seatOf(contest: Contest, event: Event, roll: Roll, memberId: string, now: number) {
  const entrantId = entrantOf(roll, event.id, memberId)
  if (entrantId === undefined) return no('NOT_IN')
  if (isOut(roll, event, entrantId, contest, now)) return no('FELL_OUT')
  const place = standing(roll, event, contest, now).indexOf(entrantId) + 1
  return place > event.places ? no('WAITING', { place: place - event.places }) : ok(entrantId)
}
