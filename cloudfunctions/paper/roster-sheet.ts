import { no, ok } from '@domain/kit/result'
import { day as realDay } from '@domain/kit/time'
import { tidyDay } from '@domain/member/cell'
import type { RosterRow } from '@domain/member/model'
import { readSheet, type Sheet } from '@domain/member/sheet'
import type { SheetFault, SheetRow } from '@domain/paper/model'
import { utils } from '@e965/xlsx'
import { safeParse } from 'valibot'
import { dateKey, type Lines, linesOf } from './lines'
import { dayOfSerial, type NamedSheet, NotASheet, sheetsOf, startsIn1904, workbookOf } from './workbook'

/** A whole roster as its file holds it. */
export interface RosterSheet {
  sheet: string
  rows: SheetRow[]
  faults: SheetFault[]
  places: Sheet['places']
  ignored: string[]
}

/** The columns that hold days; in any other a date is something that Excel made of `3-5`. */
const DATES: readonly (keyof RosterRow)[] = ['joinedOn', 'birthYear', 'bornOn']
/** Those of them that hold the whole day. */
const WHOLE = ['joinedOn', 'bornOn'] as const
const isWhole = (column: keyof RosterRow) => (WHOLE as readonly string[]).includes(column)

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
        ...dateFaults(rows, at, columns, lines, date1904),
      ],
      places,
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

/** As people and programs write a day besides what the roster knows: `20100901`, with a time, as Excel's own number. */
function dayIn(text: string, date1904: boolean): string {
  const plain = text.trim().replace(/[ T]0?0:00(:00)?$/, '')
  const digits = /^(\d{4})(\d\d)(\d\d)$/.exec(plain)
  if (digits) return `${digits[1]}-${digits[2]}-${digits[3]}`
  return (/^\d{5}$/.test(plain) ? dayOfSerial(Number(plain), date1904) : undefined) ?? tidyDay(plain)
}

/** Makes days of what can be read as one; tells of the rest, and of days where none belong. */
function dateFaults(
  rows: readonly Record<string, unknown>[],
  lines: readonly number[],
  columns: ReadonlyMap<number, keyof RosterRow>,
  { dates, faults }: Lines,
  date1904: boolean,
): SheetFault[] {
  const found: SheetFault[] = []
  const told = new Set(faults.filter((f) => f.problem === 'BAD_DATE').map((f) => dateKey(f.line ?? 0, f.at ?? 0)))
  rows.forEach((row, i) => {
    const line = lines[i] ?? 0
    for (const [at, column] of columns) {
      const value = row[column]
      if (value === undefined || told.has(dateKey(line, at))) continue
      const isDate = dates.has(dateKey(line, at))
      const day = isWhole(column) && !isDate ? safeParse(realDay, dayIn(String(value), date1904)) : undefined
      if (day?.success) row[column] = day.output
      const bad = day?.success === false
      if (bad || (isDate && !DATES.includes(column)))
        found.push({ problem: 'BAD_DATE', line, column, place: utils.encode_col(at), detail: String(value) })
    }
  })
  return found
}
