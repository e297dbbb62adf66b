import { no, ok } from '../kit/result'
import { tidy } from '../kit/text'
import { COLUMN_OF, HEADS, KIND_OF, ROLE_OF, SEX_OF } from './heads'
import type { RosterRow } from './model'

type Column = keyof RosterRow

/** The cells of one row of a sheet, and the line on which it stands, counted from 1. */
export interface Line {
  cells: string[]
  line: number
}

/** A roster as a sheet holds it: rows for the import, and where each stood. */
export interface Sheet {
  rows: Record<string, unknown>[]
  /** Of each row, counted from 1. */
  lines: number[]
  /** Where each column of the roster stands, counted from 0. */
  places: Partial<Record<Column, number>>
  /** Heads of columns that the roster has no place for. */
  ignored: string[]
}

export const MOST_ROWS = 10_000
/** A title and a date often stand above the heads. */
const HEAD_WITHIN = 10
const NEEDED: Column[] = ['name', 'group', 'sex', 'kind']

/** Full-width letters and digits to the usual ones; heads lose their spaces and marks (姓 名*). */
const half = (text: string) => tidy(text.normalize('NFKC'))
const headOf = (cell: string) => half(cell).replace(/[\s*:]|\(.*?\)/g, '')

/** Words of a table to codes; all else goes on as it stands: the import tidies it, or names its row and column. */
const read: Partial<Record<Column, (cell: string) => unknown>> = {
  // Excel marks digits that are text with one.
  staffNo: (cell) => cell.replace(/^['’]/, ''),
  sex: (cell) => SEX_OF.get(cell) ?? cell,
  kind: (cell) => KIND_OF.get(cell) ?? KIND_OF.get(half(cell)) ?? cell,
  birthYear: (cell) => {
    const year = /^(19|20)\d\d(?=$|\D|\d\d$|\d{4}$)/.exec(half(cell))?.[0]
    return year === undefined ? cell : Number(year)
  },
  bornOn: (cell) => {
    const digits = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(half(cell))
    return digits ? digits.slice(1).join('-') : cell
  },
  roles: (cell) =>
    cell
      .split(/[、,，;；/\s]+/)
      .filter(Boolean)
      .map((word) => ROLE_OF.get(word) ?? word)
      .join(','),
}

/** Where the day of birth is not known, tables give its year or month in that column. */
const YEAR_ALONE = /^(19|20)\d\d(年|[-./年](0?[1-9]|1[0-2])月?|(0[1-9]|1[0-2]))?$/

function rowOf(columns: readonly (Column | undefined)[], { cells }: Line): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  columns.forEach((said, at) => {
    const cell = tidy(cells[at] ?? '')
    const column = said === 'bornOn' && YEAR_ALONE.test(half(cell)) ? 'birthYear' : said
    if (column === undefined || cell === '' || row[column] !== undefined) return
    row[column] = read[column]?.(cell) ?? cell
  })
  return row
}

/**
 * Finds the heads, in any order and under other usual names, and reads the rows below them.
 * Refusals: NO_HEADER, MISSING_COLUMNS (which), NO_ROWS, TOO_MANY.
 */
export function readSheet(all: readonly Line[]) {
  const head = all.slice(0, HEAD_WITHIN).findIndex(({ cells }) => cells.some((cell) => headOf(cell) === HEADS.name))
  const heads = all[head]?.cells.map(headOf)
  if (!heads) return no('NO_HEADER')
  const columns = heads.map((word, at) => (heads.indexOf(word) === at ? COLUMN_OF.get(word) : undefined))
  const missing = NEEDED.filter((column) => !columns.includes(column))
  if (missing.length > 0) return no('MISSING_COLUMNS', { columns: missing })
  const lines = all.slice(head + 1)
  if (lines.length === 0) return no('NO_ROWS')
  if (lines.length > MOST_ROWS) return no('TOO_MANY', { most: MOST_ROWS })
  const places: Sheet['places'] = {}
  columns.forEach((column, at) => {
    if (column !== undefined) places[column] ??= at
  })
  return ok<Sheet>({
    rows: lines.map((line) => rowOf(columns, line)),
    lines: lines.map(({ line }) => line),
    places,
    ignored: heads.filter((word, at) => word !== '' && columns[at] === undefined),
  })
}
