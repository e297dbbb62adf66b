import { randomBytes } from 'node:crypto'
import { checkDocument, checkId, thaw } from './document'
import { duplicate } from './refusal'
import { type Doc, type Fields, freeze } from './wire'

export interface Change {
  collection: string
  id: string
  before: Doc | undefined
  after: Doc | undefined
}

/** Ids say nothing about when or after whom a document was made. */
export const freshId = () => randomBytes(16).toString('hex')

/** Fields from outside as a document of our own, with an id. */
export function documentOf(fields: Fields): Doc {
  const doc: Fields = { _id: freshId(), ...thaw(fields) }
  checkDocument(doc)
  return freeze(doc)
}

/** Documents as they will be once a write succeeds, over those that are there. Nothing is stored before the end. */
export class Changes {
  readonly #changes = new Map<string, Change>()

  constructor(readonly read: (collection: string, id: string) => Doc | undefined) {}

  *[Symbol.iterator](): Generator<Change> {
    for (const change of this.#changes.values()) if (change.before !== change.after) yield change
  }

  get(collection: string, id: string): Doc | undefined {
    const change = this.#changes.get(`${collection}/${id}`)
    return change ? change.after : this.read(collection, id)
  }

  set(collection: string, id: string, after: Doc | undefined): void {
    const key = `${collection}/${id}`
    const known = this.#changes.get(key)
    this.#changes.set(key, { collection, id, before: known ? known.before : this.read(collection, id), after })
  }

  /** Answers the id. Refuses (E11000) an id that is taken. */
  insert(collection: string, fields: Fields): string {
    const doc = documentOf(fields)
    if (this.get(collection, doc._id)) throw duplicate(collection, '_id_')
    this.set(collection, doc._id, doc)
    return doc._id
  }

  /** Stores the document whole, whether or not its id is there already. */
  replace(collection: string, doc: Doc): void {
    this.set(collection, doc._id, documentOf(doc))
  }

  /** Answers whether it was there. */
  remove(collection: string, id: string): boolean {
    checkId(id)
    const found = this.get(collection, id) !== undefined
    if (found) this.set(collection, id, undefined)
    return found
  }
}
