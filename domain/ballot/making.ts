import * as v from 'valibot'
import { Audience } from '../kit/audience'
import { quietly, reads, returns, says, writes } from '../kit/contract'
import type { Page } from '../kit/page'
import { cursor, id, ids, line, version } from '../kit/text'
import { moment } from '../kit/time'
import type { Check } from './check'
import { BALLOT_STATES, BallotRules, type BallotState, SECRECIES } from './model'
import { Appraisal, Election, Poll, QUESTIONS_MOST, Resolution } from './question'
import type { BallotRow, BallotView, Missing } from './view'

export const OFFICE = ['committee', 'chair'] as const
export const view = returns<BallotView>()
/** The step does not follow from what the ballot is now. */
export const ofState = { WRONG_STATE: says<{ state: BallotState }>() }
export const people = { UNKNOWN_PEOPLE: says<{ field: string }>() }

const some = <const T extends v.GenericSchema>(question: T) =>
  v.pipe(v.array(question), v.minLength(1), v.maxLength(QUESTIONS_MOST))
const few = v.union([v.pipe(v.array(v.string()), v.length(0)), ids(50)])
const common = {
  id: v.optional(id),
  version: v.optional(version),
  title: line(100),
  audience: Audience,
  opensAt: moment,
  closesAt: moment,
  secrecy: v.picklist(SECRECIES),
  rules: v.optional(BallotRules, {}),
  scrutineerIds: few,
  readerIds: v.optional(few, []),
}

/** From the first line to the last vote: chair and committee. */
export const making = {
  save: writes({
    who: OFFICE,
    input: v.variant('kind', [
      v.object({ kind: v.literal('resolution'), questions: some(Resolution), ...common }),
      v.object({ kind: v.literal('election'), questions: some(Election), ...common }),
      v.object({ kind: v.literal('appraisal'), questions: some(Appraisal), ...common }),
      v.object({ kind: v.literal('poll'), questions: some(Poll), ...common }),
    ]),
    output: view,
    refusals: {
      ...ofState,
      ...people,
      /** It would close before it opens, or has closed already. */
      BAD_WINDOW: says(),
      /** Elections and appraisals are secret. */
      MUST_BE_SECRET: says(),
      /** A scrutineer stands for election or is appraised. */
      SCRUTINEER_IS_CANDIDATE: says<{ name: string }>(),
    },
  }),
  announce: writes({
    who: OFFICE,
    input: v.object({ id }),
    output: view,
    refusals: { ...ofState, BAD_WINDOW: says() },
  }),
  /** 不计入应到, by its scrutineers, before it opens. Without a reason it is taken back. */
  exclude: writes({
    who: ['member'],
    input: v.object({ id, memberId: id, reason: v.optional(line(100)) }),
    output: view,
    refusals: { ...ofState, ...people },
  }),
  /**
   * Makes the roll in slices of a thousand: call again until `state` is open. On an open ballot it just answers. Before
   * `opensAt` it moves that to now.
   * `missing` of a refusal are the lines of the check list that are not met.
   */
  open: writes({
    who: OFFICE,
    input: v.object({ id }),
    output: returns<{ state: BallotState; done: number; total: number }>(),
    refusals: { ...ofState, NOT_READY: says<{ missing: Check['name'][] }>(), BAD_WINDOW: says() },
  }),
  /** Casts in flight are in or out; then the box's fingerprint is fixed. Repeated, it goes on where it broke off. */
  close: writes({ who: OFFICE, input: v.object({ id }), output: view, refusals: ofState }),
  /** Until it is published. */
  cancel: writes({ who: OFFICE, input: v.object({ id, reason: line(200) }), output: view, refusals: ofState }),
  /**
   * People by name or number, for its scrutineers: before it opens whom it is for, to set somebody aside; while it is
   * open who has not voted, to hand out paper.
   */
  electors: reads({
    who: ['member'],
    input: v.object({ id, text: v.optional(line(40, 0)), cursor: v.optional(cursor) }),
    output: returns<Page<Missing>>(),
    refusals: ofState,
  }),
  /** Who looks at a ballot, and when, is not noted, here and below: it would tell in which order people vote. */
  get: quietly({ who: ['member'], input: v.object({ id }), output: view }),
  /** What concerns the caller, newest first. */
  list: quietly({
    who: ['member'],
    input: v.object({ state: v.optional(v.picklist(BALLOT_STATES)), cursor: v.optional(cursor) }),
    output: returns<Page<BallotRow>>(),
  }),
}
