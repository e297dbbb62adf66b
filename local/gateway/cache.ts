import type { Doc } from './wire'

/** A stored document: its text as SQLite keeps it, and the same parsed and frozen. */
export interface Entry {
  body: string
  doc: Doc
}

/** Parsed documents by key, the least recently used dropped when their texts exceed the budget (in characters). */
export class Cache {
  readonly #entries = new Map<string, Entry>()
  #size = 0

  constructor(readonly budget = 64 * 1024 * 1024) {}

  get(key: string): Entry | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry
  }

  set(key: string, entry: Entry): void {
    this.drop(key)
    this.#entries.set(key, entry)
    this.#size += entry.body.length
    for (const [oldest] of this.#entries) {
      if (this.#size <= this.budget) break
      this.drop(oldest)
    }
  }

  /** How much is held. */
  get held(): { documents: number; characters: number } {
    return { documents: this.#entries.size, characters: this.#size }
  }

  /** Forgets all; what is asked for again is read again. */
  clear(): void {
    for (const key of [...this.#entries.keys()]) this.drop(key)
  }

  drop(key: string): void {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#entries.delete(key)
    this.#size -= entry.body.length
  }
}
