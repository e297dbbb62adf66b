import type { AnyAction } from '@domain/kit/contract'
import { safeParse } from 'valibot'

interface Schema {
  type: string
  entries?: Record<string, Schema>
  wrapped?: Schema
  item?: Schema
  value?: Schema
  options?: unknown[]
  literal?: unknown
  pipe?: { type: string; requirement?: unknown }[]
}

const DAY = '2026-10-20'
const MOMENT = Date.UTC(2026, 9, 20)

/** Values to try for a field, the likeliest first; the schema itself says which one it takes. */
function candidates(schema: Schema, name: string, ids: Record<string, string>): unknown[] {
  const requirement = (type: string) => schema.pipe?.find((p) => p.type === type)?.requirement
  switch (schema.type) {
    case 'string':
      return [ids[name], DAY, '文字', 'f'.repeat(32), 'ABCDEF', 'e1', 'f'.repeat(64)].filter((s) => s !== undefined)
    case 'number':
      return [requirement('min_value'), 1, MOMENT, MOMENT + 86_400_000].filter((n) => typeof n === 'number')
    case 'boolean':
      return [true]
    case 'literal':
      return [schema.literal]
    case 'picklist':
      return schema.options ?? []
    case 'array':
      return [[sampleOf(schema.item as Schema, name.replace(/s$/, ''), ids)], []]
    case 'variant':
    case 'union':
      return (schema.options ?? []).map((option) => sampleOf(option as Schema, name, ids))
    case 'record':
      return [{}]
    default:
      return [undefined]
  }
}

/** The smallest value that a schema takes; ids are filled in by the field's name (`ids` from `id`). */
function sampleOf(schema: Schema, name: string, ids: Record<string, string>): unknown {
  if (schema.type === 'object' || schema.type === 'strict_object') {
    const needed = Object.entries(schema.entries ?? {}).filter(([k, s]) => s.type !== 'optional' || k in ids)
    return Object.fromEntries(
      needed.map(([k, s]) => [k, sampleOf(s.type === 'optional' ? (s.wrapped as Schema) : s, k, ids)]),
    )
  }
  const found = candidates(schema, name, ids).find((c) => safeParse(schema as never, c).success)
  return found
}

/**
 * An input that the action's own schema takes, made from that schema; throws when it cannot, so that no action is left
 * out in silence. `ids` names the records to ask for by field.
 */
export function sample(action: AnyAction, ids: Record<string, string> = {}): Record<string, unknown> {
  const made = sampleOf(action.input as Schema, '', ids)
  const parsed = safeParse(action.input, made)
  if (!parsed.success) throw new Error(`no sample: ${JSON.stringify(made)} ${JSON.stringify(parsed.issues[0])}`)
  return made as Record<string, unknown>
}

/** The names of the fields of an action's input, of all kinds where there are several. */
export function fieldsOf(action: AnyAction): string[] {
  const { entries, options } = action.input as Schema
  const some = options ? (options as Schema[]).map((option) => option.entries ?? {}) : [entries ?? {}]
  return [...new Set(some.flatMap((fields) => Object.keys(fields)))]
}
