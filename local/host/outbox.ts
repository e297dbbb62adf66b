import type Libsql from 'libsql'

/** What left the house, or would have: nothing here reaches WeChat. */
export type Item =
  | { kind: 'message'; to: string; template: string; page: string; data: Record<string, string> }
  | { kind: 'check'; verdict: string; text: string }
  | { kind: 'code'; page: string; scene: string; url: string }
export type Sent = Item & { id: number; at: number }

/** The newest that are kept and shown. */
const KEPT = 500

/** Survives a restart, so that a demo can be shown again the next day. */
export class Outbox {
  readonly #db: Libsql.Database

  constructor(db: Libsql.Database) {
    this.#db = db
    db.exec('CREATE TABLE IF NOT EXISTS outbox (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, item TEXT NOT NULL)')
  }

  add(item: Item, at: number) {
    this.#db.prepare('INSERT INTO outbox (at, item) VALUES (?, ?)').run(at, JSON.stringify(item))
    this.#db.prepare('DELETE FROM outbox WHERE id <= (SELECT max(id) FROM outbox) - ?').run(KEPT)
  }

  /** Newest first. */
  items(): Sent[] {
    const rows = this.#db.prepare('SELECT id, at, item FROM outbox ORDER BY id DESC').all()
    return (rows as { id: number; at: number; item: string }[]).map(({ id, at, item }) => ({
      id,
      at,
      ...(JSON.parse(item) as Item),
    }))
  }
}
