import fs from 'node:fs'
import type { Cloud } from '../kit/cloud'
import { actions, put } from './id-fields'

/** JSON text of about `bytes`, of one kind; as text, because no client could make some of these from values. */
export const HEAVY: Record<string, (bytes: number) => string> = {
  'a long word': (n) => `"${'a'.repeat(n)}"`,
  'a long word of Chinese': (n) => `"${'字'.repeat(n / 3)}"`,
  'a long space': (n) => `"a${' '.repeat(n)}b"`,
  'deep lists': (n) => '['.repeat(n / 2) + ']'.repeat(n / 2),
  'deep objects': (n) => `${'{"a":'.repeat(n / 7)}1${'}'.repeat(n / 7)}`,
  'a list of nothing right': (n) => `[${'0,'.repeat(n / 2)}0]`,
  'a list of ids': (n) => `[${Array.from({ length: n / 9 }, (_, i) => `"${i.toString(36).padStart(6, '0')}"`)}]`,
  'a list of one id': (n) => `[${'"aaaa",'.repeat(n / 7)}"aaaa"]`,
  'a list of objects': (n) => `[${'{},'.repeat(n / 3)}{}]`,
  'a hundred thousand keys': (n) => `{${Array.from({ length: Math.min(100_000, n / 12) }, (_, i) => `"k${i}":${i}`)}}`,
  'words that pattern matchers dislike': (n) =>
    `"${'a.*+('.repeat(n / 10)}${'／\\\\/年'.repeat(n / 20)}${'-'.repeat(n / 10)}!"`,
}

interface Schema {
  entries?: Record<string, Schema>
  wrapped?: Schema
  item?: Schema
  value?: Schema
}
const inner = (schema: Schema): Schema => (schema.wrapped ? inner(schema.wrapped) : schema)

/** Every place in an action's input where something heavy can stand: its fields, and within lists and records. */
function placesOf(schema: Schema, path = ''): string[] {
  const { entries, item, value } = inner(schema)
  const below = [
    ...Object.entries(entries ?? {}).map(([k, s]) => [path ? `${path}.${k}` : k, s] as const),
    ...(item ? [[`${path}[]`, item] as const] : []),
    ...(value ? [[`${path}.name`, value] as const] : []),
  ]
  return [...(path === '' ? [] : [path]), ...below.flatMap(([p, s]) => placesOf(s, p))]
}
export const PLACES = actions.flatMap(({ fn, name, action }) =>
  placesOf(action.input as Schema).map((path) => ({ fn, name, action, path })),
)

const MARK = '@here@'
/** The call's body with something heavy at one place of an input that is right elsewhere. */
export function bodyOf(action: string, right: unknown, path: string, heavy: string): string {
  const input = JSON.stringify(put(right, path, MARK)).replace(`"${MARK}"`, () => heavy)
  return `{"action":"${action}","requestId":"heavy","input":${input}}`
}

/** The most memory that the cloud's process has ever held, in bytes; only Linux tells. */
export function peak({ pid }: Cloud): number | undefined {
  const file = `/proc/${pid}/status`
  const found = fs.existsSync(file) ? /VmHWM:\s+(\d+) kB/.exec(fs.readFileSync(file, 'utf8')) : null
  return found ? Number(found[1]) * 1024 : undefined
}
