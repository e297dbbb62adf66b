import type { RosterFault, RosterRow } from '@domain/member/model'
import type { Sheet } from '@domain/member/sheet'
import type { SheetFault } from '@domain/paper/model'
import { placeWords, sheetProblemWords } from '@/words/paper'
import { faultCellWords, faultKindWords, faultPlaceWords } from '@/words/roster'

type At = Pick<RosterFault, 'row' | 'column'>

/** Where a fault stands: the line as Excel counts it, the column as Excel calls it, whose row it is and what it says. */
export function placeOf({ row, column }: At, sheet: Sheet | undefined) {
  const cells = sheet?.rows[row - 1]
  const at = sheet?.places[column]
  return {
    line: sheet?.lines[row - 1] ?? row,
    letter: at === undefined ? undefined : letterOf(at),
    name: textOf(cells?.name),
    // The name stands there already.
    text: column === 'name' ? '' : textOf(cells?.[column]),
  }
}

const textOf = (cell: unknown) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '')

/** A, B, … Z, AA, as Excel names its columns; counted from 0. */
export function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last
}

export interface FaultKind {
  key: string
  title: string
  places: string[]
}

/** Faults of one column and kind together: what is mended alike is read at once. */
export function kindsOf(faults: readonly RosterFault[], sheet: Sheet | undefined): FaultKind[] {
  const kinds = new Map<string, FaultKind>()
  for (const fault of faults) {
    const key = `${fault.column} ${fault.problem}`
    const kind = kinds.get(key) ?? { key, title: faultKindWords(fault), places: [] }
    kind.places.push(faultPlaceWords(placeOf(fault, sheet), fault.column))
    kinds.set(key, kind)
  }
  return [...kinds.values()]
}

/**
 * All that must be mended, line by line down the sheet, for whoever keeps it: one line of text for each cell, however
 * much is wrong with it; what holds for the whole sheet comes last.
 */
export function faultList(
  sheetFaults: readonly SheetFault[],
  faults: readonly RosterFault[],
  sheet: Sheet | undefined,
): string[] {
  const cells = new Map<string, { line: number; where: string; wrong: string[] }>()
  const add = (key: string, line: number, where: string, wrong: string) => {
    const cell = cells.get(key) ?? { line, where, wrong: [] }
    cell.wrong.push(wrong)
    cells.set(key, cell)
  }
  const keyOf = (line: number | undefined, column: keyof RosterRow | undefined, place = '') =>
    `${line ?? ''} ${column ?? place}`
  for (const fault of sheetFaults) {
    const { name, advice } = sheetProblemWords[fault.problem]
    const key = keyOf(fault.line, fault.column, `${fault.place ?? ''} ${fault.detail ?? ''} ${fault.problem}`)
    add(key, fault.line ?? Number.POSITIVE_INFINITY, placeWords(fault), `${name}：${advice}`)
  }
  for (const fault of faults) {
    const place = placeOf(fault, sheet)
    add(keyOf(place.line, fault.column), place.line, faultCellWords(place, fault.column), faultKindWords(fault))
  }
  return [...cells.values()]
    .sort((a, b) => (a.line === b.line ? 0 : a.line - b.line))
    .map(({ where, wrong }) => [where, ...wrong].filter(Boolean).join('　'))
}
