/** One line of the table: what was measured, against what, and how many times as long (or as many) it was. */
export interface Line {
  what: string
  against: string
  /** `1.42`, `9.1 %`: of the middle run. */
  times: string
  /** The middle half of the runs, `1.31–1.60`; empty for what is counted and not timed. */
  spread: string
  /** Database calls of one run: reads + writes + transaction. */
  calls: string
  /** Records whose body was looked at to find the answer. */
  looked: string
}

export interface Part {
  title: string
  lines: Line[]
}

/** The value below which a share of the sorted list lies, between its neighbours where need be. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)]
  const high = sorted[Math.ceil(place)]
  if (low === undefined || high === undefined) throw new Error('no figures to take the middle of')
  return low + (high - low) * (place - Math.floor(place))
}
export const median = (values: readonly number[]) => quantile(values, 0.5)

/** Two figures that matter, whatever the size. */
export const factor = (n: number) => (n < 10 ? n.toFixed(2) : n < 100 ? n.toFixed(1) : n.toFixed(0))
export const count = (n: number) => (Number.isInteger(n) ? n.toLocaleString('en-US') : n.toFixed(1))
export const percent = (share: number) => `${(share * 100).toFixed(1)} %`

/** Runs that stood side by side, as quotients: what disturbs the machine for a while disturbs both. */
export function timesOf(ours: readonly number[], base: readonly number[]): Pick<Line, 'times' | 'spread'> {
  const quotients = ours.flatMap((ms, i) => {
    const other = base[i]
    return other === undefined || other <= 0 ? [] : [ms / other]
  })
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => factor(quantile(quotients, share)))
  return { times: `${middle}`, spread: `${low}–${high}` }
}

/** Milliseconds that it took. */
export async function took(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
