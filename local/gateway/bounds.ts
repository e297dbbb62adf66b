import { compareValues, sameType } from './key'
import { type Fields, isFields, type Value } from './wire'

interface Limit {
  value: Value
  /** Whether the value itself is left out. */
  open: boolean
}

/** What every matching document must satisfy at one path: one of some values, or a range of one type of value. */
export interface Bound {
  equal?: Value[]
  low?: Limit
  high?: Limit
}

export type Bounds = ReadonlyMap<string, Bound>

/**
 * What a filter demands of paths: `common` holds for every match, and each match satisfies one of `cases` (which
 * include `common`). Demands that no index serves are left out: the whole filter is applied to each row afterwards.
 * A cursor's `$or: [{k: {$lt: K}}, {k: K, _id: {$gt: I}}]` gives two cases.
 */
export function boundsOf(filter: Fields): { common: Bounds; cases: readonly Bounds[] } {
  const common = new Map<string, Bound>()
  const choices: Fields[][] = []
  collect(filter, common, choices)
  let cases: Map<string, Bound>[] = [common]
  for (const branches of choices) {
    if (cases.length * branches.length > 32) continue
    cases = cases.flatMap((known) =>
      branches.map((branch) => {
        const more = new Map(known)
        collect(branch, more, [])
        return more
      }),
    )
  }
  return { common, cases }
}

function collect(filter: Fields, into: Map<string, Bound>, choices: Fields[][]): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and') for (const part of condition as Fields[]) collect(part, into, choices)
    else if (name === '$or') choices.push(condition as Fields[])
    else if (!name.startsWith('$')) {
      const bound = boundOf(condition)
      if (bound) into.set(name, both(into.get(name) ?? {}, bound))
    }
  }
}

function boundOf(condition: Value): Bound | undefined {
  if (isPoint(condition)) return { equal: [condition] }
  if (!isFields(condition)) return undefined
  let bound: Bound | undefined
  for (const [operator, value] of Object.entries(condition)) {
    const part = operatorBound(operator, value)
    if (part) bound = both(bound ?? {}, part)
  }
  return bound
}

function operatorBound(operator: string, value: Value): Bound | undefined {
  if (operator === '$in') return Array.isArray(value) && value.every(isPoint) ? { equal: value } : undefined
  if (!isPoint(value)) return undefined
  if (operator === '$eq') return { equal: [value] }
  if (value === null) return undefined
  if (operator === '$gt' || operator === '$gte') return { low: { value, open: operator === '$gt' } }
  if (operator === '$lt' || operator === '$lte') return { high: { value, open: operator === '$lt' } }
  return undefined
}

/** Values that an index can find; objects and arrays are compared in ways an index does not know. */
const isPoint = (value: Value) =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && !Number.isNaN(value)) ||
  value instanceof Date

/** Both demands at once. Where they cannot be joined one of them is enough: a bound may be too wide, never too narrow. */
function both(a: Bound, b: Bound): Bound {
  const equal = a.equal && b.equal ? (a.equal.length <= b.equal.length ? a.equal : b.equal) : (a.equal ?? b.equal)
  const low = tighter(a.low, b.low, 1)
  const high = tighter(a.high, b.high, -1)
  return { equal, low, high: low && high && !sameType(low.value, high.value) ? undefined : high }
}

function tighter(a: Limit | undefined, b: Limit | undefined, sign: 1 | -1): Limit | undefined {
  if (!a || !b || !sameType(a.value, b.value)) return a ?? b
  const order = compareValues(a.value, b.value) * sign
  return order > 0 || (order === 0 && a.open) ? a : b
}
