import { Refusal, unsupported } from './refusal'

/** What a document may hold. Numbers are JavaScript's: a long beyond 2^53 loses its last digits. */
export type Value = null | boolean | number | string | Date | RegExp | Value[] | Fields
export interface Fields {
  [name: string]: Value
}
export interface Doc extends Fields {
  _id: string
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

/** EJSON text (canonical or relaxed) to values; `now` (ms) stands for the server's clock in server dates. */
export function decode(text: string, now: number): Value {
  try {
    return revive(JSON.parse(text), now)
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal('INVALID_PARAM', `bad EJSON: ${error.message}`)
    throw error
  }
}

/** As `decode`, for text that must be an object. */
export function decodeFields(text: unknown, now: number): Fields {
  const value = typeof text === 'string' ? decode(text, now) : undefined
  if (!isFields(value)) throw new Refusal('INVALID_PARAM', 'an EJSON object is expected')
  return value
}

function revive(raw: unknown, now: number): Value {
  if (Array.isArray(raw)) return raw.map((item) => revive(item, now))
  if (typeof raw !== 'object' || raw === null) return raw as Value
  const source = raw as Record<string, unknown>
  const wrapper = Object.keys(source)[0]
  if (wrapper?.startsWith('$')) {
    const unwrap = wrappers[wrapper]
    if (unwrap) return unwrap(source[wrapper], now)
    if (foreign.has(wrapper)) throw unsupported(`the EJSON type ${wrapper}`)
  }
  const fields: Fields = {}
  for (const name of Object.keys(source)) {
    if (name === '__proto__') throw unsupported('a field named __proto__')
    fields[name] = revive(source[name], now)
  }
  return fields
}

const inner = (raw: unknown, name: string) => (raw as Record<string, unknown> | null)?.[name]

const wrappers: Record<string, (raw: unknown, now: number) => Value> = {
  $numberInt: Number,
  $numberLong: Number,
  $numberDouble: Number,
  $date: (raw) => new Date(typeof raw === 'object' ? Number(inner(raw, '$numberLong')) : (raw as string | number)),
  $tcb_server_date: (raw, now) => new Date(now + Number(revive(inner(raw, 'offset') ?? 0, now))),
  $regularExpression: (raw) => pattern(String(inner(raw, 'pattern')), String(inner(raw, 'options') ?? '')),
}

const foreign = new Set(
  '$oid $binary $numberDecimal $timestamp $minKey $maxKey $undefined $symbol $code $dbPointer $uuid'.split(' '),
)

function pattern(source: string, options: string): RegExp {
  try {
    return new RegExp(source, options)
  } catch {
    throw unsupported(`the regular expression /${source}/${options}`)
  }
}

/** Values to relaxed EJSON, which the SDK reads as well as the canonical form and which parses faster. */
export const encode = (value: Value): string => JSON.stringify(plain(value))

/** The same value when it is plain JSON already: big documents are stringified without being copied. */
function plain(value: Value): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) }
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (Array.isArray(value)) {
    const items = value.map(plain)
    return items.every((item, i) => item === value[i]) ? value : items
  }
  let copy: Record<string, unknown> | undefined
  for (const name of Object.keys(value)) {
    const field = value[name] as Value
    const better = plain(field)
    if (better === field) continue
    copy ??= { ...value }
    copy[name] = better
  }
  return copy ?? value
}

/** Stored bodies hold no field that begins with `$`, so text without one is plain JSON. */
export const parseBody = (body: string): Doc =>
  freeze(body.includes('"$') ? (decode(body, 0) as Doc) : (JSON.parse(body) as Doc))

/** Parsed documents are shared by all readers: nobody may write into them. */
export function freeze<T extends Value>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (!(value instanceof Date)) for (const name of Object.keys(value)) freeze((value as Fields)[name] as Value)
  return Object.freeze(value)
}
