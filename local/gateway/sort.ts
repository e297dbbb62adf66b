import { valuesAt } from './document'
import { encodeKey } from './key'
import type { SortField } from './plan'
import { unsupported } from './refusal'
import type { Fields, Value } from './wire'

/** `{a: -1, b: 1}` as sort fields; `_id` is unique, so what follows it says nothing. */
export function sortFields(order: Fields): SortField[] {
  const fields: SortField[] = []
  for (const [path, direction] of Object.entries(order)) {
    if (direction !== 1 && direction !== -1) throw unsupported(`sorting ${path} by ${JSON.stringify(direction)}`)
    fields.push({ path, descending: direction === -1 })
    if (path === '_id') break
  }
  return fields
}

/** MongoDB's order of values; a missing field counts as null, an array as its least (or, descending, greatest) element. */
export function sorted<T extends Fields>(docs: readonly T[], sort: readonly SortField[]): T[] {
  if (sort.length === 0) return [...docs]
  return docs
    .map((doc) => ({ doc, key: Buffer.concat(sort.map((field) => fieldKey(doc, field))) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ doc }) => doc)
}

function fieldKey(doc: Fields, { path, descending }: SortField): Buffer {
  const found = valuesAt(doc, path).values.flatMap((value): (Value | undefined)[] =>
    Array.isArray(value) ? (value.length > 0 ? value : [undefined]) : [value],
  )
  const keys = found.map((value) => encodeKey(value, descending))
  return keys.reduce(
    (least, key) => (Buffer.compare(key, least) < 0 ? key : least),
    keys[0] ?? encodeKey(null, descending),
  )
}
