import type { RosterRow } from '../member/model'

/** What is wrong with a sheet itself, before anybody looks at what it says. */
export const SHEET_PROBLEMS = [
  'FORMULA',
  'ERROR_VALUE',
  'MERGED',
  'BAD_DATE',
  /** More than fifteen digits, or `1.0E+10` as a text: Excel has lost some of them. */
  'LOST_DIGITS',
  'HIDDEN_ROW',
  'HIDDEN_COLUMN',
  'HIDDEN_SHEET',
  'OTHER_SHEET',
] as const
export type SheetProblem = (typeof SHEET_PROBLEMS)[number]
/**
 * `line` as Excel counts its rows; absent where the whole sheet is meant. A cell with a problem is read as well as it can
 * be: whether that will do is for the reader to say.
 */
export interface SheetFault {
  problem: SheetProblem
  line?: number
  /** The column of the roster, where it is one. */
  column?: keyof RosterRow
  /** What Excel calls it: `C`. */
  place?: string
  /** A formula, a name of a sheet, a range. */
  detail?: string
}
export interface SheetRow {
  line: number
  row: Record<string, unknown>
}
/** One page of a roster's sheet. The first page tells what holds for the whole. */
export interface RosterPage {
  items: SheetRow[]
  problems: SheetFault[]
  cursor?: string
  /** Rows of people in the whole sheet. */
  total: number
  sheet: string
  /** Where each column of the roster stands, counted from 0. */
  places: Partial<Record<keyof RosterRow, number>>
  ignored: string[]
}
/** A paper that was made, to be opened by `file.link`. */
export interface Paper {
  fileId: string
  name: string
}
