import type { Bound, Bounds } from './bounds'
import type { IndexField } from './index-shape'
import { after, encodeKey } from './key'
import type { Range } from './table'

/** More ranges than this are walked as one wide range: the filter drops what does not belong. */
const MANY = 256

/** The ranges of keys below `prefix` in which the documents of one case lie; `depth` is the field after the prefix. */
export function rangesBelow(prefix: Buffer, fields: readonly IndexField[], depth: number, bounds: Bounds): Range[] {
  const field = fields[depth]
  const bound = field && bounds.get(field.path)
  if (!field || !bound) return [{ low: prefix, high: after(prefix) }]
  if (!bound.equal) return [interval(prefix, field, bound)]
  const ranges: Range[] = []
  for (const value of bound.equal) {
    const deeper = Buffer.concat([prefix, encodeKey(value, field.descending)])
    ranges.push(...rangesBelow(deeper, fields, depth + 1, bounds))
    if (ranges.length > MANY) return [{ low: prefix, high: after(prefix) }]
  }
  return ranges
}

function interval(prefix: Buffer, field: IndexField, bound: Bound): Range {
  // One element of an array may be above `low` and another below `high`: only one of them narrows the search.
  const { low, high } = field.many && bound.low ? { low: bound.low, high: undefined } : bound
  const known = low ?? high
  if (!known) return { low: prefix, high: after(prefix) }
  const type = encodeKey(known.value, field.descending).subarray(0, 1)
  const keyOf = (limit: typeof known) => encodeKey(limit.value, field.descending)
  const [first, last] = field.descending ? [high, low] : [low, high]
  const from = first ? (first.open ? after(keyOf(first)) : keyOf(first)) : type
  const to = last ? (last.open ? keyOf(last) : after(keyOf(last))) : after(type)
  return { low: Buffer.concat([prefix, from]), high: Buffer.concat([prefix, to]) }
}

/** The same keys as disjoint ranges in order. */
export function joined(ranges: readonly Range[]): Range[] {
  const sorted = ranges
    .filter((range) => Buffer.compare(range.low, range.high) < 0)
    .sort((a, b) => Buffer.compare(a.low, b.low))
  const result: Range[] = []
  for (const range of sorted) {
    const last = result.at(-1)
    if (last && Buffer.compare(range.low, last.high) <= 0) {
      if (Buffer.compare(range.high, last.high) > 0) result[result.length - 1] = { low: last.low, high: range.high }
    } else result.push(range)
  }
  return result
}
