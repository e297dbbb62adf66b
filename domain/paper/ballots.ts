import * as v from 'valibot'
import { reads, returns, says } from '../kit/contract'
import { id } from '../kit/text'
import type { Paper } from './model'

const ofBallot = { who: ['member'] as const, input: v.object({ id }), output: returns<Paper>() }

/** Papers of a ballot. Whom it does not concern hears of none. */
export const ballots = {
  /** 表决记录 / 选举结果报告单, for the scrutineers to sign: for whoever may see the result. */
  record: reads({
    ...ofBallot,
    refusals: {
      NOT_COUNTED: says(),
      /** Of an appraisal: for its readers and scrutineers alone. */
      READERS_ONLY: says(),
    },
  }),
  /** 选票样张, 表决票样张, 测评表样张: for who manages it and its scrutineers. */
  ballotSample: reads(ofBallot),
  /** 计票单, to count paper ballots on: for the same. */
  tallySheet: reads(ofBallot),
  /** 报批件 of an election to the superior union, before it or with its result: for who manages it. */
  submission: reads({ ...ofBallot, refusals: { NOT_ELECTION: says() } }),
  /** 应到名册 in Excel, with a column to sign in and nothing of who voted: for who manages it and its scrutineers. */
  roll: reads({ ...ofBallot, refusals: { NO_ROLL: says() } }),
}
