import { GUESS_BOUND, guessScore, ORDER_BOUND, orderScore, type Truth } from './secrecy-chance'
import type { Dump } from './secrecy-dump'
import { guessAttacks } from './secrecy-guesses'
import { orderAttacks } from './secrecy-orders'

/** What did better than chance, with its score; attacks that found nothing to go by are counted, too. */
export interface Attacked {
  tried: number
  links: Record<string, number>
}

const rounded = (score: number) => Math.round(score * 10) / 10

export function attack(dump: Dump, truth: Truth, { receiptsShown }: { receiptsShown: boolean }): Attacked {
  const scores: [string, number, number][] = []
  for (const [name, orders] of orderAttacks(dump, truth))
    scores.push([name, orderScore(truth.length, orders), ORDER_BOUND])
  for (const [name, guesses] of guessAttacks(dump, truth, receiptsShown))
    scores.push([name, guessScore(truth.length, guesses), GUESS_BOUND])
  const linked = scores.filter(([, score, bound]) => score > bound)
  return { tried: scores.length, links: Object.fromEntries(linked.map(([name, score]) => [name, rounded(score)])) }
}
