import writeExcel, { type Cell } from 'write-excel-file/node'
import { fitted } from './fit'
import { printed } from './print'
import { printable } from './printable'

export interface ExcelSheet {
  name: string
  /** Above the heads, over the whole width. */
  title?: string
  heads: readonly string[]
  /** A text is written as text whatever it begins with, so that none becomes a formula. */
  rows: readonly (readonly (string | number)[])[]
  /** In characters, one a column. */
  widths: readonly number[]
  /** Columns, from 0, whose numbers are fen: shown in 元, to be summed up by who reads it. */
  money?: readonly number[]
  landscape?: true
  /** Points that a row has at least: place to sign. */
  low?: number
}

const FONT = '宋体'
const line = { borderStyle: 'thin', borderColor: '#000000' } as const

const headCell = (value: string, lines: number): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  backgroundColor: '#eeeeee',
  height: 9 + 15 * lines,
  wrap: true,
  ...line,
})
/** As high as the one with the most lines. */
const headRow = (heads: readonly string[]) => {
  const lines = Math.max(...heads.map((h) => h.split('\n').length))
  return heads.map((h) => headCell(h, lines))
}
/** What is short stands in the middle. */
const SHORT = 14
const cell = (value: string | number, height: number, width: number, fen: boolean): Cell =>
  typeof value === 'number'
    ? {
        ...{ type: Number, alignVertical: 'center', height, ...line },
        ...(fen ? { value: value / 100, format: '#,##0.00', align: 'right' } : { value, align: 'center' }),
      }
    : {
        ...{ value, type: String, format: '@', wrap: true, alignVertical: 'center', height, ...line },
        ...(width <= SHORT && { align: 'center' }),
      }

/** Rows as high as their texts: not every program finds that out by itself. */
const filled = ({ rows, widths, money = [], low = 0 }: ExcelSheet): Cell[][] =>
  rows
    .map((row) => row.map((value) => (typeof value === 'string' ? printable(value) : value)))
    .flatMap((row) => fitted(row, widths))
    .map(({ values, height }) =>
      values.map((value, i) => cell(value, Math.max(height, low), widths[i] ?? 0, money.includes(i))),
    )

/** An Excel file as it is printed: a title, heads that stay in view and on every page, ruled lines, numbered pages. */
export function excelOf(sheets: readonly ExcelSheet[]): Promise<Buffer> {
  const made = sheets.map((sheet) => {
    const { name, title, heads, widths } = sheet
    const titleRow: Cell[] = [
      {
        value: title ?? '',
        type: String,
        columnSpan: heads.length,
        align: 'center',
        alignVertical: 'center',
        fontWeight: 'bold',
        fontFamily: '黑体',
        fontSize: 18,
        height: 36,
      },
      ...heads.slice(1).map(() => null),
    ]
    return {
      sheet: name,
      data: [...(title === undefined ? [] : [titleRow]), headRow(heads), ...filled(sheet)],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: title === undefined ? 1 : 2,
    }
  })
  const layout = sheets.map((s) => ({
    name: s.name,
    headRows: s.title === undefined ? 1 : 2,
    landscape: s.landscape === true,
  }))
  return writeExcel(made, { fontFamily: FONT, fontSize: 11, features: [printed(layout)] }).toBuffer()
}
