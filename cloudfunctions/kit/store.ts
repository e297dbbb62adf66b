import { randomBytes } from 'node:crypto'
import { PAGE_SIZE } from '@domain/kit/page'
import { database } from './cloud'
import { cursorOf, placeOf } from './cursor'
import type { schema } from './schema'
import { after, type Change, change, filter, plain, type Scalar, type Where } from './terms'

export type { Where } from './terms'

export type Collection = keyof typeof schema
export interface Doc {
  _id: string
}
export interface Query {
  where: Where
  /** One field, `-` in front for descending; `_id` breaks ties. */
  sort: string
  cursor?: string
  limit?: number
}

/** A unique key is taken: somebody was first. */
export class Taken extends Error {}
/** Others kept writing the same records: try again later. */
export class Busy extends Error {}
/** The cursor is not one that we gave. */
export class BadCursor extends Error {}

export const newId = () => randomBytes(16).toString('hex')

const db = database()
const _ = db.command

// The SDK drops the error's code, so its text decides.
const messageOf = (e: unknown) => String((e as { errMsg?: string }).errMsg ?? (e as Error).message ?? e)
const isTaken = (e: unknown) => /E11000|DATABASE_DUPLICATE_WRITE/.test(messageOf(e))
const isConflict = (e: unknown) =>
  /TransactionConflict|TRANSACTION_CONFLICT|TransactionNotExist|TRANSACTION_FAIL|DATABASE_TIMEOUT/.test(messageOf(e))

const body = <T extends Doc>(doc: T) => {
  const { _id, ...rest } = plain(doc)
  return rest
}

export async function get<T extends Doc>(collection: Collection, id: string): Promise<T | null> {
  const { data } = await db.collection(collection).doc(id).get()
  return (data as T | undefined) ?? null
}

/** Some record that fits, or null: for a key that at most one has. */
export async function getBy<T extends Doc>(collection: Collection, where: Where): Promise<T | null> {
  const { data } = await db.collection(collection).where(filter(where)).limit(1).get()
  return (data as T[])[0] ?? null
}

/** Throws `Taken` when a unique key is in use. */
export async function insert<T extends Doc>(collection: Collection, doc: T): Promise<void> {
  try {
    await db.collection(collection).add({ data: plain(doc) })
  } catch (e) {
    throw isTaken(e) ? new Taken(collection) : e
  }
}

/** Those that are not there yet. */
async function absentOf<T extends Doc>(collection: Collection, docs: readonly T[]): Promise<T[]> {
  const ids = docs.map((doc) => doc._id)
  const there = new Set((await getMany(collection, ids)).map((doc) => doc._id))
  return docs.filter((doc) => !there.has(doc._id))
}

/**
 * Inserts up to 1,000 records by one call, outside of any transaction; those whose id is there already stay as they are,
 * so that what broke off is simply done again.
 */
export async function insertMany<T extends Doc>(collection: Collection, docs: readonly T[]): Promise<void> {
  let left = docs
  // Whoever inserts the same meanwhile takes some more away each time.
  for (let attempt = 0; left.length > 0; attempt++) {
    try {
      await db.collection(collection).add({ data: left.map(plain) })
      return
    } catch (e) {
      if (!isTaken(e)) throw e
      const absent = await absentOf(collection, left)
      // Not for an id then, or somebody is quicker without end.
      if (absent.length === left.length || attempt >= ATTEMPTS) throw new Taken(collection)
      left = absent
    }
  }
}

/** Changes one record (or, with `many`, all) that fits; answers how many did. The test and the change are one step. */
export async function updateIf(collection: Collection, where: Where, what: Change, many = false): Promise<number> {
  if (!many && typeof where._id !== 'string') throw new Error('updateIf without many needs an _id')
  const { stats } = await db
    .collection(collection)
    .where(filter(where))
    .update({ data: change(what) })
  return stats.updated as number
}

/** For retention, and for what has moved to another place: removes all that fits; answers how many. */
export async function removeWhere(collection: Collection, where: Where): Promise<number> {
  const { stats } = await db.collection(collection).where(filter(where)).remove()
  return stats.removed as number
}

export async function query<T extends Doc>(collection: Collection, q: Query): Promise<{ items: T[]; cursor?: string }> {
  const down = q.sort.startsWith('-')
  const key = down ? q.sort.slice(1) : q.sort
  const limit = q.limit ?? PAGE_SIZE
  let where: unknown = filter(q.where)
  if (q.cursor !== undefined) {
    const place = placeOf(q.cursor)
    if (!place) throw new BadCursor()
    where = _.and([where, after(key, down, place)])
  }
  let found = db.collection(collection).where(where)
  found = found.orderBy(key, down ? 'desc' : 'asc')
  if (key !== '_id') found = found.orderBy('_id', 'asc')
  // One more than asked tells whether there is a next page.
  const { data } = (await found.limit(limit + 1).get()) as { data: T[] }
  const items = data.slice(0, limit)
  const last = items.at(-1) as Record<string, string | number> | undefined
  if (data.length <= limit || !last) return { items }
  return { items, cursor: cursorOf([last[key] as string | number, String(last._id)]) }
}

