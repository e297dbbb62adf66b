/**
 * So many at once, the others in the order in which they came. The SDK keeps at most 100 connections: when more calls
 * run than that, each of their questions waits for one, and transactions that wait keep their locks.
 */
export class Turnstile {
  #inside = 0
  #queue: (() => void)[] = []

  constructor(readonly places: number) {}

  /** How many are inside and wait. */
  get held(): { inside: number; queued: number } {
    return { inside: this.#inside, queued: this.#queue.length }
  }

  /** Resolves with the way out, or with null when no place came free in `patience` ms. */
  async enter(patience: number): Promise<(() => void) | null> {
    if (this.#inside < this.places) this.#inside++
    else if (!(await this.#turn(patience))) return null
    let left = false
    return () => {
      if (left) return
      left = true
      const next = this.#queue.shift()
      // The place is handed on, so that nobody slips in between.
      if (next) next()
      else this.#inside--
    }
  }

  #turn(patience: number): Promise<boolean> {
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer)
        resolve(true)
      }
      const timer = setTimeout(() => {
        this.#queue = this.#queue.filter((other) => other !== go)
        resolve(false)
      }, patience)
      this.#queue.push(go)
    })
  }
}
