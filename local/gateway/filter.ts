import { Query } from 'mingo'
import { Refusal, unsupported } from './refusal'
import { type Doc, type Fields, isFields, type Value } from './wire'

const COMPARES = new Set(
  '$eq $ne $gt $gte $lt $lte $in $nin $exists $not $regex $options $elemMatch $all $size'.split(' '),
)

/** A filter as a test; an operator the store does not use is refused before any row is looked at. */
export function matcher(filter: Fields): (doc: Doc) => boolean {
  checkFilter(filter)
  const names = Object.keys(filter)
  if (names.length === 0) return () => true
  if (names.every((name) => isPlain(name, filter[name]))) return (doc) => names.every((name) => has(doc, name, filter))
  const query = new Query<Fields>(filter)
  return (doc) => query.test(doc)
}

/** A value that a field, or one element of it, must equal: what most filters ask, and no work for a query language. */
const isPlain = (name: string, wanted: Value | undefined) =>
  !/[.$]/.test(name) && (typeof wanted === 'string' || typeof wanted === 'number' || typeof wanted === 'boolean')

function has(doc: Doc, name: string, { [name]: wanted }: Fields): boolean {
  const value = doc[name]
  return Array.isArray(value) ? value.some((one) => one === wanted) : value === wanted
}

export function checkFilter(filter: Fields): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' || name === '$or') checkBranches(name, condition)
    else if (name.startsWith('$')) throw unsupported(`the query operator ${name}`)
    else checkCondition(name, condition)
  }
}

function checkBranches(name: string, branches: Value): void {
  if (!Array.isArray(branches) || branches.length === 0)
    throw new Refusal('INVALID_PARAM', `${name} wants a list with something in it`)
  for (const branch of branches) {
    if (!isFields(branch)) throw new Refusal('INVALID_PARAM', `${name} wants a list of objects`)
    checkFilter(branch)
  }
}

function checkCondition(path: string, condition: Value): void {
  if (!isFields(condition)) return
  for (const [name, value] of Object.entries(condition)) {
    if (!name.startsWith('$')) continue
    if (!COMPARES.has(name)) throw unsupported(`the query operator ${name} on ${path}`)
    if ((name === '$in' || name === '$nin' || name === '$all') && !Array.isArray(value))
      throw new Refusal('INVALID_PARAM', `${name} on ${path} wants an array`)
    if (name === '$not') checkCondition(path, value)
    if (name === '$elemMatch' && isFields(value)) {
      if (Object.keys(value).every((inner) => inner.startsWith('$'))) checkCondition(path, value)
      else checkFilter(value)
    }
  }
}