// The cloud answers at most 1,000 records a query.
const SOME = 500

/** All records of these ids, in no order; missing ones are left out. */
export async function getMany<T extends Doc>(collection: Collection, ids: readonly string[]): Promise<T[]> {
  const found: T[] = []
  for (let i = 0; i < ids.length; i += SOME) {
    const some = ids.slice(i, i + SOME)
    found.push(...(await query<T>(collection, { where: { _id: { in: some } }, sort: '_id', limit: SOME })).items)
  }
  return found
}

export async function count(collection: Collection, where: Where): Promise<number> {
  const { total } = await db.collection(collection).where(filter(where)).count()
  return total as number
}

const ROWS = 1000

/** Counts by the values of some fields: rows of those fields (null where one is missing) and `count`. */
export async function group<R>(collection: Collection, where: Where, by: readonly string[]): Promise<R[]> {
  const found: { _id: object; count: number }[] = []
  // The cloud hands out 1,000 rows at a time.
  for (let more = true; more; ) {
    const { list } = await db
      .collection(collection)
      .aggregate()
      .match(filter(where))
      .group({ _id: Object.fromEntries(by.map((f) => [f, `$${f}`])), count: _.aggregate.sum(1) })
      .sort({ _id: 1 })
      .skip(found.length)
      .limit(ROWS)
      .end()
    found.push(...(list as typeof found))
    more = list.length === ROWS
  }
  return found.map((r) => ({ ...r._id, count: r.count }) as R)
}

/** The one settings record together with the records of another collection that fit: one call for both. */
export async function settingsWith<S extends Doc, T extends Doc>(from: Collection, where: Record<string, Scalar>) {
  const pipeline = _.aggregate.pipeline().match(where).limit(2).done()
  const { list } = await db
    .collection('settings')
    .aggregate()
    .match({ _id: 'settings' })
    .lookup({ from, pipeline, as: 'found' })
    .end()
  const record = (list as (S & { found: T[] })[])[0]
  if (!record) return { settings: null, found: [] as T[] }
  const { found, ...settings } = record
  return { settings: settings as unknown as S, found }
}

/** Inside a transaction only whole records by id: the SDK runs anything else outside it, silently. */
export interface Tx {
  get<T extends Doc>(collection: Collection, id: string): Promise<T | null>
  insert<T extends Doc>(collection: Collection, doc: T): Promise<void>
  /** Puts the record in place of the one with its id, or where there is none. */
  update<T extends Doc>(collection: Collection, doc: T): Promise<void>
  remove(collection: Collection, id: string): Promise<void>
}

// biome-ignore lint/suspicious/noExplicitAny: the SDK has no type for it
const open = (tr: any): Tx => ({
  async get(collection, id) {
    const { data } = await tr.collection(collection).doc(id).get()
    return data ?? null
  },
  async insert(collection, doc) {
    await tr.collection(collection).add({ data: plain(doc) })
  },
  async update(collection, doc) {
    await tr
      .collection(collection)
      .doc(doc._id)
      .set({ data: body(doc) })
  },
  async remove(collection, id) {
    await tr.collection(collection).doc(id).remove()
  },
})

const ATTEMPTS = 14
const pause = (attempt: number) =>
  new Promise((r) => setTimeout(r, Math.random() * Math.min(800, 8 * 2 ** attempt) + 2))

/**
 * Runs `work` in one transaction and commits when `keep` says so. On a conflict it starts again, with growing random
 * pauses (the SDK's own loop cannot see conflicts); throws `Busy` when that does not help, `Taken` for a unique key.
 */
export async function tx<T>(work: (t: Tx) => Promise<T>, keep: (value: T) => boolean): Promise<T> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await pause(attempt)
    let tr: { commit(): Promise<void>; rollback(): Promise<void> } | undefined
    try {
      tr = (await db.startTransaction()) as { commit(): Promise<void>; rollback(): Promise<void> }
      const value = await work(open(tr))
      if (keep(value)) await tr.commit()
      else await tr.rollback()
      return value
    } catch (e) {
      // A transaction that failed may be gone already; its rollback then fails, and that is fine.
      await tr?.rollback().catch(() => undefined)
      if (isTaken(e)) throw new Taken(messageOf(e))
      if (!isConflict(e)) throw e
    }
  }
  throw new Busy()
}
