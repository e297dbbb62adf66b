import * as v from 'valibot'
import { Audience } from '../kit/audience'
import { id, line } from '../kit/text'
import { moment } from '../kit/time'
import { SEXES, type Sex } from '../member/model'
import type { Photo } from './photo'

/** What a place of an event is given to: a person, two people, a team, or a union group as a whole. */
export const ENTRANT_KINDS = ['person', 'pair', 'team', 'group'] as const
export type EntrantKind = (typeof ENTRANT_KINDS)[number]

/** How an event is scored: games by their sport, the others by what is measured. */
export const SCORINGS = [
  'table_tennis',
  'badminton',
  'volleyball',
  'basketball',
  'goals',
  'time',
  'distance',
  'points',
] as const
export type Scoring = (typeof SCORINGS)[number]

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))

/** People of a team, and how many men and women there must be at least: 4男4女. */
export const TeamSize = v.pipe(
  v.object({
    min: whole(1, 200),
    max: whole(1, 200),
    men: v.optional(whole(0, 200)),
    women: v.optional(whole(0, 200)),
  }),
  v.check(({ min, max }) => min <= max, 'min is above max'),
  v.check(({ max, men = 0, women = 0 }) => men + women <= max, 'more men and women than the team holds'),
)
export type TeamSize = v.InferOutput<typeof TeamSize>

export const eventId = v.pipe(v.string(), v.regex(/^e\d{1,4}$/))
/** Easily read aloud and typed: no 0 and O, no 1 and I. Small letters and spaces do not matter. */
export const TEAM_CODE = /^[2-9A-HJ-NP-Z]{6}$/
export const EVENTS_MOST = 40
export const ORGANISERS_MOST = 50
export const PLACES_MOST = 10_000

const EventShape = v.object({
  /** Of an event that is there already. */
  id: v.optional(eventId),
  name: line(40),
  entrant: v.picklist(ENTRANT_KINDS),
  /** Entrants: people, pairs, teams or groups. */
  places: whole(1, PLACES_MOST),
  teamSize: v.optional(TeamSize),
  /** Entrants that one union group may have. */
  perGroup: v.optional(whole(1, 1000)),
  sex: v.optional(v.picklist(SEXES)),
  /** Age reached in the year of the contest. */
  minAge: v.optional(whole(1, 120)),
  maxAge: v.optional(whole(1, 120)),
  /** true: only retired; false: nobody retired; absent: as the audience says. */
  retired: v.optional(v.boolean()),
  scoring: v.optional(v.picklist(SCORINGS)),
  /** Check-in by the code that changes, whatever the number of entrants. */
  changingCode: v.optional(v.boolean()),
  /** Whoever scans at the hall and fits may come in without having signed up, while there are places. */
  walkIn: v.optional(v.boolean()),
})
export const EventInput = v.pipe(
  EventShape,
  v.forward(
    v.partialCheck(
      [['entrant'], ['teamSize']],
      ({ entrant, teamSize }) => (entrant !== 'team' && entrant !== 'group') || teamSize !== undefined,
      'a team has a size',
    ),
    ['teamSize'],
  ),
  v.forward(
    v.partialCheck([['minAge'], ['maxAge']], ({ minAge = 0, maxAge = 200 }) => minAge <= maxAge, 'minAge above maxAge'),
    ['maxAge'],
  ),
)
export type EventInput = v.InferOutput<typeof EventInput>
/** `id` is unique in its contest. */
export type Event = EventInput & { id: string }

/** What people write of a contest. */
export const CONTEST_FIELDS = {
  title: line(50),
  place: line(60),
  startsAt: moment,
  endsAt: moment,
  signUpOpensAt: moment,
  signUpClosesAt: moment,
  withdrawUntil: moment,
  waitingList: v.boolean(),
  audience: Audience,
  organiserIds: v.pipe(v.array(id), v.maxLength(ORGANISERS_MOST)),
  eventsPerPerson: v.optional(whole(1, EVENTS_MOST)),
  events: v.pipe(v.array(EventInput), v.minLength(1), v.maxLength(EVENTS_MOST)),
}
const ContestText = v.object(CONTEST_FIELDS)
export type ContestInput = v.InferOutput<typeof ContestText>

export const CONTEST_STATES = ['draft', 'published', 'cancelled'] as const
export type ContestState = (typeof CONTEST_STATES)[number]
/** What a contest is at a moment; of a published one it follows from its times. `announced`: sign-up has not begun. */
export const PHASES = ['draft', 'announced', 'open', 'closed', 'running', 'over', 'cancelled'] as const
export type Phase = (typeof PHASES)[number]

export interface Postponement {
  at: number
  byName: string
  reason: string
  /** When it was to begin before. */
  startsAt: number
}

/** A contest as it is kept: what it is. Who takes part stands in its roll. */
export interface Contest extends Omit<ContestInput, 'events'> {
  _id: string
  version: number
  state: ContestState
  events: Event[]
  /** The number that the next event gets: ids are never given twice. */
  nextEvent: number
  /** Words (audience.ts) of those who run it and, once published, of those whom it is for. */
  seenBy: string[]
  /** Rises with every change of what sign-up depends on; the roll carries the same number, so nobody enters by old rules. */
  plan: number
  postponed: Postponement[]
  cancelled?: { at: number; reason: string }
  photos?: Photo[]
  createdAt: number
  createdBy: string
}

/** Who somebody is, as limits ask. */
export interface Fit {
  id: string
  /** To be named in a refusal. */
  name?: string
  kind: 'in_service' | 'non_member' | 'retired' | 'technical'
  sex: Sex
  birthYear?: number
}
