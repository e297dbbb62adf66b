import type { Turn } from '../../local/gateway/answer'
import { Refusal } from '../../local/gateway/refusal'

/** Who of those that wait goes next, by place among them, and for how many calls before others are asked. */
export interface Choice {
  place: number
  calls: number
}

/** Lets one call of the database through at a time, once everybody who is still at it waits for one. */
export class Turns {
  #waiting: (() => void)[] = []
  #live = 0
  #noticed: () => void = () => undefined
  /** How many were let go: the only clock that counts here. */
  now = 0
  /** Calls that met another's, since this was last set. */
  conflicts = 0

  /** `held`: how many wait inside of the database, for a lock. */
  constructor(readonly held: () => number) {}

  readonly take: Turn = async (_, work) => {
    await this.mine()
    const working = work()
    // By then it is seen whether it waits for a lock.
    setImmediate(() => this.#noticed())
    return working.catch((refused) => {
      if (refused instanceof Refusal && refused.code === 'DATABASE_TRANSACTION_CONFLICT') this.conflicts++
      throw refused
    })
  }

  /** Waits until it is let go; at once where nothing is run. */
  async mine(): Promise<void> {
    if (this.#live === 0) return
    await new Promise<void>((go) => {
      this.#waiting.push(go)
      this.#noticed()
    })
  }

  /** Until everybody has come to a call (or waits for a lock), or has ended. */
  async #quiet(): Promise<void> {
    const isQuiet = () => this.#waiting.length > 0 && this.#waiting.length + this.held() >= this.#live
    while (this.#live > 0 && !isQuiet())
      await new Promise<void>((resolve) => {
        this.#noticed = resolve
      })
  }

  /** Lets the one at this place go, and again when it comes back: that one stands last. */
  async #letGo({ place, calls }: Choice): Promise<void> {
    let [go] = this.#waiting.splice(place % this.#waiting.length, 1)
    for (let left = calls; go; left--) {
      const others = this.#waiting.length
      this.now++
      go()
      await this.#quiet()
      go = left > 1 && this.#waiting.length > others ? this.#waiting.pop() : undefined
    }
  }

  /** Answers when all have ended. */
  async run(actors: readonly (() => Promise<void>)[], choices: readonly Choice[]): Promise<void> {
    this.#live = actors.length
    const all = actors.map(async (actor) => {
      await actor()
      this.#live--
      this.#noticed()
    })
    await this.#quiet()
    // Then one after another: nobody is kept out for so long that it gives up.
    for (let n = 0; this.#live > 0; n++) await this.#letGo(choices[n] ?? { place: 0, calls: 1 })
    await Promise.all(all)
  }
}
