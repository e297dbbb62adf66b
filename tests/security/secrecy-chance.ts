/** One ballot as the test knows it: whose it is, and how it can be recognised. */
export interface Cast {
  memberId: string
  accountId: string
  voteId: string
  receipt: string
  /** No two are alike here, so that it can be told whose it is. */
  content: string
  /** A text that came with this ballot alone: a name that it writes in, a remark. */
  mark: string
}
/** In the order in which they were cast: what somebody at the door of the hall, or at the scrutineers' desk, may know. */
export type Truth = readonly Cast[]

/** mulberry32: the same draws at each run. */
export function drawsOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
export function shuffled(count: number, draw: () => number): number[] {
  const list = Array.from({ length: count }, (_, n) => n)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1))
    ;[list[i], list[j]] = [list[j] as number, list[i] as number]
  }
  return list
}

const ROUNDS = 1000
const deals = new Map<number, number[][]>()
/** Ballots dealt out at random: each gets another's place. */
function dealsOf(count: number): number[][] {
  const draw = drawsOf(count)
  const known = deals.get(count) ?? Array.from({ length: ROUNDS }, () => shuffled(count, draw))
  deals.set(count, known)
  return known
}

/**
 * How far `score` of what is true stands from its scores for ballots dealt out at random, in standard deviations. Exact
 * whatever depends on what, as long as chance knows no names; the deviation is never taken for less than one.
 */
function above(count: number, score: (dealt: readonly number[]) => number): number {
  const scores = dealsOf(count).map(score)
  const mean = scores.reduce((sum, one) => sum + one, 0) / ROUNDS
  const deviation = Math.sqrt(scores.reduce((sum, one) => sum + (one - mean) ** 2, 0) / ROUNDS)
  const truth = score(Array.from({ length: count }, (_, n) => n))
  return (truth - mean) / Math.max(deviation, 1)
}

/** Each of it with where, or when, it seems to be: larger is later. Several lists are several places that tell of it. */
export type Order = readonly (readonly [ballot: number, at: number | string])[]
/**
 * Pairs that stand in the order of casting, less those that do not (either is a link). With sixty ballots a perfect
 * order reaches 11; chance passes 5.5 once in twenty-five million times.
 */
export const ORDER_BOUND = 5.5
export function orderScore(count: number, orders: readonly Order[]): number {
  // What all of them say of two ballots: above zero where the one with the larger number seems to be the later one.
  const says = new Int32Array(count * count)
  for (const order of orders)
    for (const [i, [a, at]] of order.entries())
      for (const [b, other] of order.slice(i + 1)) {
        const sign = at === other ? 0 : at < other ? 1 : -1
        if (a < b) says[a * count + b] = (says[a * count + b] ?? 0) + sign
        if (b < a) says[b * count + a] = (says[b * count + a] ?? 0) - sign
      }
  const pairs = [...says.entries()].flatMap(([n, net]) => (net === 0 ? [] : [[Math.floor(n / count), n % count, net]]))
  if (pairs.length === 0) return 0
  return Math.abs(
    above(count, (dealt) => {
      let sum = 0
      for (const [a, b, net] of pairs as [number, number, number][])
        sum += (dealt[a] as number) < (dealt[b] as number) ? net : -net
      return sum
    }),
  )
}

/** Somebody (by number) and the ballot that is guessed to be theirs. */
export type Guess = readonly [person: number, ballot: number]
/** Chance hits one; that it hits ten is once in ten million times. Sixty hits of sixty reach 59. */
export const GUESS_BOUND = 9
export function guessScore(count: number, guesses: readonly Guess[]): number {
  const each = [...new Set(guesses.map(([who, what]) => who * count + what))]
  return above(count, (dealt) => each.filter((one) => dealt[Math.floor(one / count)] === one % count).length)
}
