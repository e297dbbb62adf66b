import { type Bounds, boundsOf } from './bounds'
import type { IndexField, IndexShape } from './index-shape'
import { joined, rangesBelow } from './ranges'
import type { Range } from './table'
import type { Fields } from './wire'

export interface SortField {
  path: string
  descending: boolean
}

/** Ranges of one index that share their first `prefix` bytes: what follows those bytes is in order. */
export interface Run {
  prefix: number
  ranges: readonly Range[]
}

/** How to come to the documents; `sorted` says that they come in the order asked for. */
export type Plan =
  | { kind: 'ids'; ids: readonly string[]; sorted: boolean }
  | { kind: 'index'; index: IndexShape; runs: readonly Run[]; reverse: boolean; sorted: boolean }
  | { kind: 'scan'; reverse: boolean; sorted: boolean; low: string | null; high: string | null }

/** More runs than this are not merged: the documents are sorted after they were found. */
const RUNS = 200

export function planFor(indexes: readonly IndexShape[], filter: Fields, sort: readonly SortField[]): Plan {
  const { common, cases } = boundsOf(filter)
  const ids = common.get('_id')?.equal
  if (ids) {
    const wanted = [...new Set(ids.filter((id) => typeof id === 'string'))]
    return { kind: 'ids', ids: wanted, sorted: sort.length === 0 || wanted.length < 2 }
  }
  let best: { score: number; plan: Plan } = { score: 0, plan: scan(common, sort) }
  if (best.plan.sorted && sort.length > 0) best.score = 8
  for (const index of indexes) {
    const candidate = byIndex(index, common, cases, sort)
    if (candidate && candidate.score > best.score) best = candidate
  }
  return best.plan
}

function scan(common: Bounds, sort: readonly SortField[]): Plan {
  const bound = common.get('_id')
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  const byId = sort[0]?.path === '_id'
  return {
    kind: 'scan',
    reverse: byId && sort[0]?.descending === true,
    sorted: sort.length === 0 || byId,
    low: text(bound?.low?.value),
    high: text(bound?.high?.value),
  }
}

/** Each field bound to values narrows tenfold; an order that is served saves reading more than a page. */
function byIndex(index: IndexShape, common: Bounds, cases: readonly Bounds[], sort: readonly SortField[]) {
  const { fields } = index
  const bound = leading(fields, (field) => common.get(field.path)?.equal !== undefined)
  const next = fields[bound]
  const ranged = next !== undefined && cases.every((one) => one.has(next.path))
  const wanted = sort.filter(({ path }) => !fields.some((field) => isConstant(field, common) && field.path === path))
  const served = servedOrder(fields, bound, wanted, common)
  const score =
    bound * 10 + (ranged ? 5 : 0) + (served && sort.length > 0 ? 8 : 0) + (index.unique && bound > 0 ? 1 : 0)
  if (score === 0) return undefined
  const prefixes = served ? prefixesOf(fields.slice(0, served.depth), common) : undefined
  const start = prefixes && served ? served : { depth: 0, reverse: false }
  const runs = (prefixes ?? [Buffer.alloc(0)]).map((prefix) => ({
    prefix: prefix.length,
    ranges: joined(cases.flatMap((one) => rangesBelow(prefix, fields, start.depth, one))),
  }))
  const plan: Plan = { kind: 'index', index, runs, reverse: start.reverse, sorted: prefixes !== undefined }
  return { score, plan }
}

/** The beginnings of keys that the values of the leading fields make, unless they are too many to be merged. */
function prefixesOf(fields: readonly IndexField[], common: Bounds): Buffer[] | undefined {
  const choices = fields.map(({ path }) => common.get(path)?.equal ?? [])
  if (choices.reduce((product, values) => product * values.length, 1) > RUNS) return undefined
  const prefixes = rangesBelow(Buffer.alloc(0), fields, 0, common).map((range) => range.low)
  return [...new Map(prefixes.map((prefix) => [prefix.toString('latin1'), prefix])).values()]
}

function leading(fields: readonly IndexField[], test: (field: IndexField) => boolean): number {
  const end = fields.findIndex((field) => !test(field))
  return end < 0 ? fields.length : end
}

/** An array field is never constant: the document may be bound by one element and ordered by another. */
const isConstant = (field: IndexField, common: Bounds) => !field.many && common.get(field.path)?.equal?.length === 1

/**
 * Where in the index the order asked for begins, and whether the index must be walked backwards for it. The fields
 * before that place are bound to values; keys end with the id, ascending, whether the index says so or not.
 */
function servedOrder(fields: readonly IndexField[], bound: number, sort: readonly SortField[], common: Bounds) {
  if (sort.length === 0) return { depth: 0, reverse: false }
  const order: IndexField[] = fields.some((field) => field.path === '_id')
    ? [...fields]
    : [...fields, { path: '_id', descending: false, many: false }]
  for (let depth = bound; depth >= 0; depth--) {
    const reverse = follows(order.slice(depth), sort, common)
    if (reverse !== undefined) return { depth, reverse }
  }
  return undefined
}

function follows(order: readonly IndexField[], sort: readonly SortField[], common: Bounds): boolean | undefined {
  let reverse: boolean | undefined
  let place = 0
  for (const { path, descending } of sort) {
    while (order[place] && order[place]?.path !== path && isConstant(order[place] as IndexField, common)) place++
    const field = order[place++]
    if (!field || field.path !== path || field.many) return undefined
    const opposite = field.descending !== descending
    if (reverse !== undefined && reverse !== opposite) return undefined
    reverse = opposite
  }
  return reverse ?? false
}
