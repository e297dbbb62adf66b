import * as v from 'valibot'
import { fileId } from '../file/model'
import { reads, returns, says, writes } from '../kit/contract'
import type { Page } from '../kit/page'
import { cursor, id, text, version } from '../kit/text'
import { day, moment } from '../kit/time'
import { CONTEST_FIELDS, PHASES, type Phase } from './model'
import { PHOTOS_AT_ONCE } from './photo'
import type { Summary } from './summary'
import type { ContestRow, ContestView } from './view'

const view = returns<ContestView>()
const one = v.object({ id })
const files = v.pipe(v.array(fileId), v.minLength(1), v.maxLength(PHOTOS_AT_ONCE))

/** The step does not follow from what it is now. */
const ofPhase = { WRONG_PHASE: says<{ phase: Phase }>() }
const times = {
  /** The times do not follow one another. */
  TIMES: says<{ field: string }>(),
}

/** What a contest is. Who runs it may change it. */
export const defining = {
  /** Made by committee and chair; changed by who runs it. */
  save: writes({
    who: ['member'],
    input: v.object({ id: v.optional(id), version: v.optional(version), ...CONTEST_FIELDS }),
    output: view,
    refusals: {
      ...ofPhase,
      ...times,
      UNKNOWN_PEOPLE: says<{ field: string }>(),
      /** An event in which somebody takes part stays, and stays of its kind. */
      EVENT_IN_USE: says<{ eventId: string; entrants: number }>(),
      /** Places that are taken are not taken away. */
      PLACES_TAKEN: says<{ eventId: string; taken: number }>(),
    },
  }),
  publish: writes({ who: ['member'], input: one, output: view, refusals: { ...ofPhase, ...times } }),
  /** A rain day: entrants and line-ups stay, withdrawal opens again, all are told. */
  postpone: writes({
    who: ['member'],
    input: v.object({
      id,
      startsAt: moment,
      endsAt: v.optional(moment),
      withdrawUntil: v.optional(moment),
      reason: text(200),
    }),
    output: view,
    refusals: { ...ofPhase, ...times, IN_THE_PAST: says() },
  }),
  cancel: writes({ who: ['member'], input: v.object({ id, reason: text(200) }), output: view, refusals: ofPhase }),
  list: reads({
    who: ['member'],
    input: v.object({
      state: v.optional(v.picklist([...PHASES, 'published'])),
      mine: v.optional(v.boolean()),
      /** Begins in these days, both included. */
      from: v.optional(day),
      to: v.optional(day),
      cursor: v.optional(cursor),
    }),
    output: returns<Page<ContestRow>>(),
  }),
  get: reads({ who: ['member'], input: one, output: view }),
  /** Pictures of the day, by who runs it. Each is looked at by WeChat before anybody sees it. */
  photos: writes({
    who: ['member'],
    input: v.object({ id, add: v.optional(files), remove: v.optional(files) }),
    output: view,
    refusals: {
      ...ofPhase,
      /** Risky; with `most` it is too large to be looked at (bytes). */
      PICTURE_REFUSED: says<{ fileId: string; most?: number }>(),
      TOO_MANY_PICTURES: says<{ most: number }>(),
    },
  }),
  /** Who took part, by group and event, and who won. */
  summary: reads({
    who: ['member'],
    input: v.object({ contestId: id }),
    output: returns<Summary>(),
    refusals: { NOT_PUBLISHED: says() },
  }),
}
