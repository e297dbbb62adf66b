import type { Part } from './figures'

const HEAD = ['what', 'against', 'times', 'middle half', 'database calls', 'looked at']

type Row = readonly string[]
const rowsOf = ({ lines }: Part): Row[] =>
  lines.map(({ what, against, times, spread, calls, looked }) => [what, against, times, spread, calls, looked])

/** For the screen: columns in line. */
export function printed(parts: readonly Part[]): string {
  const all = [HEAD, ...parts.flatMap(rowsOf)]
  const widths = HEAD.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)))
  const line = (row: Row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(HEAD), ...parts.flatMap((part) => ['', part.title, ...rowsOf(part).map(line)])].join('\n')
}

/** For docs/bench.md: no padding, so that two runs differ in figures alone. */
export function markdown(parts: readonly Part[]): string {
  const line = (row: Row) => `| ${row.join(' | ')} |`
  const blank = HEAD.slice(1).map(() => '')
  return [
    line(HEAD),
    line(HEAD.map((_, i) => (i < 2 ? '---' : '--:'))),
    ...parts.flatMap((part) => [line([`**${part.title}**`, ...blank]), ...rowsOf(part).map(line)]),
  ].join('\n')
}
