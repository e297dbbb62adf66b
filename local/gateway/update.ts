import { checkValue } from './document'
import { compareValues } from './key'
import { Refusal, unsupported } from './refusal'
import { type Operator, operators } from './update-array'
import { type Doc, type Fields, isFields, type Value } from './wire'

const number = (value: Value | undefined, path: string): number => {
  if (value === undefined) return 0
  if (typeof value !== 'number') throw new Refusal('DATABASE_REQUEST_FAILED', `${path} does not hold a number`)
  return value
}

const all: Record<string, Operator> = {
  ...operators,
  $set: (_old, value) => value,
  $unset: () => undefined,
  $inc: (old, by, path) => number(old, path) + number(by, path),
  $mul: (old, by, path) => number(old, path) * number(by, path),
  $min: (old, value) => (old === undefined || compareValues(value, old) < 0 ? value : old),
  $max: (old, value) => (old === undefined || compareValues(value, old) > 0 ? value : old),
}

/** The document after MongoDB's update operators. What is not touched is shared with the old one. */
export function updated(doc: Doc, update: Fields): Doc {
  const paths: string[] = []
  let result: Doc = doc
  for (const [name, fields] of Object.entries(update)) {
    const operator = all[name]
    if (!operator) throw unsupported(`the update operator ${name}`)
    if (!isFields(fields)) throw new Refusal('INVALID_PARAM', `${name} wants an object`)
    for (const [path, operand] of Object.entries(fields)) {
      checkPath(path, paths)
      if (name === '$set' || name === '$min' || name === '$max') checkValue(operand, path)
      result = at(result, path.split('.'), path, (old) => operator(old, operand, path)) as Doc
    }
  }
  if (paths.length === 0) throw new Refusal('INVALID_PARAM', 'an update must change something')
  return result
}

function checkPath(path: string, earlier: string[]): void {
  if (path === '_id' || path.startsWith('_id.'))
    throw new Refusal('DATABASE_REQUEST_FAILED', 'the _id cannot be changed')
  if (path.split('.').some((name) => name === '' || name.startsWith('$') || name === '__proto__'))
    throw unsupported(`the path '${path}' in an update`)
  const clash = earlier.find((other) => other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`))
  if (clash !== undefined)
    throw new Refusal('DATABASE_REQUEST_FAILED', `Updating the path '${path}' would create a conflict at '${clash}'`)
  earlier.push(path)
}

type Step = (old: Value | undefined) => Value | undefined

function at(value: Value | undefined, names: readonly string[], path: string, step: Step): Value | undefined {
  const [name, ...rest] = names
  if (name === undefined) return step(value)
  if (Array.isArray(value)) return atItem(value, name, rest, path, step)
  if (value !== undefined && !isFields(value))
    throw new Refusal('DATABASE_REQUEST_FAILED', `Cannot create field '${name}' of ${path} in a plain value`)
  const field = at(value?.[name], rest, path, step)
  if (field === undefined && value?.[name] === undefined) return value
  if (field === undefined) {
    const { [name]: _old, ...others } = value ?? {}
    return others
  }
  return { ...value, [name]: field }
}

function atItem(items: Value[], name: string, rest: readonly string[], path: string, step: Step): Value[] {
  if (!/^\d{1,6}$/.test(name))
    throw new Refusal('DATABASE_REQUEST_FAILED', `Cannot create field '${name}' of ${path} in an array`)
  const place = Number(name)
  const item = at(items[place], rest, path, step)
  if (item === undefined && place >= items.length) return items
  const copy = [...items]
  while (copy.length < place) copy.push(null)
  copy[place] = item ?? null
  return copy
}
