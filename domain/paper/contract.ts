import * as v from 'valibot'
import { fileId } from '../file/model'
import { contract, reads, returns, says, writes } from '../kit/contract'
import { cursor, id } from '../kit/text'
import type { RosterRow } from '../member/model'
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
  /** A mini-program code as a picture: of a call (its poster opens 写提案) or of a proposal; one of the two. */
  code: reads({
    who: ['member'],
    input: v.object({ callId: v.optional(id), proposalId: v.optional(id) }),
    output: returns<Paper>(),
  }),
  /** 征集海报: title, dates and the code, to be hung up. */
  poster: reads({
    who: ['committee', 'chair', 'proposal_committee'],
    input: v.object({ callId: id }),
    output: returns<Paper>(),
  }),
})
export type PaperContract = typeof paperContract
