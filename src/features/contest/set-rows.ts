import type { MatchResult, Pairs, Rules } from '@domain/contest/draw-model'
import type { Scoring } from '@domain/contest/model'
import { hasSets, setsOf } from '@domain/contest/scoring'

/** As it is typed: a row a set, either side. */
export type SetRow = readonly [string, string]

const MOST: Partial<Record<Scoring, number>> = { table_tennis: 7, badminton: 3, volleyball: 5 }
const number = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined)

/** Sets up to the first that is not whole. */
export function pairsOf(rows: readonly SetRow[]): Pairs {
  const pairs: Pairs = []
  for (const [a, b] of rows) {
    const [x, y] = [number(a), number(b)]
    if (x === undefined || y === undefined) return pairs
    pairs.push([x, y])
  }
  return pairs
}
const isEmpty = ([a, b]: SetRow) => a === '' && b === ''
/** A row that has one side, or stands behind an empty one. */
export const isHalf = (rows: readonly SetRow[]) => rows.filter((r) => !isEmpty(r)).length > pairsOf(rows).length

const lastFilled = (rows: readonly SetRow[]) => rows.reduce((last, row, i) => (isEmpty(row) ? last : i), -1)

/** Rows to be filled in: those there are, and one more as long as the match may go on. */
export function openRows(rows: readonly SetRow[], { scoring, bestOf }: Rules): SetRow[] {
  const pairs = pairsOf(rows)
  if (!hasSets(scoring)) {
    const [game] = pairs
    const level = scoring === 'goals' && game !== undefined && game[0] === game[1]
    return [rows[0] ?? ['', ''], ...(level ? [rows[1] ?? (['', ''] as const)] : [])]
  }
  const most = bestOf ?? MOST[scoring] ?? 7
  const needed = bestOf ? (bestOf + 1) / 2 : Math.min(2, (most + 1) / 2)
  const over = bestOf !== undefined && Math.max(...setsOf(pairs)) >= needed
  const count = Math.min(most, Math.max(needed, over ? pairs.length : pairs.length + 1))
  const kept = rows.slice(0, Math.max(count, lastFilled(rows) + 1))
  return [...kept, ...Array.from({ length: Math.max(0, count - kept.length) }, (): SetRow => ['', ''])]
}

export const rowsOf = (result: MatchResult | undefined): SetRow[] =>
  result && 'scores' in result ? (result.scores ?? []).map(([a, b]) => [String(a), String(b)] as const) : []

export const rowName = (scoring: Scoring, i: number) =>
  hasSets(scoring) ? `第 ${i + 1} 局` : i === 0 ? '比分' : '点球'
