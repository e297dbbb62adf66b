import { no, ok } from '@domain/kit/result'
import type { Line } from '@domain/member/sheet'

/** Excel copies with tabs; a .csv file has commas. What the first filled line holds decides. */
function separatorOf(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  return first.includes('\t') ? '\t' : ','
}

/**
 * Cuts a pasted table into cells. A cell in quotes may hold separators, line breaks and doubled quotes; a line with
 * nothing in it is left out. Refusal: OPEN_QUOTE with the line on which the quote begins.
 */
export function cutCells(pasted: string) {
  const text = pasted.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(text)
  const rest = separator === '\t' ? /[^\t\n]*/y : /[^,\n]*/y
  const lines: Line[] = []
  let cells: string[] = []
  let begins = 1
  let line = 1
  let at = 0
  const endLine = () => {
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ cells, line: begins })
    cells = []
    begins = line
  }
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      const opened = line
      at += 1
      for (;;) {
        const close = text.indexOf('"', at)
        if (close < 0) return no('OPEN_QUOTE', { line: opened })
        cell += text.slice(at, close)
        at = close + 1
        if (text[at] !== '"') break
        cell += '"'
        at += 1
      }
      line += cell.split('\n').length - 1
    }
    // Also what stands behind a closing quote, as spreadsheets read it.
    rest.lastIndex = at
    const part = rest.exec(text)?.[0] ?? ''
    cell += part
    at += part.length
    cells.push(cell)
    if (text[at] === separator) {
      at += 1
      if (at === text.length) cells.push('')
    } else {
      at += 1
      line += 1
      endLine()
    }
  }
  endLine()
  return ok(lines)
}
