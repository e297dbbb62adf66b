/** A timer has a minute, and others wait for theirs. */
const LONGEST = 25_000
/** Under way at once. */
const AT_ONCE = 8

/** The time that a job takes for itself. What it has not done by then it goes on with the next time. */
export class Shift {
  readonly #ends = Date.now() + LONGEST
  /** How many were done. */
  done = 0

  isOver(): boolean {
    return Date.now() > this.#ends
  }

  /** Does these until the time is over. */
  async each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    for (let i = 0; i < items.length && !this.isOver(); i += AT_ONCE) {
      const some = items.slice(i, i + AT_ONCE)
      await Promise.all(some.map(work))
      this.done += some.length
    }
  }

  /** Page by page, each of which leaves nothing of itself to be found again. */
  async all<T>(find: () => Promise<readonly T[]>, work: (item: T) => Promise<void>): Promise<void> {
    while (!this.isOver()) {
      const items = await find()
      if (items.length === 0) return
      await this.each(items, work)
    }
  }
}
