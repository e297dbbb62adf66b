import { standing } from '../kit/sqlite-file'
import type { Guess, Truth } from './secrecy-chance'
import { type Dump, rowsIn } from './secrecy-dump'

/** Attacks that put a name to a ballot. */
type GuessAttack = (dump: Dump, truth: Truth) => Guess[]

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const anyOf = (words: readonly string[]) => new RegExp(words.filter(Boolean).map(escaped).join('|') || '(?!)', 'g')

/** A word of the truth, and the number of its ballot or person. */
function numbersOf(truth: Truth, fields: readonly (keyof Truth[number])[]): Map<string, number> {
  return new Map(truth.flatMap((cast, n) => fields.map((field) => [cast[field], n] as const)))
}
const WHO = ['memberId', 'accountId'] as const
const WHAT = ['voteId', 'mark'] as const

const MANY = 3
/** A line that became "voted" and a ballot that was not there before, in the same commit. */
const inCommits: GuessAttack = (dump, truth) => {
  const seen = new Set<string>()
  const who = numbersOf(truth, ['memberId'])
  const what = numbersOf(truth, ['voteId'])
  const voted = new RegExp(`(${[...who.keys()].map(escaped).join('|')})"[^{}]{0,400}"state":"voted"`, 'g')
  const fresh = (words: readonly string[]) => words.filter((word) => !seen.has(word) && seen.add(word))
  return dump.commits.flatMap((pages) => {
    const text = pages.join('')
    const lines = fresh([...text.matchAll(voted)].map(([, id]) => id as string))
    const ballots = fresh(standing(text, anyOf([...what.keys()])))
    // The first of what is left of a log: everything is new on its pages.
    if (lines.length > MANY || ballots.length > MANY) return []
    return lines.flatMap((line) => ballots.map((ballot) => [who.get(line) ?? 0, what.get(ballot) ?? 0] as const))
  })
}

/** The n-th of one list and the n-th of another, as each may be sorted. */
const inStep: GuessAttack = (dump, truth) => {
  const people = rowsIn(dump, 'voters').map((row) => truth.findIndex((cast) => cast.memberId === row.id.split('_')[1]))
  const ballots = rowsIn(dump, 'votes').map((row) => truth.findIndex((cast) => cast.voteId === row.id))
  const lists = rowsIn(dump, 'boxes').map((row) => {
    const items = (row.doc.items ?? []) as string[]
    return items.map((item) =>
      truth.findIndex((cast) => item.includes(cast.mark) || item === cast.content || item === cast.receipt),
    )
  })
  const known = [people, ballots, ...lists].map((list) => list.filter((n) => n >= 0))
  return known.flatMap((one, i) =>
    known.slice(i + 1).flatMap((other) => one.flatMap((n, at) => (other[at] === undefined ? [] : [[n, other[at]]]))),
  ) as Guess[]
}

const NEAR = 1500
/** In the bytes of a file: the ballot that stands nearest to a word that leads to a person. */
function nearby(text: string, who: Map<string, number>, what: Map<string, number>): Guess[] {
  const ballots = [...text.matchAll(anyOf([...what.keys()]))]
  const guesses: Guess[] = []
  let from = 0
  for (const { 0: word, index } of text.matchAll(anyOf([...who.keys()]))) {
    while ((ballots[from]?.index ?? Number.POSITIVE_INFINITY) < index) from++
    const near = [ballots[from - 1], ballots[from]].filter((b) => b && Math.abs(b.index - index) < NEAR)
    near.sort((a, b) => Math.abs((a?.index ?? 0) - index) - Math.abs((b?.index ?? 0) - index))
    if (near[0]) guesses.push([who.get(word) ?? 0, what.get(near[0][0]) ?? 0])
  }
  return guesses
}

/** Records that lead from a person to a receipt, and from a receipt to a ballot; `known`: the receipts were shown. */
const byReceipt =
  (known: boolean): GuessAttack =>
  (dump, truth) => {
    const who = numbersOf(truth, WHO)
    const what = numbersOf(truth, WHAT)
    const receipts = numbersOf(truth, ['receipt'])
    const [people, ballots] = [new Map<string, number>(), new Map<string, number>()]
    for (const { body } of [...dump.rows.values()].flat()) {
      const found = standing(body, anyOf([...receipts.keys()]))
      // A list of many says nothing of one.
      const receipt = found.length === 1 ? found[0] : undefined
      if (receipt === undefined) continue
      const [person] = standing(body, anyOf([...who.keys()]))
      const [ballot] = standing(body, anyOf([...what.keys()]))
      if (person !== undefined) people.set(receipt, who.get(person) ?? 0)
      if (ballot !== undefined) ballots.set(receipt, what.get(ballot) ?? 0)
    }
    return [...ballots].flatMap(([receipt, ballot]) => {
      const person = known ? receipts.get(receipt) : people.get(receipt)
      return person === undefined ? [] : [[person, ballot] as const]
    })
  }

/**
 * Each by itself. `receiptsShown`: voters have shown their receipts, as they may when the box is published; until then
 * a receipt stands beside its ballot, and whoever has both is told so in docs/security.md.
 */
export function guessAttacks(dump: Dump, truth: Truth, receiptsShown: boolean): Map<string, Guess[]> {
  const found = new Map<string, Guess[]>([
    ['in one commit', inCommits(dump, truth)],
    ['in step', inStep(dump, truth)],
    ['by the records of receipts', byReceipt(false)(dump, truth)],
  ])
  if (receiptsShown) found.set('by receipts that were shown', byReceipt(true)(dump, truth))
  const what = numbersOf(truth, WHAT)
  for (const [name, text] of dump.files) {
    found.set(`nearby in ${name}`, nearby(text, numbersOf(truth, WHO), what))
    if (receiptsShown) found.set(`near a receipt in ${name}`, nearby(text, numbersOf(truth, ['receipt']), what))
  }
  return found
}
