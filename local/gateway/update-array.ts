import { checkValue } from './document'
import { matcher } from './filter'
import { encodeKey } from './key'
import { Refusal, unsupported } from './refusal'
import { sorted, sortFields } from './sort'
import { type Doc, encode, type Fields, isFields, type Value } from './wire'

/** The value at a path after an operator; `undefined` for a field that is not there. */
export type Operator = (old: Value | undefined, operand: Value, path: string) => Value | undefined

const list = (value: Value | undefined, path: string): readonly Value[] => {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new Refusal('DATABASE_REQUEST_FAILED', `${path} must be an array, it is not`)
  return value
}

/** `{$each: [...], …}` or one value; only the modifiers named are taken. */
function many(operand: Value, path: string, modifiers: readonly string[]): { items: Value[]; more: Fields } {
  const wrapped = isFields(operand) && '$each' in operand
  // The SDK sends addToSet({each: …}) as a plain value: the cloud would add that very object.
  if (isFields(operand) && Array.isArray(operand.each)) throw unsupported(`'each' on ${path}: say '$each'`)
  const more: Fields = wrapped ? operand : {}
  const items = wrapped ? operand.$each : [operand]
  if (!Array.isArray(items)) throw new Refusal('INVALID_PARAM', `$each on ${path} wants an array`)
  const strange = Object.keys(more).find((name) => name !== '$each' && !modifiers.includes(name))
  if (strange !== undefined) throw unsupported(`${strange} on ${path}`)
  for (const item of items) checkValue(item, path)
  return { items, more }
}

const push: Operator = (old, operand, path) => {
  const { items, more } = many(operand, path, ['$position', '$slice', '$sort'])
  const place = typeof more.$position === 'number' ? more.$position : undefined
  const known = list(old, path)
  let result = place === undefined ? [...known, ...items] : [...known.slice(0, place), ...items, ...known.slice(place)]
  if (more.$sort !== undefined) result = arranged(result, more.$sort)
  if (typeof more.$slice !== 'number') return result
  return more.$slice < 0 ? result.slice(more.$slice) : result.slice(0, more.$slice)
}

function arranged(items: Value[], order: Value): Value[] {
  if (isFields(order)) return sorted(items.filter(isFields), sortFields(order))
  const descending = order === -1
  return [...items].sort((a, b) => Buffer.compare(encodeKey(a, descending), encodeKey(b, descending)))
}

const addToSet: Operator = (old, operand, path) => {
  const known = list(old, path)
  const texts = new Set(known.map(encode))
  const added: Value[] = []
  for (const item of many(operand, path, []).items) {
    if (texts.has(encode(item))) continue
    texts.add(encode(item))
    added.push(item)
  }
  return added.length > 0 || old === undefined ? [...known, ...added] : old
}

const pull: Operator = (old, condition, path) =>
  old === undefined ? undefined : list(old, path).filter(unlike(condition))

/** A condition with operators looks at the element, one without looks into its fields; a plain value must be equal. */
function unlike(condition: Value): (item: Value) => boolean {
  if (!isFields(condition)) {
    const text = encode(condition)
    return (item) => encode(item) !== text
  }
  const bare = Object.keys(condition).some((name) => name.startsWith('$') && name !== '$and' && name !== '$or')
  const test = matcher(bare ? { item: condition } : condition)
  if (bare) return (item) => !test({ _id: '', item })
  return (item) => !isFields(item) || !test(item as Doc)
}

const pullAll: Operator = (old, values, path) => {
  if (old === undefined) return undefined
  const texts = new Set(list(values, path).map(encode))
  return list(old, path).filter((item) => !texts.has(encode(item)))
}

const pop: Operator = (old, end, path) => {
  if (old === undefined) return undefined
  return end === -1 ? list(old, path).slice(1) : list(old, path).slice(0, -1)
}

export const operators: Record<string, Operator> = {
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
}
