import { unsupported } from './refusal'
import { type Doc, type Fields, isFields, type Value } from './wire'

/**
 * Refuses what the store never writes and what the cloud would take in its own way: field names with `$` or a dot,
 * regular expressions as values, ids that are not short plain strings.
 */
export function checkDocument(fields: Fields): asserts fields is Doc {
  checkId(fields._id)
  checkValue(fields, '')
}

// SQLite orders text by UTF-8, the gateway by UTF-16: they agree on characters of the basic plane.
const plainId = /^[^\0\ud800-\udfff]{1,512}$/

export function checkId(id: Value | undefined): asserts id is string {
  if (typeof id !== 'string' || !plainId.test(id)) throw unsupported(`the _id ${JSON.stringify(id)}`)
}

export function checkValue(value: Value, path: string): void {
  if (value instanceof RegExp) throw unsupported(`a regular expression as the value of ${path}`)
  if (value instanceof Date && Number.isNaN(value.getTime())) throw unsupported(`an invalid date in ${path}`)
  if (Array.isArray(value)) for (const item of value) checkValue(item, path)
  else if (isFields(value))
    for (const name of Object.keys(value)) {
      if (name.startsWith('$') || name.includes('.') || name === '')
        throw unsupported(`the field name '${path}${name}'`)
      checkValue(value[name] as Value, `${path}${name}.`)
    }
}

/**
 * Every value a dotted path reaches, as MongoDB walks it: through arrays on the way (`spread` tells that one was met),
 * not into an array at the end. A missing field is null.
 */
export function valuesAt(doc: Fields, path: string): { values: Value[]; spread: boolean } {
  let reached: Value[] = [doc]
  let spread = false
  for (const name of path.split('.')) {
    const next: Value[] = []
    for (const value of reached) {
      if (Array.isArray(value)) {
        spread = true
        for (const item of value) next.push(isFields(item) ? (item[name] ?? null) : null)
      } else next.push(isFields(value) ? (value[name] ?? null) : null)
    }
    reached = next
  }
  return { values: reached, spread }
}

/** A copy that may be written to. */
export function thaw<T extends Value>(value: T): T {
  if (Array.isArray(value)) return value.map(thaw) as Value as T
  if (value instanceof Date) return new Date(value) as T
  if (!isFields(value)) return value
  const copy: Fields = {}
  for (const name of Object.keys(value)) copy[name] = thaw(value[name] as Value)
  return copy as T
}
