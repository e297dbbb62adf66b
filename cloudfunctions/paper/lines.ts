import type { Line } from '@domain/member/sheet'
import type { SheetFault } from '@domain/paper/model'
import { type CellObject, utils, type WorkSheet } from '@e965/xlsx'
import { readCell } from './cell'

export interface Lines {
  lines: Line[]
  /** `column` is not known yet: `at` is its place, counted from 0. */
  faults: (SheetFault & { at?: number })[]
  /** Cells that Excel keeps as dates, as `line:place`: in a column that holds none they are a mistake. */
  dates: Set<string>
}

/** A merge over a whole column would be a million cells: a roster is not longer than this. */
const MERGED = 12_000

export const dateKey = (line: number, at: number) => `${line}:${at}`

/**
 * The filled lines of a sheet as text. What merged cells show stands in each of them; a formula is read as its value;
 * each of these is a fault with its place, for somebody to look at.
 */
export function linesOf(sheet: WorkSheet, date1904: boolean): Lines {
  const faults: Lines['faults'] = []
  const dates: Lines['dates'] = new Set()
  const range = filledRange(sheet)
  const merged = spreadMerges(sheet, faults)
  const lines: Line[] = []
  for (let r = 0; r <= range.e.r; r++) {
    const cells: string[] = []
    let filled = false
    for (let c = 0; c <= range.e.c; c++) {
      const from = merged.get(`${r}:${c}`)
      const cell = sheet[from ?? utils.encode_cell({ r, c })] as CellObject | undefined
      const { text, date, problem, detail } = cell ? readCell(cell, date1904) : { text: '' }
      cells.push(text)
      if (from === undefined && text.trim() !== '') filled = true
      if (date) dates.add(dateKey(r + 1, c))
      if (from === undefined && problem)
        faults.push({ problem, line: r + 1, at: c, place: utils.encode_col(c), ...(detail && { detail }) })
    }
    if (!filled) continue
    lines.push({ cells, line: r + 1 })
    if (sheet['!rows']?.[r]?.hidden) faults.push({ problem: 'HIDDEN_ROW', line: r + 1 })
  }
  sheet['!cols']?.forEach((column, c) => {
    if (column?.hidden && c <= range.e.c) faults.push({ problem: 'HIDDEN_COLUMN', at: c, place: utils.encode_col(c) })
  })
  return { lines, faults, dates }
}

/** No roster has more columns. */
const COLUMNS = 200

/**
 * How far the cells reach that are there. What a sheet says of its own size (`!ref`) may be all of Excel's 16,384 columns
 * and a million rows, filled or not.
 */
function filledRange(sheet: WorkSheet) {
  const e = { r: -1, c: -1 }
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue
    const { r, c } = utils.decode_cell(address)
    e.r = Math.max(e.r, r)
    e.c = Math.max(e.c, Math.min(c, COLUMNS - 1))
  }
  for (const merge of sheet['!merges'] ?? []) e.r = Math.max(e.r, Math.min(merge.e.r, merge.s.r + MERGED))
  return { e }
}

/** Of each cell below the one that a merge shows, the address of that one; those beside it are other columns, and empty. */
function spreadMerges(sheet: WorkSheet, faults: Lines['faults']): Map<string, string> {
  const from = new Map<string, string>()
  for (const { s, e } of sheet['!merges'] ?? []) {
    const shown = utils.encode_cell(s)
    faults.push({
      problem: 'MERGED',
      line: s.r + 1,
      at: s.c,
      place: utils.encode_col(s.c),
      detail: `${shown}:${utils.encode_cell(e)}`,
    })
    for (let r = s.r + 1; r <= Math.min(e.r, s.r + MERGED); r++) from.set(`${r}:${s.c}`, shown)
  }
  return from
}
