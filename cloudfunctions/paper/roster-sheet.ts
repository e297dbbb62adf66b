import { no, ok } from '@domain/kit/result'
import { day as realDay } from '@domain/kit/time'
import { tidyDay } from '@domain/member/cell'
import type { RosterRow } from '@domain/member/model'
import { readSheet } from '@domain/member/sheet'
import type { SheetFault, SheetRow } from '@domain/paper/model'
import { safeParse } from 'valibot'
import { dateKey, type Lines, linesOf } from './lines'
import { type NamedSheet, NotASheet, sheetsOf, startsIn1904, workbookOf } from './workbook'

/** A whole roster as its file holds it. */
export interface RosterSheet {
  sheet: string
  rows: SheetRow[]
  faults: SheetFault[]
  ignored: string[]
}

/** The columns that hold days; in any other a date is something that Excel made of `3-5`. */
const DATES: readonly (keyof RosterRow)[] = ['joinedOn', 'birthYear']

/** Reads the first visible sheet that has the heads of a roster. */
export function rosterSheetOf(bytes: Buffer) {
  let book: ReturnType<typeof workbookOf>
  try {
    book = workbookOf(bytes)
  } catch (e) {
    if (e instanceof NotASheet) return no('NOT_A_SHEET', { locked: e.locked })
    throw e
  }
  const date1904 = startsIn1904(book)
  const all = sheetsOf(book)
  const visible = all.filter((s) => !s.hidden)
  let first: ReturnType<typeof readSheet> | undefined
  for (const { name, sheet } of visible) {
    const lines = linesOf(sheet, date1904)
    const read = readSheet(lines.lines)
    first ??= read
    // The heads are there: what is wrong below them is told of this sheet and no other.
    if (!read.ok && read.error === 'NO_HEADER') continue
    if (!read.ok) return read
    const { rows, lines: at, places, ignored } = read.value
    const columns = new Map(Object.entries(places).map(([column, place]) => [place, column as keyof RosterRow]))
    const whole: RosterSheet = {
      sheet: name,
      rows: rows.map((row, i) => ({ row, line: at[i] ?? 0 })),
      faults: [
        ...besides(all, name),
        ...named(lines, columns, at[0] ?? 0),
        ...dateFaults(rows, at, columns, lines.dates),
      ],
      ignored,
    }
    return ok(whole)
  }
  return first && !first.ok ? first : no('NO_HEADER')
}

/** Other sheets with something in them: nobody reads those. */
const besides = (all: readonly NamedSheet[], used: string): SheetFault[] =>
  all
    .filter(({ name, sheet }) => name !== used && sheet['!ref'] !== undefined)
    .map(({ name, hidden }) => ({ problem: hidden ? 'HIDDEN_SHEET' : 'OTHER_SHEET', detail: name }))

/** Faults of the rows below the heads, in columns that are read. A title above the heads may be merged as it likes. */
function named({ faults }: Lines, columns: ReadonlyMap<number, keyof RosterRow>, firstLine: number): SheetFault[] {
  return faults.flatMap(({ at, ...fault }) => {
    if (fault.line !== undefined && fault.line < firstLine) return []
    if (at === undefined) return [fault]
    const column = columns.get(at)
    return column ? [{ ...fault, column }] : []
  })
}

function dateFaults(
  rows: readonly Record<string, unknown>[],
  lines: readonly number[],
  columns: ReadonlyMap<number, keyof RosterRow>,
  dates: ReadonlySet<string>,
): SheetFault[] {
  const found: SheetFault[] = []
  rows.forEach((row, i) => {
    const line = lines[i] ?? 0
    for (const [at, column] of columns) {
      const value = row[column]
      if (value === undefined) continue
      const isDate = dates.has(dateKey(line, at))
      const text = String(value)
      const bad = column === 'joinedOn' && !isDate && !safeParse(realDay, tidyDay(text)).success
      if (bad || (isDate && !DATES.includes(column))) found.push({ problem: 'BAD_DATE', line, column, detail: text })
    }
  })
  return found
}
