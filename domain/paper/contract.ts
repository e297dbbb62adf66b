import * as v from 'valibot'
import { eventId, TEAM_CODE } from '../contest/model'
import { fileId } from '../file/model'
import { contract, reads, returns, says, writes } from '../kit/contract'
import { cursor, id } from '../kit/text'
import { day } from '../kit/time'
import type { RosterRow } from '../member/model'
import { ballots } from './ballots'
import type { Paper, RosterPage } from './model'

/** Word and Excel, in and out. What is made is kept for a day, for its reader alone. */
export const paperContract = contract('paper', {
  /** An Excel or .csv file that was handed in, in pages of rows for `member.importRoster`. */
  readRoster: reads({
    who: ['committee', 'chair', 'setup'],
    input: v.object({ fileId, cursor: v.optional(cursor) }),
    output: returns<RosterPage>(),
    refusals: {
      /** Neither Excel nor .csv, or broken, or locked with a password. */
      NOT_A_SHEET: says<{ locked: boolean }>(),
      NO_HEADER: says(),
      MISSING_COLUMNS: says<{ columns: (keyof RosterRow)[] }>(),
      NO_ROWS: says(),
      TOO_MANY: says<{ most: number }>(),
    },
  }),
  rosterTemplate: reads({ who: ['committee', 'chair', 'setup'], input: v.object({}), output: returns<Paper>() }),
  /**
   * 邀请单: for everybody of a group (and below) who is not bound, or for those named, or without either for the whole
   * school; not for more than 1,000 at once. Old codes end.
   */
  slips: writes({
    who: ['committee', 'chair', 'setup'],
    input: v.object({
      groupId: v.optional(id),
      memberIds: v.optional(v.pipe(v.array(id), v.minLength(1), v.maxLength(1000))),
    }),
    output: returns<Paper & { count: number }>(),
    refusals: { NOBODY: says(), TOO_MANY: says<{ most: number }>() },
  }),
  /** 入会申请表. */
  application: reads({ who: ['member'], input: v.object({ id }), output: returns<Paper>() }),
  /** All that is kept of the caller. */
  myData: reads({ who: ['member'], input: v.object({}), output: returns<Paper>() }),
  /** 提案汇总表. */
  proposals: reads({
    who: ['committee', 'chair', 'proposal_committee'],
    input: v.object({ callId: id }),
    output: returns<Paper>(),
  }),
  /** 提案表, for whoever sees the proposal. */
  proposal: reads({ who: ['member'], input: v.object({ id }), output: returns<Paper>() }),
  /** 提案办理情况报告. */
  handlingReport: reads({
    who: ['committee', 'chair', 'proposal_committee'],
    input: v.object({ callId: id }),
    output: returns<Paper>(),
  }),
  /**
   * A mini-program code as a picture: of a call (its poster opens 写提案), of a proposal, or of a contest's team by the
   * code that one joins it with; one of the three.
   */
  code: reads({
    who: ['member'],
    input: v.object({
      callId: v.optional(id),
      proposalId: v.optional(id),
      teamCode: v.optional(v.pipe(v.string(), v.regex(TEAM_CODE))),
    }),
    output: returns<Paper>(),
  }),
  /**
   * A poster to be hung up, of a call or of a contest; one of the two. Of a call (征集海报, Word) for those who run it, of a
   * contest or one of its events (PNG) for whoever sees it.
   */
  poster: reads({
    who: ['member'],
    input: v.object({ callId: v.optional(id), contestId: v.optional(id), eventId: v.optional(eventId) }),
    output: returns<Paper>(),
    refusals: { CANCELLED: says() },
  }),
  /** 秩序册, for whoever sees the contest. */
  programme: reads({ who: ['member'], input: v.object({ contestId: id }), output: returns<Paper>() }),
  /** 检录表 of an event, for those who run the contest. */
  checkInSheet: reads({ who: ['member'], input: v.object({ contestId: id, eventId }), output: returns<Paper>() }),
  /** 成绩册, for whoever sees the contest. */
  results: reads({
    who: ['member'],
    input: v.object({ contestId: id }),
    output: returns<Paper>(),
    refusals: { NO_RESULTS: says() },
  }),
  /** 获奖名单（签领表）, for those who run the contest. */
  prizeList: reads({
    who: ['member'],
    input: v.object({ contestId: id }),
    output: returns<Paper>(),
    refusals: { NO_PRIZES: says() },
  }),
  /** 慰问审批表 of a case, for those who handle it. */
  approval: reads({ who: ['member'], input: v.object({ id }), output: returns<Paper>() }),
  /** 签领表 of a visit, for those who handle its cases, or of a run, for those who run it; one of the two. */
  receipts: reads({
    who: ['member'],
    input: v.object({ visitId: v.optional(id), runId: v.optional(id) }),
    output: returns<Paper>(),
  }),
  /** 慰问汇总表 in Excel: sums and the rows behind them. Days as in `condolence.totals`. */
  totals: reads({
    who: ['committee', 'chair', 'treasurer', 'audit'],
    input: v.object({ from: day, to: day }),
    output: returns<Paper>(),
  }),
  ...ballots,
})
export type PaperContract = typeof paperContract
