import type { Sex } from '../member/model'
import type { Contest, Event, Phase } from './model'
import type { NotFit } from './rules'

export interface Person {
  id: string
  name: string
}

/** A person, pair, team or group in an event, as everybody who sees the contest may know it. */
export interface EntrantView {
  id: string
  /** Of an entrant who is a person: who takes part now. */
  memberId?: string
  memberIds?: string[]
  /** Names, in the order of memberIds. */
  names?: string[]
  /** Of the person or the team. */
  name: string
  staffNo?: string
  group: string
  captainId?: string
  state: 'in' | 'waiting' | 'withdrawn'
  since: number
  /** In the queue, from 1; those who wait count on: with 40 places the first who waits is 41. */
  place?: number
  /** How many wait before this one. */
  ahead?: number
  /** For its members, its leader and those who run the contest. */
  teamCode?: string
  /** What a team lacks; without it it falls out when sign-up closes. */
  lacks?: { people: number; men?: number; women?: number }
  /** A team that was too small when sign-up closed. */
  fellOut?: true
  /** When its first member was checked in. */
  checkedInAt?: number
}

/** Somebody to be chosen for an event. */
export interface Candidate extends Person {
  staffNo: string
  group: string
  sex: Sex
  /** Is in the event already, in this entrant. */
  entrantId?: string
  /** Has given their place in this event to somebody else. */
  replaced?: true
  /** The limit that does not fit. */
  unfit?: Pick<NotFit, 'limit' | 'age'>
  /** Takes part in as many events as one may. */
  busy?: true
}

export interface EventView extends Event {
  /** Entrants that hold a place, and those that wait. */
  taken: number
  waiting: number
  /** People who hold a place, however many an entrant is. */
  people: number
  /** The caller's own entrant. */
  mine?: EntrantView
  drawn: boolean
}

export interface ContestView
  extends Omit<Contest, '_id' | 'events' | 'seenBy' | 'plan' | 'nextEvent' | 'createdBy' | 'createdAt'> {
  id: string
  phase: Phase
  events: EventView[]
  organisers: Person[]
  /** The caller runs it. */
  runs: boolean
  /** Different people who hold a place somewhere. */
  persons: number
}

export interface ContestRow {
  id: string
  title: string
  place: string
  startsAt: number
  endsAt: number
  signUpOpensAt: number
  signUpClosesAt: number
  phase: Phase
  /** Names of the events. */
  events: string[]
  /** Events in which the caller takes part, and how that stands. */
  mine: { eventId: string; name: string; state: 'in' | 'waiting'; ahead?: number }[]
}
