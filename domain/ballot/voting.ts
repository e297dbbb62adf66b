import * as v from 'valibot'
import { quietly, reads, returns, says, secretly, writes } from '../kit/contract'
import type { Page } from '../kit/page'
import { cursor, id } from '../kit/text'
import { Answers } from './answer'
import { ofState } from './making'
import type { VoterState } from './model'
import type { Box, Missing, Turnout } from './view'

/** A secret that the phone makes and keeps. */
export const ReceiptKey = v.pipe(v.string(), v.minLength(16), v.maxLength(128), v.regex(/^[\x21-\x7e]+$/))
/** As `cast` answers it: hex. */
export const Receipt = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

/** The vote itself, and what may be known about it. */
export const voting = {
  /**
   * One transaction on the caller's line of the roll and a new ballot. No request record, no audit, no caller in the log;
   * with the same key a retry hears the same receipt.
   */
  cast: secretly({
    who: ['member'],
    input: v.object({ id, answers: Answers, receiptKey: ReceiptKey }),
    output: returns<{ receipt: string }>(),
    refusals: {
      NOT_OPEN: says<{ opensAt: number }>(),
      CLOSED: says(),
      NOT_ON_ROLL: says(),
      ALREADY_VOTED: says(),
      PAPER_ISSUED: says(),
      /** An answer does not fit its question. */
      BAD_ANSWER: says<{ question: number }>(),
      /** More marks "for" (with write-ins), or more options, than may be. */
      TOO_MANY_MARKS: says<{ question: number; most: number }>(),
    },
  }),
  /** 已领纸质票, by a scrutineer: closes the person's phone ballot. */
  paperIssued: writes({
    who: ['member'],
    input: v.object({ id, memberId: id }),
    output: returns<{ memberId: string; state: VoterState }>(),
    refusals: { ...ofState, NOT_ON_ROLL: says(), ALREADY_VOTED: says() },
  }),
  turnout: quietly({ who: ['member'], input: v.object({ id }), output: returns<Turnout>(), refusals: ofState }),
  /** Who has not voted: for its scrutineers. */
  missing: reads({
    who: ['member'],
    input: v.object({ id, cursor: v.optional(cursor) }),
    output: returns<Page<Missing> & { total: number }>(),
    refusals: ofState,
  }),
  /** Tells those who have not voted; by a scrutineer, at most once an hour. */
  remind: writes({
    who: ['member'],
    input: v.object({ id }),
    output: returns<{ told: number }>(),
    refusals: { ...ofState, REMINDED_LATELY: says<{ at: number }>() },
  }),
  /** The closed box, for all whom the ballot concerns. */
  box: quietly({
    who: ['member'],
    input: v.object({ id, cursor: v.optional(cursor) }),
    output: returns<Box>(),
    refusals: ofState,
  }),
  /** Whether a ballot with this receipt is in the box. Who asks is not noted. */
  verify: quietly({
    who: ['member'],
    input: v.object({ id, receipt: Receipt }),
    output: returns<{ included: boolean; fingerprint?: string; count?: number }>(),
    refusals: ofState,
  }),
  /** Bindings and re-bindings between announcement and closing, by name: for its scrutineers. */
  bindings: reads({
    who: ['member'],
    input: v.object({ id, cursor: v.optional(cursor) }),
    output: returns<Page<{ memberId: string; name: string; group: string; at: number }>>(),
  }),
}
