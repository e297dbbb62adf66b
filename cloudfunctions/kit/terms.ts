import { database } from './cloud'
import type { Place } from './cursor'

/** What is asked of records and done to them, in our words, and how the SDK says it. */
export type Scalar = string | number | boolean | null
type Test =
  | Scalar
  | { in: readonly Scalar[] }
  | { lt?: Scalar; lte?: Scalar; gt?: Scalar; gte?: Scalar }
  | { not: Scalar }
  | { notIn: readonly Scalar[] }
  /** Less, or not there at all: a counter that nobody has begun. */
  | { below: number }
  | { exists: boolean }
  | { contains: string }
/** All must hold. On a field that holds a list, a value means "the list has it". */
export type Where = Record<string, Test>
export interface Change {
  set?: Record<string, unknown>
  inc?: Record<string, number>
  push?: Record<string, unknown>
  /** Each that is not in the list yet. */
  add?: Record<string, readonly Scalar[]>
  pull?: Record<string, unknown>
  unset?: readonly string[]
}

const db = database()
const _ = db.command

/** `undefined` is no value of the database: such fields are left out. */
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
function test(t: Test): unknown {
  if (t === null || typeof t !== 'object') return t
  if ('in' in t) return _.in([...t.in])
  if ('not' in t) return _.neq(t.not)
  if ('notIn' in t) return _.nin([...t.notIn])
  if ('below' in t) return _.not(_.gte(t.below))
  if ('exists' in t) return _.exists(t.exists)
  if ('contains' in t) return db.RegExp({ regexp: t.contains.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), options: 'i' })
  const bounds = (['gt', 'gte', 'lt', 'lte'] as const).filter((k) => t[k] !== undefined).map((k) => _[k](t[k]))
  return bounds.reduce((a, b) => a.and(b))
}
export const filter = (where: Where) => Object.fromEntries(Object.entries(where).map(([k, t]) => [k, test(t)]))

export function change(c: Change): Record<string, unknown> {
  const fields = (group: Record<string, unknown> | undefined, by: (v: unknown) => unknown) =>
    Object.entries(group ?? {}).map(([k, v]) => [k, by(v)] as const)
  return Object.fromEntries([
    // `_.set`: a bare object would be merged field by field.
    ...fields(c.set, (v) => _.set(plain(v))),
    ...fields(c.inc, (v) => _.inc(v)),
    ...fields(c.push, (v) => _.push([plain(v)])),
    ...fields(c.add, (v) => _.addToSet({ $each: plain(v) })),
    ...fields(c.pull, (v) => _.pull(v)),
    ...(c.unset ?? []).map((k) => [k, _.remove()] as const),
  ])
}

export const after = (key: string, down: boolean, [value, id]: Place) =>
  _.or([{ [key]: down ? _.lt(value) : _.gt(value) }, { [key]: value, _id: _.gt(id) }])
