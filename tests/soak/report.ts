import { KINDS } from './mishaps'
import type { Tally, Violation } from './trial'

const cells = (t: Tally) => [
  t.runs,
  ...KINDS.map((kind) => t.struck[kind] ?? 0),
  t.retries,
  t.orders ? t.orders.join('/') : '',
  t.violations.length,
]
// A restart is what follows a crash: one for one.
const HEADS = ['runs', ...KINDS.map((k) => (k === 'crash' ? 'crash=restart' : k)), 'retries', 'orders', 'violations']

/** One line an action (or an encounter), and their sum. */
export function table(tallies: readonly Tally[]): string {
  const sum: Tally = { name: 'all', runs: 0, struck: {}, retries: 0, violations: [] }
  for (const t of tallies) {
    sum.runs += t.runs
    sum.retries += t.retries
    sum.violations.push(...t.violations)
    for (const kind of KINDS) sum.struck[kind] = (sum.struck[kind] ?? 0) + (t.struck[kind] ?? 0)
  }
  const rows = [['', ...HEADS], ...[...tallies, sum].map((t) => [t.name, ...cells(t).map(String)])]
  const widths = HEADS.map((_, i) => Math.max(...rows.map((row) => (row[i + 1] ?? '').length)))
  const first = Math.max(...rows.map((row) => (row[0] ?? '').length))
  return rows
    .map(
      ([name = '', ...rest]) => `${name.padEnd(first)}  ${rest.map((c, i) => c.padStart(widths[i] ?? 0)).join('  ')}`,
    )
    .join('\n')
}

const LONGEST = 600
/** What went wrong, and how to have it again. */
export const wordsOf = ({ what, run, seed, mishaps, wrong }: Violation) =>
  [
    `${what}, run ${run} of seed ${seed}`,
    `  mishaps ${JSON.stringify(mishaps)}`,
    ...wrong.slice(0, 12).map((line) => `  ${line.slice(0, LONGEST)}`),
  ].join('\n')
