export interface Reading {
  calls: number
  /** Calls by wire action, such as `database.getDocument`. */
  byAction: Record<string, number>
  /** Documents whose body was looked at to find out whether they belong to an answer. */
  scanned: number
}

/** What was asked of the gateway since the last reset: tests prove with it that an index was used. */
export class Meter {
  #reading: Reading = { calls: 0, byAction: {}, scanned: 0 }

  read(): Reading {
    return { ...this.#reading, byAction: { ...this.#reading.byAction } }
  }

  reset(): void {
    this.#reading = { calls: 0, byAction: {}, scanned: 0 }
  }

  called(action: string): void {
    this.#reading.calls++
    this.#reading.byAction[action] = (this.#reading.byAction[action] ?? 0) + 1
  }

  looked(): void {
    this.#reading.scanned++
  }
}
