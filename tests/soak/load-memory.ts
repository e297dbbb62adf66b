import type { Memory } from '../../local/host/memory'

/** What was held after so many requests, with nothing under way. */
export interface Sample extends Memory {
  requests: number
  seconds: number
}

/**
 * What a request may leave behind for good, in bytes. The parsed documents are no part of it; the rest is what the
 * engine learns of the code, which ends, and what leaks, which does not.
 */
const PER_REQUEST = 100
/** Below this the engine's own movements cannot be told from a leak: the fewer requests, the coarser the measure. */
const NOISE = 2 * 1024 * 1024

/** What the process may grow by outside of the heap: pages that the allocator keeps, SQLite's own. */
const NATIVE = 64 * 1024 * 1024

/** Growth from the second sample to the last: by then everything has been used once. */
export function growth(samples: readonly Sample[]) {
  const [from, to] = [samples[1], samples.at(-1)]
  if (!from || !to || from === to) throw new Error('flatness needs three samples')
  const bytes = to.heap + to.external - from.heap - from.external
  return { bytes, requests: to.requests - from.requests }
}

export function unflat(samples: readonly Sample[]): string[] {
  const { bytes, requests } = growth(samples)
  const leaking = bytes > NOISE && bytes > PER_REQUEST * requests
  const outside = (samples.at(-1)?.rss ?? 0) - (samples[1]?.rss ?? 0)
  return [
    ...(leaking
      ? [`memory: ${bytes} bytes more after ${requests} requests, ${Math.round(bytes / requests)} each`]
      : []),
    ...(outside > NATIVE ? [`memory: the process is ${outside} bytes larger than after the first round`] : []),
    ...samples.flatMap(left),
  ]
}

/** The cache's budget (local/gateway/cache.ts). */
const PARSED = 64 * 1024 * 1024
/** When all have hung up: what the SDK of each function keeps for the next call, at both ends. */
const SOCKETS = 100

/** With nothing under way nothing may be open. */
function left({ transactions, locks, waiting, inside, queued, timers, sockets, parsed, seconds }: Sample): string[] {
  const open = Object.entries({ transactions, locks, waiting, inside, queued, timers }).filter(([, n]) => n > 0)
  const most = Object.entries({ sockets: [sockets, SOCKETS], characters: [parsed.characters, PARSED] } as const)
  const many = most.filter(([, [n, limit]]) => n > limit).map(([what, [n]]) => [what, n] as const)
  return [...open, ...many].map(([what, n]) => `after ${Math.round(seconds)} s ${n} ${what} were left open`)
}
