import * as v from 'valibot'
import { reads, returns, says, writes } from '../kit/contract'
import { id, line, version } from '../kit/text'
import { OFFICE, ofState, view } from './making'
import { PaperCounts } from './paper-counts'
import { NAME_MOST } from './question'
import type { Result } from './result'
import type { Remark } from './view'

/** From the closed box to the published result. */
export const counting = {
  /**
   * By a scrutineer. Again with other paper counts, or `present`, until it is published. More returned than issued makes
   * the ballot void; who has mistyped counts again.
   */
  count: writes({
    who: ['member'],
    input: v.object({
      id,
      paper: v.optional(PaperCounts),
      /** 实到, where there was a meeting. */
      present: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))),
    }),
    output: view,
    refusals: {
      ...ofState,
      /** The counts of a question do not come to the valid ballots, or fit none of its candidates. */
      BAD_PAPER: says<{ question?: number }>(),
      /** Fewer than voted, or more than are due. */
      BAD_PRESENT: says(),
    },
  }),
  /** 另选他人 under one name: by a scrutineer, once counted. `to` equal to `from` undoes it. */
  mergeWriteIns: writes({
    who: ['member'],
    input: v.object({
      id,
      question: v.pipe(v.number(), v.integer(), v.minValue(0)),
      from: line(NAME_MOST),
      to: line(NAME_MOST),
    }),
    output: view,
    refusals: { ...ofState, UNKNOWN_NAME: says() },
  }),
  /** Of an appraisal: scrutineers read them first; its readers, once published, those that are not held back. */
  remarks: reads({
    who: ['member'],
    input: v.object({ id }),
    output: returns<{ items: Remark[] }>(),
    refusals: ofState,
  }),
  holdBack: writes({
    who: ['member'],
    input: v.object({ id, key: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), held: v.boolean() }),
    output: returns<{ items: Remark[] }>(),
    refusals: ofState,
  }),
  /** With the `version` that was read out, none but that result is published. */
  publish: writes({
    who: OFFICE,
    input: v.object({ id, version: v.optional(version) }),
    output: view,
    refusals: ofState,
  }),
  result: reads({
    who: ['member'],
    input: v.object({ id }),
    output: returns<Result>(),
    refusals: { ...ofState, NOT_PUBLISHED: says(), READERS_ONLY: says() },
  }),
  /** A new ballot, in the making, among those whom the result names. */
  runOff: writes({ who: OFFICE, input: v.object({ id }), output: view, refusals: { ...ofState, NO_RUN_OFF: says() } }),
}
