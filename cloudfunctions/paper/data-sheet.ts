import type { ExcelSheet } from './excel'

/** A list of what is kept of somebody; one of nothing says so. */
export const dataSheet = (
  name: string,
  heads: string[],
  widths: number[],
  rows: string[][],
  landscape?: true,
): ExcelSheet => ({
  name,
  title: name,
  heads,
  widths,
  rows: rows.length > 0 ? rows : [heads.map((_, i) => (i === 0 ? '（无）' : ''))],
  ...(landscape && { landscape }),
})
