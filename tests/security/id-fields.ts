import { contracts } from '@domain/contracts'
import type { AnyAction } from '@domain/kit/contract'

/** What of a valibot schema is looked at. */
interface Schema {
  type: string
  entries?: Record<string, Schema>
  wrapped?: Schema
  item?: Schema
  value?: Schema
  options?: unknown[]
  pipe?: readonly unknown[]
}

/** Where an id stands in an action's input: `id`, `ids[]`, `superior.memberId`. */
export interface IdField {
  fn: string
  name: string
  action: AnyAction
  path: string
  cursor: boolean
}

// By name too, so that an id of a schema of its own is not overlooked.
const NAMED = /^(ids?|cursor)$|(Id|Ids|Cursor)$/
const nameOf = (path: string) => path.replaceAll('[]', '').split('.').at(-1) ?? ''

/** Every string of a schema with its path; unions and variants are looked at in all their branches. */
function stringsOf(schema: Schema, path: string): { path: string; schema: Schema }[] {
  if (schema.type === 'string') return [{ path, schema }]
  const inner = [
    ...Object.entries(schema.entries ?? {}).map(([k, s]) => [path ? `${path}.${k}` : k, s] as const),
    ...(schema.wrapped ? [[path, schema.wrapped] as const] : []),
    ...(schema.item ? [[`${path}[]`, schema.item] as const] : []),
    ...(schema.value ? [[`${path}{}`, schema.value] as const] : []),
    ...(schema.options ?? []).flatMap((o) => (typeof o === 'object' ? [[path, o as Schema] as const] : [])),
  ]
  return inner.flatMap(([at, s]) => stringsOf(s, at))
}

const isSame = (a: readonly unknown[] | undefined, b: readonly unknown[]) =>
  a !== undefined && b.slice(1).some((part) => a.includes(part))

/** The fields of an input that name a record, by their schema or by their name. */
interface Piped {
  pipe: readonly unknown[]
}
export function idFieldsOf(input: unknown, id: Piped, cursor: Piped) {
  const found = stringsOf(input as Schema, '').map(({ path, schema }) => ({
    path,
    named: NAMED.test(nameOf(path)),
    id: isSame(schema.pipe, id.pipe),
    cursor: isSame(schema.pipe, cursor.pipe) || /cursor$/i.test(nameOf(path)),
  }))
  const unique = new Map(found.filter((f) => f.named || f.id || f.cursor).map((f) => [f.path, f]))
  return [...unique.values()].map(({ path, cursor }) => ({ path, cursor }))
}

/**
 * The input with a value put where the path says. A list of values gets `companions` before it; of a list of records the
 * first is kept around the value.
 */
export function put(input: unknown, path: string, value: unknown, companions: readonly unknown[] = []): unknown {
  const [head = '', ...rest] = path.split('.')
  const name = head.replaceAll('[]', '')
  const record = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>
  const list = head.endsWith('[]')
  const there = list && Array.isArray(record[name]) ? record[name][0] : record[name]
  // A list in a list, as the options that one chooses of each question.
  if (head.endsWith('[][]')) return { ...record, [name]: [[...companions, value]] }
  if (rest.length === 0) return { ...record, [name]: list ? [...companions, value] : value }
  const inner = put(there, rest.join('.'), value, companions)
  return { ...record, [name]: list ? [inner] : inner }
}

export const actions = Object.values(contracts).flatMap((c) =>
  Object.entries(c.actions).map(([name, action]) => ({ fn: c.name, name, action: action as AnyAction })),
)
