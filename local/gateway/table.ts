import type Libsql from 'libsql'
import type { Cache, Entry } from './cache'
import type { Change } from './changes'
import { type IndexShape, keysOf } from './index-shape'
import { duplicate, unsupported } from './refusal'
import { type Doc, encode, parseBody } from './wire'

/** Keys from `low` up to, but not including, `high`. */
export interface Range {
  low: Buffer
  high: Buffer
}

/** A place in an index: the key and the document it leads to. */
export type Spot = [key: Buffer, id: string]

/** MongoDB's limit for one document. */
const LARGEST = 16 * 1024 * 1024

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/**
 * One collection: a table of documents by id and a table of keys for each index. All are WITHOUT ROWID and carry no
 * counter. Where on a page a row lies still tells when it came: of a sealed collection that is put in order, see Sealing.
 */
export class Table {
  readonly #db: Libsql.Database
  readonly #cache: Cache
  readonly #statements = new Map<string, Libsql.Statement>()
  readonly #name: string

  constructor(
    db: Libsql.Database,
    cache: Cache,
    readonly collection: string,
    readonly indexes: readonly IndexShape[],
    readonly sealed = false,
  ) {
    this.#db = db
    this.#cache = cache
    this.#name = quoted(`docs/${collection}`)
    db.exec(`CREATE TABLE IF NOT EXISTS ${this.#name} (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID`)
  }

  // Values go as one array: a lone Buffer would be taken for an object of named parameters, which ends the process.
  #run(sql: string, ...values: unknown[]): void {
    this.#prepare(sql, false).run(values)
  }

  #rows<Row>(sql: string, ...values: unknown[]): Row[] {
    return this.#prepare(sql, true).all(values) as Row[]
  }

  #prepare(sql: string, reads: boolean): Libsql.Statement {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#db.prepare(sql) as Libsql.Statement
      if (reads) statement.raw()
      this.#statements.set(sql, statement)
    }
    return statement
  }

  get(id: string): Entry | undefined {
    const known = this.#cache.get(this.#key(id))
    if (known) return known
    const [row] = this.#rows<[string]>(`SELECT body FROM ${this.#name} WHERE id = ?`, id)
    return row && this.#remember(id, row[0])
  }

  #key = (id: string) => `${this.collection}/${id}`

  #remember(id: string, body: string): Entry {
    const entry = { body, doc: parseBody(body) }
    this.#cache.set(this.#key(id), entry)
    return entry
  }

  /** Up to `limit` ids from `low` (exclusive when `past`) on, or below it when reversed. */
  ids(low: string | null, past: boolean, reverse: boolean, limit: number): string[] {
    const order = reverse ? 'DESC' : 'ASC'
    const sign = `${reverse ? '<' : '>'}${past ? '' : '='}`
    const bound = low === null ? '' : `WHERE id ${sign} ?`
    const sql = `SELECT id FROM ${this.#name} ${bound} ORDER BY id ${order} LIMIT ?`
    return this.#rows<[string]>(sql, ...(low === null ? [] : [low]), limit).map(([id]) => id)
  }

  /** Up to `limit` spots of the range in the order of the index (or its reverse), those up to `last` left out. */
  spots(index: IndexShape, range: Range, reverse: boolean, last: Spot | undefined, limit: number): Spot[] {
    const order = reverse ? 'DESC' : 'ASC'
    const start = last ? `(key, id) ${reverse ? '<' : '>'} (?, ?) AND` : ''
    const sql = `SELECT key, id FROM ${quoted(index.table)} WHERE ${start} key >= ? AND key < ? ORDER BY key ${order}, id ${order} LIMIT ?`
    return this.#rows<Spot>(sql, ...(last ?? []), range.low, range.high, limit)
  }

  /** The document that holds this key of a unique index. */
  owner(index: IndexShape, key: Buffer): string | undefined {
    return this.#rows<[string]>(`SELECT id FROM ${quoted(index.table)} WHERE key = ? LIMIT 1`, key)[0]?.[0]
  }

  /** First half of a change: what the documents no longer stand for goes, so that keys can pass from one to another. */
  clear(before: Doc, after: Doc | undefined): void {
    for (const index of this.indexes) {
      const kept = new Set(after && keysOf(index, after).map(text))
      for (const key of keysOf(index, before))
        if (!kept.has(text(key)))
          this.#run(`DELETE FROM ${quoted(index.table)} WHERE key = ? AND id = ?`, key, before._id)
    }
    if (!after) this.#run(`DELETE FROM ${this.#name} WHERE id = ?`, before._id)
  }

  /** Second half: the new text and its keys. Answers the entry to remember once the change is committed. */
  put(before: Doc | undefined, after: Doc): Entry {
    const body = encode(after)
    if (body.length > LARGEST) throw unsupported(`a document of ${body.length} characters`)
    if (before) this.#run(`UPDATE ${this.#name} SET body = ? WHERE id = ?`, body, after._id)
    else this.#insert('_id_', `INSERT INTO ${this.#name} VALUES (?, ?)`, after._id, body)
    for (const index of this.indexes) {
      const had = new Set(before && keysOf(index, before).map(text))
      this.#addKeys(
        index,
        after._id,
        keysOf(index, after).filter((key) => !had.has(text(key))),
      )
    }
    return { body, doc: after }
  }

  /** What is new in a sealed collection is not remembered: its place among the others would tell when it came. */
  committed({ id, before }: Change, entry: Entry | undefined): void {
    if (entry && (before || !this.sealed)) this.#cache.set(this.#key(id), entry)
    else this.#cache.drop(this.#key(id))
  }

  /** All rows, in the order of their keys, by way of a table (a, b) that is empty before and after. */
  writeAnew(aside: string): void {
    const tables = this.indexes.map((index) => ['key, id', quoted(index.table)])
    for (const [columns, name] of [['id, body', this.#name], ...tables]) {
      this.#db.exec(`INSERT INTO ${aside} SELECT ${columns} FROM ${name} ORDER BY ${columns}`)
      this.#db.exec(`DELETE FROM ${name}`)
      this.#db.exec(`INSERT INTO ${name} SELECT a, b FROM ${aside} ORDER BY rowid`)
      this.#db.exec(`DELETE FROM ${aside}`)
    }
  }

  #addKeys(index: IndexShape, id: string, keys: readonly Buffer[]): void {
    const sql = `INSERT INTO ${quoted(index.table)} VALUES (?, ?)`
    for (const key of keys) this.#insert(index.fields.map((field) => field.path).join('_'), sql, key, id)
  }

  #insert(index: string, sql: string, ...values: unknown[]): void {
    try {
      this.#run(sql, ...values)
    } catch (error) {
      if (String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT'))
        throw duplicate(this.collection, index)
      throw error
    }
  }

  /** Makes the index from the documents that are there. */
  build(index: IndexShape): void {
    const identity = index.unique ? 'key' : 'key, id'
    this.#db.exec(
      `CREATE TABLE ${quoted(index.table)} (key BLOB NOT NULL, id TEXT NOT NULL, PRIMARY KEY (${identity})) WITHOUT ROWID`,
    )
    for (let last: string | null = null; ; ) {
      const page = this.ids(last, true, false, 500)
      for (const id of page) {
        const entry = this.get(id)
        if (entry) this.#addKeys(index, id, keysOf(index, entry.doc))
      }
      last = page.at(-1) ?? null
      if (last === null) return
    }
  }
}

const text = (key: Buffer) => key.toString('latin1')
