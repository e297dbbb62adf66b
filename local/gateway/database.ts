import Libsql from 'libsql'
import type { Schema } from '../../cloudfunctions/kit/schema'
import { Cache, type Entry } from './cache'
import { type Change, Changes } from './changes'
import { matcher } from './filter'
import { keysOf } from './index-shape'
import { Locks } from './locks'
import type { Meter } from './meter'
import { planFor, type SortField } from './plan'
import { noCollection } from './refusal'
import { openTables } from './schema-sync'
import { hasCrashed, Sealing, type SealTimes } from './sealing'
import { sorted, sortFields } from './sort'
import type { Table } from './table'
import { walk } from './walk'
import type { Doc, Fields } from './wire'

export interface DatabaseOptions {
  file: string
  schema: Schema
  meter: Meter
  /** FULL (the default) survives a power cut, NORMAL only a crash of the process. */
  synchronous?: 'FULL' | 'NORMAL'
  /** How long a plain write waits for a lock, in milliseconds. */
  patience?: number
  /** When tables whose order is nobody's business are written anew. */
  seal?: SealTimes
}

export interface Page {
  /** `{field: 1 | -1}`, in order. */
  sort?: Record<string, 1 | -1>
  skip?: number
  limit?: number
}

/** Collections in one SQLite file that belongs to this process alone. Reads are synchronous, writes wait for locks. */
export class Database {
  readonly locks: Locks
  /** The parsed documents. */
  readonly cache = new Cache()
  readonly #meter: Meter
  readonly #db: Libsql.Database
  readonly #tables: Map<string, Table>
  readonly #sealing: Sealing
  readonly #watchers = new Set<(change: Change, holder: string | undefined) => void>()

  constructor({ file, schema, meter, synchronous = 'FULL', patience, seal }: DatabaseOptions) {
    const crashed = hasCrashed(file)
    this.#db = new Libsql(file)
    try {
      // Parsed documents are kept in memory: another process must not write behind our back. Before WAL, so that the
      // log's index, which tells the order of writes, stays in memory too.
      this.#db.exec('PRAGMA locking_mode = EXCLUSIVE')
      this.#db.exec('PRAGMA journal_mode = WAL')
    } catch (error) {
      throw new Error(`${file} cannot be opened; is another local cloud running on it?`, { cause: error })
    }
    // What is deleted is gone from the file, and nothing is put aside in another.
    this.#db.exec('PRAGMA secure_delete = ON')
    this.#db.exec('PRAGMA temp_store = MEMORY')
    this.#db.exec(`PRAGMA synchronous = ${synchronous === 'NORMAL' ? 'NORMAL' : 'FULL'}`)
    this.#meter = meter
    this.locks = new Locks(patience)
    this.#sealing = new Sealing((names) => this.#seal(names.map((name) => this.table(name))), seal)
    try {
      this.#tables = openTables(this.#db, this.cache, schema)
      const sealed = [...this.#tables.values()].filter((table) => table.sealed)
      if (crashed && sealed.length > 0) this.#seal(sealed)
    } catch (error) {
      this.close()
      throw error
    }
  }

  table(collection: unknown): Table {
    const table = this.#tables.get(String(collection))
    if (!table) throw noCollection(collection)
    return table
  }

  /** One document, frozen; undefined when it is not there. */
  read(collection: string, id: string): Doc | undefined {
    return this.table(collection).get(id)?.doc
  }

  /** Documents, frozen, that match a filter in MongoDB's language. Without a limit: all of them. */
  find(collection: string, filter: Fields = {}, { sort = {}, skip, limit }: Page = {}): Doc[] {
    return this.entries(collection, filter, sortFields(sort), skip, limit).map((entry) => entry.doc)
  }

  entries(collection: string, filter: Fields, sort: readonly SortField[] = [], skip = 0, limit = Infinity): Entry[] {
    const table = this.table(collection)
    const matches = matcher(filter)
    const plan = planFor(table.indexes, filter, sort)
    const enough = plan.sorted ? skip + limit : Infinity
    const found: Entry[] = []
    if (limit <= 0) return found
    for (const entry of walk(table, plan)) {
      this.#meter.looked()
      if (!matches(entry.doc)) continue
      found.push(entry)
      if (found.length >= enough) break
    }
    if (plan.sorted) return found.slice(skip)
    const entryOf = new Map(found.map((entry) => [entry.doc, entry]))
    const docs = sorted([...entryOf.keys()], sort).slice(skip, skip + limit)
    return docs.flatMap((doc) => entryOf.get(doc) ?? [])
  }

  count(collection: string, filter: Fields): number {
    return this.entries(collection, filter).length
  }

  /** Every document by id, read as the caller goes on; writes in between are seen or not, but break nothing. */
  *all(collection: string): Generator<Doc> {
    const table = this.table(collection)
    for (const { doc } of walk(table, { kind: 'scan', reverse: false, sorted: true, low: null, high: null })) yield doc
  }

  /**
   * One atomic write: what `deed` does to the changes is stored whole, or (when it throws, or a unique key is taken)
   * not at all. It may run again when a transaction was in its way, so it must do nothing else.
   */
  write<T>(deed: (changes: Changes) => T): Promise<T> {
    return this.locks.whenFree(() => {
      const changes = new Changes((collection, id) => this.read(collection, id))
      const result = deed(changes)
      this.commit([...changes], undefined)
      return result
    })
  }

  /** Stores the changes in one SQLite transaction; `holder` is the transaction whose locks do not count. */
  commit(changes: readonly Change[], holder: string | undefined): void {
    if (changes.length === 0) return
    for (const name of changes.flatMap((change) => this.lockNames(change))) this.locks.mustBeFree(name, holder)
    const stored: [Change, Entry | undefined][] = []
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      for (const { collection, before, after } of changes) if (before) this.table(collection).clear(before, after)
      for (const change of changes) {
        const { collection, before, after } = change
        stored.push([change, after && this.table(collection).put(before, after)])
      }
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#db.exec('ROLLBACK')
      throw error
    }
    for (const [change, entry] of stored) {
      const table = this.table(change.collection)
      table.committed(change, entry)
      if (table.sealed) this.#sealing.wrote(change.collection)
      for (const watcher of this.#watchers) watcher(change, holder)
    }
  }

  /** Writes tables anew in their own order, and empties the log that tells in which order they were written before. */
  #seal(tables: readonly Table[]): void {
    this.#db.exec('CREATE TEMP TABLE IF NOT EXISTS anew (a, b)')
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      for (const table of tables) table.writeAnew('temp.anew')
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#db.exec('ROLLBACK')
      throw error
    }
    this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all()
  }

  /** The document itself and each unique key it will have. */
  lockNames({ collection, id, after }: Change): string[] {
    const unique = this.table(collection).indexes.filter((index) => index.unique)
    const keys = after
      ? unique.flatMap((index) => keysOf(index, after).map((key) => `${index.table}=${key.toString('latin1')}`))
      : []
    return [`${collection}/${id}`, ...keys]
  }

  /** Tells of each change that was stored, after it was. */
  watch(watcher: (change: Change, holder: string | undefined) => void): void {
    this.#watchers.add(watcher)
  }

  close(): void {
    if (!this.#db.open) return
    this.#sealing.now()
    // The driver lets go of the file only when its statements are collected: give the lock back by hand, which an
    // exclusive connection can do only outside WAL.
    this.#db.exec('PRAGMA journal_mode = DELETE')
    this.#db.exec('PRAGMA locking_mode = NORMAL')
    this.#db.exec('SELECT count(*) FROM sqlite_master')
    this.#db.close()
  }
}
