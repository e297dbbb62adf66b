import writeExcel, { type Cell } from 'write-excel-file/node'

export interface ExcelSheet {
  name: string
  /** Above the heads, over the whole width. */
  title?: string
  heads: readonly string[]
  /** A text is written as text whatever it begins with, so that none becomes a formula. */
  rows: readonly (readonly (string | number)[])[]
  /** In characters, one a column. */
  widths: readonly number[]
  landscape?: true
}

const FONT = '宋体'
const line = { borderStyle: 'thin', borderColor: '#808080' } as const

const headCell = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  backgroundColor: '#eeeeee',
  wrap: true,
  ...line,
})
const cell = (value: string | number): Cell =>
  typeof value === 'number'
    ? { value, type: Number, align: 'center', alignVertical: 'top', ...line }
    : { value, type: String, format: '@', wrap: true, alignVertical: 'top', ...line }

/** An Excel file as it is printed: a title, heads that stay in view, ruled lines. */
export function excelOf(sheets: readonly ExcelSheet[]): Promise<Buffer> {
  const made = sheets.map(({ name, title, heads, rows, widths, landscape }) => {
    const titleRow: Cell[] = [
      { value: title ?? '', type: String, columnSpan: heads.length, align: 'center', fontWeight: 'bold', fontSize: 16 },
      ...heads.slice(1).map(() => null),
    ]
    return {
      sheet: name,
      data: [...(title === undefined ? [] : [titleRow]), heads.map(headCell), ...rows.map((row) => row.map(cell))],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: title === undefined ? 1 : 2,
      ...(landscape && { orientation: 'landscape' as const }),
    }
  })
  return writeExcel(made, { fontFamily: FONT, fontSize: 11 }).toBuffer()
}
