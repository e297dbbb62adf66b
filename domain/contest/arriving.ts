import * as v from 'valibot'
import { reads, returns, says, writes } from '../kit/contract'
import { cursor, id, ids, line } from '../kit/text'
import { moment } from '../kit/time'
import { eventId } from './model'

const place = { contestId: id, eventId }

/** What the screen in the hall shows. */
export interface HallCodeView {
  code: string
  /** Another one each half minute; else the code may be printed. */
  changes: boolean
  /** When the next one comes; `left` is how long that is, in ms: a phone's clock may be wrong. */
  until?: number
  left?: number
  /** Of a code that does not change: the same for a mini-program code, which holds 32 characters. */
  scene?: string
  title: string
  name: string
  present: number
  expected: number
}

/** The caller's own check-in. `name` is the event's. */
export interface CheckInView {
  contestId: string
  eventId: string
  entrantId: string
  name: string
  title: string
  at: number
  /** They were checked in before, at this time. */
  already: boolean
}

export type TickRefusal = 'NOT_IN' | 'WAITING' | 'FELL_OUT' | 'OTHER_GROUP'
export interface Ticked {
  items: { memberId: string; name: string; at: number; already: boolean }[]
  refused: { memberId: string; name: string; error: TickRefusal }[]
}

export interface Arrival {
  memberId: string
  name: string
  staffNo: string
  group: string
  entrantId: string
  /** Of a pair, a team, a group: its name. */
  team?: string
  at?: number
}
export interface Arrivals {
  title: string
  name: string
  /** Check-in is taken between these. */
  from: number
  until: number
  /** Of those whom the caller sees: all, or their own group. */
  present: number
  expected: number
  items: Arrival[]
  cursor?: string
}
/** A list to tick on is loaded whole before the network goes, so its pages are large. */
export const ARRIVALS_PAGE = 100
export const TICKS_MOST = 500

const times = { CANCELLED: says(), NOT_PUBLISHED: says() }
const window = { ...times, TOO_EARLY: says<{ from: number }>(), OVER: says() }
const codes = {
  /** It was shown more than a minute ago: photographed, or passed on. `fixed`: a poster where the code changes now. */
  OLD_CODE: says<{ fixed: boolean }>(),
  /** None of this school's. */
  FOREIGN_CODE: says(),
  /** It looks like ours and is not. */
  FORGED_CODE: says(),
}

/** Who came. Nobody is checked in twice, or into an event that they are not in. */
export const arriving = {
  /** For who runs the contest. */
  checkInCode: reads({ who: ['member'], input: v.object(place), output: returns<HallCodeView>(), refusals: times }),
  /** Scanned in the hall. With `walkIn` who is not signed up comes in, where the event allows it and has a place. */
  checkIn: writes({
    who: ['member'],
    input: v.object({ code: line(200), walkIn: v.optional(v.boolean()) }),
    output: returns<CheckInView>(),
    refusals: {
      ...window,
      ...codes,
      /** `elsewhere` names the events of this contest in which they are. */
      NOT_IN: says<{
        contestId: string
        eventId: string
        name: string
        title: string
        canSignUp: boolean
        canWalkIn: boolean
        elsewhere: string[]
      }>(),
      /** `place`: on the waiting list, from 1. */
      WAITING: says<{ place: number }>(),
      FELL_OUT: says(),
    },
  }),
  /** By a leader for people of their group, by who runs the contest for anybody: ticked on the list, or by their own code. `at` is when it was ticked without network. */
  tick: writes({
    who: ['member'],
    input: v.object({
      ...place,
      memberIds: v.optional(ids(TICKS_MOST)),
      memberCode: v.optional(line(200)),
      at: v.optional(moment),
    }),
    output: returns<Ticked>(),
    refusals: { ...window, ...codes },
  }),
  /** Who is expected and who came, in order of arrival of the entrants; of a leader those of the group. */
  arrivals: reads({
    who: ['member'],
    input: v.object({ ...place, cursor: v.optional(cursor) }),
    output: returns<Arrivals>(),
    refusals: times,
  }),
}
