import { encode, type Value } from './wire'

/**
 * Values as bytes whose order is MongoDB's order of values (null, numbers, strings, objects, arrays, booleans, dates).
 * No encoding is the beginning of another, so fields can be joined, and a descending field is simply inverted.
 */
const Tag = { nothing: 1, null: 2, number: 3, string: 4, object: 5, array: 6, boolean: 8, date: 9 } as const

/** Above every key: inverted tags end at 0xfe. */
export const TOP = Buffer.from([0xff])

export const BOTTOM = Buffer.alloc(0)

/** What an empty array leaves in an index. */
const NOTHING = Buffer.from([Tag.nothing])

export function encodeKey(value: Value | undefined, descending = false): Buffer {
  const bytes = value === undefined ? Buffer.from(NOTHING) : ascending(value)
  return descending ? inverted(bytes) : bytes
}

function ascending(value: Value): Buffer {
  switch (typeof value) {
    case 'number':
      return numeric(Tag.number, value)
    case 'string':
      return textual(Tag.string, value)
    case 'boolean':
      return Buffer.from([Tag.boolean, value ? 1 : 0])
    default:
      if (value === null) return Buffer.from([Tag.null])
      if (value instanceof Date) return numeric(Tag.date, value.getTime())
      // Whole objects are only ever compared for being the same.
      return textual(Array.isArray(value) ? Tag.array : Tag.object, encode(value))
  }
}

function numeric(tag: number, value: number): Buffer {
  const bytes = Buffer.alloc(9)
  bytes[0] = tag
  // `|| 0` makes -0 and 0 one key; NaN stays below every number.
  bytes.writeDoubleBE(Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value || 0, 1)
  const negative = ((bytes[1] as number) & 0x80) !== 0
  for (let i = 1; i < 9; i++) bytes[i] = negative ? ~(bytes[i] as number) : (bytes[i] as number) ^ (i === 1 ? 0x80 : 0)
  return bytes
}

// A string ends with 00 00, and a zero inside it becomes 00 ff: "a" comes before "a\0".
const END = Buffer.from([0, 0])

function textual(tag: number, text: string): Buffer {
  let body = utf16Ordered(text)
  if (body.includes(0)) body = Buffer.from(body.toString('latin1').replaceAll('\0', '\0\xff'), 'latin1')
  return Buffer.concat([Buffer.from([tag]), body, END])
}

// UTF-8, but with surrogates written one by one: its order is then JavaScript's `<`, which the filters use.
function utf16Ordered(text: string): Buffer {
  if (!/[\ud800-\udfff]/.test(text)) return Buffer.from(text)
  const parts: Buffer[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const surrogate = unit >= 0xd800 && unit <= 0xdfff
    parts.push(
      surrogate
        ? Buffer.from([0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 63), 0x80 | (unit & 63)])
        : Buffer.from(text.charAt(i)),
    )
  }
  return Buffer.concat(parts)
}

function inverted(bytes: Buffer): Buffer {
  for (let i = 0; i < bytes.length; i++) bytes[i] = ~(bytes[i] as number)
  return bytes
}

/** The first key after all keys that begin with `prefix`. */
export function after(prefix: Buffer): Buffer {
  let end = prefix.length
  while (end > 0 && prefix[end - 1] === 0xff) end--
  if (end === 0) return TOP
  const bytes = Buffer.from(prefix.subarray(0, end))
  bytes[end - 1] = (bytes[end - 1] as number) + 1
  return bytes
}

export const sameType = (a: Value, b: Value) => encodeKey(a)[0] === encodeKey(b)[0]

export const compareValues = (a: Value, b: Value) => Buffer.compare(encodeKey(a), encodeKey(b))
