import type { KeptResult } from './draw-model'
import type { Drawn } from './play'
import type { Prize } from './prize'

/** An entrant as it was drawn: it may have withdrawn since. */
export interface DrawnEntrant {
  id: string
  name: string
  group: string
  groupId: string
}

/** A draw and its results; `_id` is contestId_eventId. What follows from them is played anew (`play`). */
export interface Draw extends Drawn {
  _id: string
  version: number
  contestId: string
  eventId: string
  /** In order of arrival: with the seed and the seeds the draw can be repeated. */
  entrants: DrawnEntrant[]
  /** Absent where slips were drawn by hand. */
  seed?: string
  byHand?: string[]
  seeds: string[]
  keepApart: boolean
  lanes?: number
  thirdPlace?: boolean
  drawnAt: number
  drawnBy: string
  results: KeptResult[]
}

/** Prizes of an event; `_id` is contestId_eventId. An event that was never drawn has them too. */
export interface Award {
  _id: string
  version: number
  contestId: string
  eventId: string
  prizes: Prize[]
  awardedAt: number
  awardedBy: string
}

export const drawId = (contestId: string, eventId: string) => `${contestId}_${eventId}`
