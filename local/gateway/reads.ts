import { projector } from './project'
import { Refusal, unsupported } from './refusal'
import type { Body, Reply, Rooms } from './rooms'
import { sortFields } from './sort'
import { type Doc, decodeFields, encode, type Fields } from './wire'

/** `database.getDocument`: one document by id, or a page of a query. */
export function read({ database, transactions, now }: Rooms, body: Body): Reply {
  const collection = String(body.collectionName)
  const filter = decodeFields(body.query ?? '{}', now())
  const fields = body.projection === undefined ? {} : decodeFields(body.projection, now())
  const text = Object.keys(fields).length > 0 ? projected(fields) : undefined
  if (body.transactionId !== undefined) {
    const doc = transactions.read(String(body.transactionId), collection, onlyId(body, filter))
    return { data: { list: doc ? [(text ?? encode)(doc)] : [], offset: 0, limit: 1 } }
  }
  const sort = body.order === undefined ? [] : sortFields(decodeFields(body.order, now()))
  const offset = natural(body.offset ?? 0, 'offset', Number.MAX_SAFE_INTEGER)
  const limit = natural(body.limit ?? 100, 'limit', 1000)
  const entries = database.entries(collection, filter, sort, offset, limit)
  return { data: { list: entries.map(({ doc, body: stored }) => (text ? text(doc) : stored)), offset, limit } }
}

function projected(fields: Fields): (doc: Doc) => string {
  const project = projector(fields)
  return (doc) => encode(project(doc))
}

/** Inside a transaction only single documents by id can be reached. */
export function onlyId(body: Body, filter: Fields): string {
  const id = filter._id
  if (body.queryType !== 'DOC' || typeof id !== 'string' || Object.keys(filter).length !== 1)
    throw unsupported('where() inside a transaction; only doc() and add() can be used there')
  return id
}

function natural(value: unknown, name: string, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > most)
    throw new Refusal('INVALID_PARAM', `${name} must be a whole number up to ${most}, not ${String(value)}`)
  return value
}
