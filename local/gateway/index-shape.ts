import type { Index } from '../../cloudfunctions/kit/schema'
import { valuesAt } from './document'
import { encodeKey } from './key'
import { unsupported } from './refusal'
import type { Fields, Value } from './wire'

export interface IndexField {
  path: string
  descending: boolean
  /** Holds an array and is indexed by element. */
  many: boolean
}

export interface IndexShape {
  collection: string
  /** Name of its SQLite table. It spells the whole shape, so that a changed index is another table. */
  table: string
  fields: readonly IndexField[]
  unique: boolean
}

/** Bump when the bytes of keys change: every index is then rebuilt at the next start. */
const ENCODING = 1

export function shapeOf(collection: string, index: Index): IndexShape {
  const fields = index.fields.map((text) => {
    const [, minus, path, array] = /^(-?)([^[\]]+?)(\[\])?$/.exec(text) ?? []
    if (path === undefined) throw new Error(`schema: '${text}' is not an index field`)
    return { path, descending: minus === '-', many: array !== undefined }
  })
  if (fields.filter((field) => field.many).length > 1)
    throw new Error(`schema: ${collection} has two arrays in an index`)
  const table = `index${ENCODING}/${collection}/${index.unique ? 'unique' : 'plain'}/${index.fields.join(',')}`
  return { collection, table, fields, unique: index.unique === true }
}

/** The keys under which an index holds the document: one, or one for each different element of its array field. */
export function keysOf(shape: IndexShape, doc: Fields): Buffer[] {
  const parts = shape.fields.map((field) => fieldKeys(shape, field, doc))
  if (parts.every((part) => part.length === 1)) return [Buffer.concat(parts.flat())]
  const width = Math.max(...parts.map((part) => part.length))
  const keys = new Map<string, Buffer>()
  for (let i = 0; i < width; i++) {
    const key = Buffer.concat(parts.map((part) => part[part.length === 1 ? 0 : i] as Buffer))
    keys.set(key.toString('latin1'), key)
  }
  return [...keys.values()]
}

function fieldKeys(shape: IndexShape, field: IndexField, doc: Fields): Buffer[] {
  const { values, spread } = valuesAt(doc, field.path)
  if (!field.many && (spread || Array.isArray(values[0])))
    throw unsupported(`an array in ${shape.collection}.${field.path}; its index must say '${field.path}[]'`)
  const elements: (Value | undefined)[] = field.many ? values.flat() : values
  if (elements.length === 0) elements.push(undefined)
  return elements.map((value) => encodeKey(value, field.descending))
}
