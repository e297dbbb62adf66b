/** Chance that can be played again: the same seed, the same draws (mulberry32). */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  below(n: number): number {
    return Math.floor(this.next() * n)
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)]
  }

  /** One of several, by their weights. */
  weighed<T>(list: readonly (readonly [weight: number, what: T])[]): T | undefined {
    let left = this.next() * list.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, what] of list) {
      left -= weight
      if (left < 0) return what
    }
    return undefined
  }

  /** As long as people think: mostly short, sometimes long. */
  around(mean: number): number {
    return Math.min(6 * mean, -mean * Math.log(1 - this.next()))
  }
}
