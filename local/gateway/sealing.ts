import { existsSync, statSync } from 'node:fs'

/** When sealed tables are written anew, in milliseconds. */
export interface SealTimes {
  /** After the last write, when it stays quiet. */
  rest: number
  /** After the first write, under steady load. */
  most: number
}

/** A large roll takes a while to write: at most one part in so many of the time goes into it. */
const SHARE = 20

/**
 * Rows of the sealed tables that were written together lie together: in one commit of the log, in the order in which a
 * page was filled. They are put in order once the writing rests, now and then while it goes on, and before it all ends.
 */
export class Sealing {
  readonly #dirty = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #first = 0
  #last = 0
  #done = 0
  #took = 0

  constructor(
    /** Writes these collections anew and empties the log. */
    readonly seal: (collections: readonly string[]) => void,
    readonly times: SealTimes = { rest: 1000, most: 10_000 },
  ) {}

  wrote(collection: string): void {
    const now = performance.now()
    if (this.#dirty.size === 0) this.#first = now
    this.#dirty.add(collection)
    this.#last = now
    this.#timer ??= setTimeout(() => this.#wait(performance.now()), this.times.rest).unref()
  }

  #wait(now: number): void {
    const { rest, most } = this.times
    const due = Math.max(Math.min(this.#last + rest, this.#first + most), this.#done + SHARE * this.#took)
    // A timer may be early by a part of a millisecond.
    if (due > now) this.#timer = setTimeout(() => this.#wait(performance.now()), Math.ceil(due - now)).unref()
    else this.#try()
  }

  #try(): void {
    try {
      this.now()
    } catch (error) {
      // A full disk: what was answered is stored, and the next write tries again.
      console.error(error)
    }
  }

  /** At once, when anything was written since the last time. */
  now(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#dirty.size === 0) return
    const begun = performance.now()
    try {
      this.seal([...this.#dirty])
      this.#dirty.clear()
    } finally {
      this.#done = performance.now()
      this.#took = this.#done - begun
    }
  }
}

/** A log with something in it is there only after a crash: an end in order takes it away. */
export const hasCrashed = (file: string) => existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0
