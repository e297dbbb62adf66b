import { documentOf } from './changes'
import { checkId } from './document'
import { onlyId } from './reads'
import { Refusal, unsupported } from './refusal'
import type { Body, Reply, Rooms } from './rooms'
import { updated } from './update'
import { type Doc, decodeFields, type Fields, freeze } from './wire'

/** `database.insertDocument`: one document or, outside a transaction, several. */
export async function insert({ database, transactions, now }: Rooms, body: Body): Promise<Reply> {
  const collection = String(body.collectionName)
  database.table(collection)
  if (!Array.isArray(body.data) || body.data.length === 0) throw new Refusal('INVALID_PARAM', 'nothing to insert')
  const docs = body.data.map((text) => documentOf(decodeFields(text, now())))
  const { transactionId } = body
  if (transactionId === undefined) {
    await database.write((changes) => {
      for (const doc of docs) changes.insert(collection, doc)
    })
    return { data: { insertedIds: docs.map((doc) => doc._id) } }
  }
  if (docs.length > 1) throw unsupported('inserting a list inside a transaction')
  return { data: { insertedIds: docs.map((doc) => transactions.insert(String(transactionId), collection, doc)) } }
}

/** `database.modifyDocument`: update operators (`merge`) or a whole new document, for one or many. */
export async function modify({ database, transactions, now }: Rooms, body: Body): Promise<Reply> {
  const collection = String(body.collectionName)
  database.table(collection)
  const filter = decodeFields(body.query, now())
  const data = decodeFields(body.data, now())
  const next = (doc: Doc) => freeze(body.merge === true ? updated(doc, data) : replaced(doc._id, data))
  if (body.transactionId !== undefined) {
    const transaction = String(body.transactionId)
    const id = onlyId(body, filter)
    const known = transactions.read(transaction, collection, id)
    if (known) transactions.set(transaction, collection, id, next(known))
    else if (body.upsert === true) transactions.insert(transaction, collection, fresh(id, body, data))
    return counted(known ? 1 : 0, known || body.upsert !== true ? null : id)
  }
  return database.write((changes) => {
    const found = database.entries(collection, filter, [], 0, body.multi === true ? Number.POSITIVE_INFINITY : 1)
    for (const { doc } of found) changes.set(collection, doc._id, next(doc))
    if (found.length > 0 || body.upsert !== true) return counted(found.length, null)
    const id = filter._id
    checkId(id)
    return counted(0, changes.insert(collection, fresh(id, body, data)))
  })
}

/** `database.removeDocument` */
export async function remove({ database, transactions, now }: Rooms, body: Body): Promise<Reply> {
  const collection = String(body.collectionName)
  const filter = decodeFields(body.query, now())
  if (body.transactionId !== undefined) {
    const transaction = String(body.transactionId)
    const id = onlyId(body, filter)
    const known = transactions.read(transaction, collection, id)
    if (known) transactions.set(transaction, collection, id, undefined)
    return { data: { deleted: known ? 1 : 0 } }
  }
  return database.write((changes) => {
    const found = database.entries(collection, filter, [], 0, body.multi === true ? Number.POSITIVE_INFINITY : 1)
    for (const { doc } of found) changes.remove(collection, doc._id)
    return { data: { deleted: found.length } }
  })
}

const counted = (updated: number, id: string | null): Reply => ({ data: { updated, upsert_id: id } })

/** Whole documents replace whole documents; the id stays. */
function replaced(id: string, data: Fields): Doc {
  if (data._id !== undefined && data._id !== id) throw unsupported('changing an _id')
  return documentOf({ ...data, _id: id })
}

function fresh(id: string, body: Body, data: Fields): Doc {
  if (body.merge === true) throw unsupported('update operators with upsert')
  return replaced(id, data)
}
