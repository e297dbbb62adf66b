import { randomBytes } from 'node:crypto'
import { schema } from '../../cloudfunctions/kit/schema'
import type { Cloud } from '../kit/cloud'
import { records } from '../kit/records'
import { collectionsOf, type Kind } from './things'
import type { Town } from './town'

const hex = () => randomBytes(16).toString('hex')
/** The next in line, or the one before. */
const neighbour = (id: string, by: number) =>
  id.slice(0, -1) + ((Number.parseInt(id.slice(-1), 16) + by + 16) % 16).toString(16)

/** Of those beside real ids, of those of other collections and of the malformed, each cell takes so many. */
const NEAR = 12
const OTHERS = 16
const BAD = 8
/** So many of them; `turn` says where it begins, so that in the end all are taken. */
function some<T>(list: readonly T[], turn: number, many: number): T[] {
  const from = list.length > 0 ? (turn * many) % list.length : 0
  return [...list.slice(from), ...list.slice(0, from)].slice(0, many)
}
/** Callers and neighbouring fields, which share their schema, take turns. */
export const someMalformed = (of: readonly unknown[], turn: number) => some(of, turn, BAD)

/** Well-formed ids of nothing: made up, one beside a real one, a real one written otherwise. */
export function madeUp(real: readonly string[], turn: number): string[] {
  const near = real.flatMap((id) => [neighbour(id, 1), neighbour(id, -1), id.toUpperCase(), id.slice(0, -1), `${id}.`])
  const known = new Set(real)
  const unreal = near.filter((id) => !known.has(id))
  return [
    hex(),
    hex(),
    '1',
    '2',
    '1'.padStart(32, '0'),
    '..',
    '.',
    '__proto__',
    'constructor',
    'null',
    'undefined',
  ].concat(some(unreal, turn, NEAR))
}

const LONGEST = 96

/** A record of each collection, the first and the last; read once of each cloud, for it takes a copy of the file. */
const seen = new WeakMap<Cloud, Map<string, string[]>>()
function idsIn(cloud: Cloud): Map<string, string[]> {
  const known = seen.get(cloud)
  if (known) return known
  const all = Object.keys(schema).map((name) => {
    const found = records<{ _id: string }>(cloud, name).map((r) => r._id)
    return [name, [found[0], found.at(-1)].filter((id) => id !== undefined)] as const
  })
  const made = new Map(all)
  seen.set(cloud, made)
  return made
}

/** Ids of real records of other collections: accounts, audits, requests, settings, counters, and other kinds. */
export function ofOtherCollections({ cloud }: Town, kind: Kind, turn: number): string[] {
  const own = collectionsOf(kind)
  const ids = [...idsIn(cloud)].flatMap(([name, found]) => (own.includes(name) ? [] : found))
  const [a = hex(), b = hex()] = ids
  const all = new Set([...some(ids, turn, OTHERS), `${a}_${b}`.slice(0, LONGEST), 'settings', 'admin', 'o_0'])
  // The technician is a member. What is longer than any id is malformed, and stands below.
  return [...all].filter((id) => id.length <= LONGEST && !(kind === 'member' && id === 'admin'))
}

/** Nothing that an id can be: each hears the same, whichever it is. */
export const MALFORMED: readonly unknown[] = [
  { $ne: null },
  { $gt: '' },
  { $regex: '.*' },
  '{"$ne":null}',
  '$where',
  'a/b',
  '../a',
  'a\u0000b',
  '\u0000',
  '',
  ' ',
  'a'.repeat(LONGEST + 1),
  'f'.repeat(10_240),
  '一',
  7,
  null,
  true,
  [],
  ['a'],
  {},
  { toString: 'a' },
]
