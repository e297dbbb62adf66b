import { day as realDay } from '@domain/kit/time'
import { read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { safeParse } from 'valibot'
import { unpackedSize } from './zip'

/** No sheet of people unpacks to more; what does is made to fill the memory. */
const MOST_BYTES = 100 * 1024 * 1024
/** More rows than any roster; a sheet may be formatted down to its last line. */
const MOST_LINES = 12_000

/** Neither Excel nor a table in text. */
export class NotASheet extends Error {
  constructor(readonly locked = false) {
    super('not a sheet')
  }
}

/** As Excel's "Unicode text" begins. */
const isWide = (bytes: Buffer) => bytes[0] === 0xff && bytes[1] === 0xfe

/** Excel in China saves .csv files in GBK unless told otherwise. */
function textOf(bytes: Buffer): string {
  if (isWide(bytes)) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gbk').decode(bytes)
  }
}

const ZIP = 'PK\u0003\u0004'
/** The container of .xls, and of a workbook that is locked with a password. */
const OLE = '\u00d0\u00cf\u0011\u00e0'

/** What a file of a table holds. A number in a .csv file stays the text that it is: 0017 is no 17. */
export function workbookOf(bytes: Buffer): WorkBook {
  const magic = bytes.subarray(0, 4).toString('latin1')
  const binary = magic === ZIP || magic === OLE
  // A text file has no NUL; a picture or a film has.
  if (!binary && !isWide(bytes) && bytes.subarray(0, 4096).includes(0)) throw new NotASheet()
  if (magic === ZIP && unpackedSize(bytes, MOST_BYTES) > MOST_BYTES) throw new NotASheet()
  const options = { cellDates: false, cellNF: true, cellStyles: true, sheetRows: MOST_LINES, dense: false } as const
  try {
    const book = binary
      ? read(bytes, { ...options, type: 'buffer' })
      : read(textOf(bytes), { ...options, type: 'string', raw: true })
    if (book.SheetNames.length === 0) throw new NotASheet()
    return book
  } catch (e) {
    const said = e instanceof Error ? e.message : ''
    throw e instanceof NotASheet ? e : new NotASheet(/password|encrypt/i.test(said))
  }
}

export interface NamedSheet {
  name: string
  sheet: WorkSheet
  hidden: boolean
}
export const sheetsOf = (book: WorkBook): NamedSheet[] =>
  book.SheetNames.map((name, at) => ({
    name,
    sheet: book.Sheets[name] ?? {},
    hidden: Boolean(book.Workbook?.Sheets?.[at]?.Hidden),
  }))

export const startsIn1904 = (book: WorkBook) => book.Workbook?.WBProps?.date1904 === true

/** The day of a number that a cell shows as a date; undefined when there is none such. */
export function dayOfSerial(serial: number, date1904: boolean): string | undefined {
  const parts = SSF.parse_date_code(serial, { date1904 }) as { y: number; m: number; d: number } | null
  if (!parts || parts.y < 1900 || parts.y > 2100) return undefined
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${parts.y}-${two(parts.m)}-${two(parts.d)}`
  // Excel knows a 0th of January and a 29th of February in 1900.
  return safeParse(realDay, day).success ? day : undefined
}
export const isDateFormat = (format: unknown) =>
  (typeof format === 'string' || typeof format === 'number') && SSF.is_date(String(format))
