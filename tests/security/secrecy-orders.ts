import type { Order, Truth } from './secrecy-chance'
import { type Dump, type Row, rowsIn } from './secrecy-dump'

/** Attacks that try to find the order in which ballots were cast, or in which lines of the roll changed. */
export type OrderAttack = (dump: Dump, truth: Truth) => Order[]

/** Where each of the words begins first, or last. */
function places(text: string, words: readonly string[], last = false): Order {
  return words.flatMap((word, n) => {
    const at = last ? text.lastIndexOf(word) : text.indexOf(word)
    return at < 0 ? [] : [[n, at] as const]
  })
}

const wordsOf = {
  votes: (truth: Truth) => truth.map((cast) => cast.voteId),
  marks: (truth: Truth) => truth.map((cast) => cast.mark),
  receipts: (truth: Truth) => truth.map((cast) => cast.receipt),
  people: (truth: Truth) => truth.map((cast) => cast.memberId),
}
type Words = keyof typeof wordsOf
const KINDS = Object.keys(wordsOf) as Words[]

/** Every field and field of a field that holds a number or a text. */
function leaves(value: unknown, at = ''): [string, number | string][] {
  if (typeof value === 'number' || typeof value === 'string') return [[at, value]]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${at}.${key}`))
  return []
}
const fieldsOf = (rows: readonly Row[]) => [...new Set(rows.flatMap(({ doc }) => leaves(doc).map(([at]) => at)))]
const leafOf = (row: Row, field: string) => leaves(row.doc).find(([at]) => at === field)?.[1]

/** Which row belongs to which ballot or person of the truth. */
function numbered(rows: readonly Row[], words: readonly string[]): [number, Row][] {
  const numberOf = new Map(words.map((word, n) => [word, n]))
  return rows.flatMap((row) => {
    const n = numberOf.get(row.id) ?? numberOf.get(row.id.split('_')[1] ?? '')
    return n === undefined ? [] : [[n, row] as [number, Row]]
  })
}

/** As a row seems to lie in time: by each of its fields, by its length, by where the file gives it. */
function byFields(collection: string, kind: 'votes' | 'people'): OrderAttack {
  return (dump, truth) => {
    const rows = numbered(rowsIn(dump, collection), wordsOf[kind](truth))
    const fields = fieldsOf(rows.map(([, row]) => row))
    const sorted = fields.map((field) =>
      rows.flatMap(([n, row]) => {
        const value = leafOf(row, field)
        return value === undefined ? [] : [[n, value] as const]
      }),
    )
    return [...sorted, rows.map(([n, row]) => [n, row.body.length]), rows.map(([n], i) => [n, i])]
  }
}

/** Rows fill a page from its end: where on the page each one lies. A page of what has nothing to do with it is left out. */
const onPages =
  (kind: Words, pagesOf: (dump: Dump) => readonly string[]): OrderAttack =>
  (dump, truth) =>
    pagesOf(dump).map((page) => places(page, wordsOf[kind](truth), true))

/** In which commit each first stands. */
const byCommit =
  (kind: Words): OrderAttack =>
  (dump, truth) => [places(dump.commits.map((pages) => pages.join('')).join('\n'), wordsOf[kind](truth))]

const inFile =
  (kind: Words, name: string, last: boolean): OrderAttack =>
  (dump, truth) => [places(dump.files.get(name) ?? '', wordsOf[kind](truth), last)]

/** Each by itself: what one of them finds must not drown in what the others do not. */
export function orderAttacks(dump: Dump, truth: Truth): Map<string, Order[]> {
  const found = new Map<string, Order[]>()
  const single = (name: string, attack: OrderAttack) => {
    for (const [n, order] of attack(dump, truth).entries()) found.set(`${name} ${n}`, [order])
  }
  single('fields of votes', byFields('votes', 'votes'))
  single('fields of the roll', byFields('voters', 'people'))
  for (const kind of KINDS) {
    found.set(`${kind} on pages`, onPages(kind, (d) => d.pages)(dump, truth))
    found.set(
      `${kind} on pages of the log`,
      onPages(kind, (d) => d.commits.map((pages) => pages.join('')))(dump, truth),
    )
    found.set(`${kind} by commit`, byCommit(kind)(dump, truth))
    for (const name of dump.files.keys())
      for (const last of [false, true])
        found.set(`${kind} in ${name}, ${last ? 'last' : 'first'}`, inFile(kind, name, last)(dump, truth))
  }
  return found
}
