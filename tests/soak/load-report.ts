import type { Book } from './load-book'
import { growth, type Sample } from './load-memory'

const NAME = 34
const row = (name: string, ...cells: readonly (string | number)[]) =>
  `  ${name.padEnd(NAME)}${cells.map((cell) => String(cell).padStart(10)).join('')}`
const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`
const byCount = (a: readonly [string, number], b: readonly [string, number]) => b[1] - a[1]

function timesRow(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  return row(name, times.length, at(0.5), at(0.95), at(0.99))
}

/** For people: only the violations decide. `own` is what the clients took of a processor, ms. */
export function report(
  book: Book,
  samples: readonly Sample[],
  { seconds, clients, own }: { seconds: number; clients: number; own: number },
): string[] {
  const cloud = (samples.at(-1)?.busy ?? 0) - (samples[0]?.busy ?? 0)
  const of = (busy: number) => `${Math.round(busy / seconds / 10)} %`
  const { requests, times, refusals, busyInTheEnd } = book
  const grown = growth(samples)
  return [
    `${clients} clients, ${Math.round(seconds)} s: ${requests} requests, ${Math.round(requests / seconds)} a second`,
    `of one processor the cloud took ${of(cloud)}, the clients ${of(own)}`,
    row('answered after, ms', 'times', 'p50', 'p95', 'p99'),
    ...[...times].sort((a, b) => b[1].length - a[1].length).map(([name, list]) => timesRow(name, list)),
    row('refused', 'times'),
    ...[...refusals].sort(byCount).map(([name, n]) => row(name, n)),
    row('BUSY, and after the app’s repeats', percent(book.count('BUSY'), requests), busyInTheEnd),
    row('held with nothing under way, MB', 'second', 'requests', 'heap', 'external', 'rss', 'parsed', 'sockets'),
    ...samples.map((s) =>
      row(
        '',
        Math.round(s.seconds),
        s.requests,
        ...[s.heap, s.external, s.rss, s.parsed.characters].map(mb),
        s.sockets,
      ),
    ),
    `grown since the second reading: ${grown.bytes} bytes in ${grown.requests} requests`,
  ]
}
