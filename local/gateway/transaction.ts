import { randomUUID } from 'node:crypto'
import { type Change, Changes, documentOf } from './changes'
import type { Database } from './database'
import { keysOf } from './index-shape'
import { conflict, duplicate, noTransaction } from './refusal'
import type { Doc, Fields } from './wire'

interface Transaction {
  id: string
  changes: Changes
  /** What others have changed since the first operation, as it was then: the snapshot. Undefined before it begins. */
  past: Map<string, Doc | undefined> | undefined
  locks: Set<string>
  timer: NodeJS.Timeout
}

/** The cloud's transactions: snapshot reads, and the first write to a document keeps others from it until the end. */
export class Transactions {
  readonly #database: Database
  readonly #open = new Map<string, Transaction>()
  /** Why transactions ended that their callers believe to be open. */
  readonly #ended = new Map<string, string>()

  constructor(
    database: Database,
    /** Milliseconds a transaction may live. */
    readonly life = 30_000,
  ) {
    this.#database = database
    database.watch(({ collection, id, before }, holder) => {
      const key = `${collection}/${id}`
      for (const { id: other, past } of this.#open.values())
        if (other !== holder && past && !past.has(key)) past.set(key, before)
    })
  }

  /** How many are open. */
  get open(): number {
    return this.#open.size
  }

  begin(): string {
    const id = randomUUID()
    const timer = setTimeout(() => this.#end(id, 'it took too long'), this.life)
    timer.unref()
    const changes = new Changes((collection, doc) => this.#snapshot(id, collection, doc))
    this.#open.set(id, { id, changes, past: undefined, locks: new Set(), timer })
    return id
  }

  read(transaction: string, collection: string, id: string): Doc | undefined {
    return this.#get(transaction).changes.get(collection, id)
  }

  insert(transaction: string, collection: string, fields: Fields): string {
    const doc = documentOf(fields)
    this.#write(transaction, collection, doc._id, (known) => {
      if (known) throw duplicate(collection, '_id_')
      return doc
    })
    return doc._id
  }

  /** `after` undefined removes. The caller has read the document in this transaction. */
  set(transaction: string, collection: string, id: string, after: Doc | undefined): void {
    this.#write(transaction, collection, id, () => after)
  }

  collections(transaction: string): string[] {
    return [...(this.#open.get(transaction)?.changes ?? [])].map((change) => change.collection)
  }

  commit(transaction: string): void {
    const { id, changes } = this.#get(transaction)
    try {
      this.#database.commit([...changes], id)
    } finally {
      this.#end(id)
    }
  }

  /** Also answers for a transaction that a conflict has ended already: its caller rolls back all the same. */
  abort(transaction: string, why?: string): void {
    if (!this.#open.has(transaction) && !this.#ended.has(transaction)) throw noTransaction('it was never begun')
    this.#end(transaction, why)
  }

  close(): void {
    for (const id of [...this.#open.keys()]) this.#end(id)
  }

  #get(transaction: string): Transaction {
    const known = this.#open.get(transaction)
    if (!known) throw noTransaction(this.#ended.get(transaction) ?? 'it is not open')
    return known
  }

  #snapshot(transaction: string, collection: string, id: string): Doc | undefined {
    const known = this.#get(transaction)
    known.past ??= new Map()
    const key = `${collection}/${id}`
    return known.past.has(key) ? known.past.get(key) : this.#database.read(collection, id)
  }

  #write(transaction: string, collection: string, id: string, deed: (known: Doc | undefined) => Doc | undefined): void {
    const known = this.#get(transaction)
    try {
      const before = known.changes.get(collection, id)
      this.#lock(known, `${collection}/${id}`)
      if (known.past?.has(`${collection}/${id}`)) throw conflict()
      const change = { collection, id, before, after: deed(before) }
      this.#claim(known, change)
      known.changes.set(collection, id, change.after)
    } catch (error) {
      this.#end(transaction, 'a conflict or a duplicate key has ended it')
      throw error
    }
  }

  #lock(transaction: Transaction, name: string): void {
    if (!this.#database.locks.take(name, transaction.id)) throw conflict()
    transaction.locks.add(name)
  }

  /** Takes the unique keys the document will have, so that they cannot be gone when the transaction commits. */
  #claim(transaction: Transaction, change: Change): void {
    for (const name of this.#database.lockNames(change)) this.#lock(transaction, name)
    const { collection, id, after } = change
    const table = this.#database.table(collection)
    for (const index of table.indexes) {
      if (!index.unique || !after) continue
      for (const key of keysOf(index, after)) {
        const owner = table.owner(index, key)
        const mine = [...transaction.changes].filter((other) => other.collection === collection)
        const name = index.fields.map((field) => field.path).join('_')
        const holds = (doc: Doc | undefined) => doc && keysOf(index, doc).some((other) => other.equals(key))
        if (mine.some((other) => other.id !== id && holds(other.after))) throw duplicate(collection, name)
        if (owner === undefined || owner === id || mine.some((other) => other.id === owner)) continue
        throw transaction.past?.has(`${collection}/${owner}`) ? conflict() : duplicate(collection, name)
      }
    }
  }

  #end(id: string, why = 'it has ended'): void {
    const known = this.#open.get(id)
    if (!known) return
    this.#open.delete(id)
    clearTimeout(known.timer)
    this.#ended.set(id, why)
    for (const [oldest] of this.#ended) {
      if (this.#ended.size <= 1000) break
      this.#ended.delete(oldest)
    }
    this.#database.locks.release(known.locks)
  }
}
