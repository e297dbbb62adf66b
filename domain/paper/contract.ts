import * as v from 'valibot'
import { fileId } from '../file/model'
import { contract, reads, returns, says } from '../kit/contract'
import { cursor } from '../kit/text'
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
})
export type PaperContract = typeof paperContract
