/** A sheet's cell shows what fits into 409 points; more than this is shown on a further row. */
const MOST_LINES = 26
const LINE = 15

// Of a column's width a Latin letter takes one, a Chinese sign two.
const widthOf = (char: string) => ((char.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2)

/** A text as lines of a width. Excel breaks a little otherwise: the width is taken a bit too small. */
export function linesIn(text: string, width: number): string[] {
  const room = Math.max(2, width - 1)
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    let used = 0
    for (const char of paragraph) {
      const w = widthOf(char)
      if (used + w > room) {
        lines.push(line)
        line = ''
        used = 0
      }
      line += char
      used += w
    }
    return [...lines, line]
  })
}

type Value = string | number
export interface Fitted {
  values: Value[]
  /** In points. */
  height: number
}

/** A row as high as its longest text; one that is higher than Excel allows goes on in rows below. */
export function fitted(row: readonly Value[], widths: readonly number[]): Fitted[] {
  const lines = row.map((value, i) => (typeof value === 'string' ? linesIn(value, widths[i] ?? 10) : ['']))
  const longest = Math.max(1, ...lines.map((l) => l.length))
  if (longest <= MOST_LINES) return [{ values: [...row], height: longest * LINE + 6 }]
  const count = Math.ceil(longest / MOST_LINES)
  return Array.from({ length: count }, (_, page) => {
    const some = lines.map((l) => l.slice(page * MOST_LINES, (page + 1) * MOST_LINES))
    const values = row.map((value, i) => {
      if (typeof value === 'number') return page === 0 ? value : ''
      return lines[i]?.length === 1 && page === 0 ? value : partOf(value, lines[i] ?? [], page)
    })
    return { values, height: Math.max(1, ...some.map((l) => l.length)) * LINE + 6 }
  })
}

/** What of a text stands on one of its pages, with its own line ends and no others. */
function partOf(text: string, lines: readonly string[], page: number): string {
  let at = 0
  const starts = lines.map((line) => {
    const start = at
    at += line.length
    if (text[at] === '\n') at++
    return start
  })
  const from = starts[page * MOST_LINES]
  const to = starts[(page + 1) * MOST_LINES]
  return from === undefined ? '' : text.slice(from, to).replace(/\n$/, '')
}
