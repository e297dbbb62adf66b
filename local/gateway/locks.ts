import { stillLocked } from './refusal'

/** Thrown by a plain write that meets a lock; `whenFree` waits and tries it again. */
export class Locked extends Error {}

/** Names (documents and unique keys) held by transactions from their first write to their end. */
export class Locks {
  readonly #holders = new Map<string, string>()
  #waiting: (() => void)[] = []

  constructor(readonly patience = 5000) {}

  /** Names that are held, and writes that wait for one. */
  get held(): { locks: number; waiting: number } {
    return { locks: this.#holders.size, waiting: this.#waiting.length }
  }

  /** False when another transaction holds it. */
  take(name: string, holder: string): boolean {
    const known = this.#holders.get(name)
    if (known !== undefined) return known === holder
    this.#holders.set(name, holder)
    return true
  }

  mustBeFree(name: string, holder: string | undefined): void {
    const known = this.#holders.get(name)
    if (known !== undefined && known !== holder) throw new Locked()
  }

  release(names: Iterable<string>): void {
    for (const name of names) this.#holders.delete(name)
    const waiting = this.#waiting
    this.#waiting = []
    for (const wake of waiting) wake()
  }

  /** Runs the attempt as soon as no transaction is in its way, for up to `patience` milliseconds. */
  async whenFree<T>(attempt: () => T): Promise<T> {
    const deadline = Date.now() + this.patience
    for (;;) {
      try {
        return attempt()
      } catch (error) {
        if (!(error instanceof Locked)) throw error
        const left = deadline - Date.now()
        if (left <= 0) throw stillLocked()
        await this.#released(left)
      }
    }
  }

  #released(limit: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, limit)
      this.#waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
}
