import { no, ok } from '../kit/result'
import type { Mark, Pairs, Rules } from './draw-model'
import type { Scoring } from './model'

/** A sport that is won by sets; `last` is what the deciding set is played to, where it is shorter. */
interface Sets {
  to: number
  last?: number
  /** Points at which a set ends though nobody is two ahead. */
  cap?: (to: number) => number
}
const SETS: Partial<Record<Scoring, Sets>> = {
  table_tennis: { to: 11 },
  // 30 of 21, 21 of 15, 15 of 11: as the federation counts.
  badminton: { to: 21, cap: (to) => ({ 21: 30, 15: 21, 11: 15 })[to] ?? to + 9 },
  volleyball: { to: 25, last: 15 },
}
const MOST: Partial<Record<Scoring, number>> = { table_tennis: 7, badminton: 3, volleyball: 5 }

/** Why a score cannot be; `set` counts from 1. */
export type WrongScore =
  | 'not_reached'
  | 'not_two_ahead'
  | 'too_many_points'
  | 'above_cap'
  | 'after_the_end'
  | 'not_finished'
  | 'draw'
  | 'one_score'

const wrong = (reason: WrongScore, set: number) => no('WRONG_SCORE', { reason, set })

/** How many wins it takes; of a draw that says nothing, what the sets themselves tell. */
function winsNeeded(pairs: Pairs, { bestOf, scoring }: Rules): number {
  if (bestOf) return (bestOf + 1) / 2
  const [a, b] = setsOf(pairs)
  return Math.max(2, Math.min(Math.max(a, b), ((MOST[scoring] ?? 7) + 1) / 2))
}

/** Sets won by either side. */
export const setsOf = (pairs: Pairs): readonly [number, number] => [
  pairs.filter(([a, b]) => a > b).length,
  pairs.filter(([a, b]) => b > a).length,
]
/** Points made by either side. */
export const pointsOf = (pairs: Pairs): readonly [number, number] => [
  pairs.reduce((sum, [a]) => sum + a, 0),
  pairs.reduce((sum, [, b]) => sum + b, 0),
]
export const hasSets = (scoring: Scoring) => SETS[scoring] !== undefined

function wrongSet([a, b]: readonly [number, number], to: number, cap: number | undefined): WrongScore | null {
  const [high, low] = a > b ? [a, b] : [b, a]
  if (high < to) return 'not_reached'
  if (cap !== undefined && high > cap) return 'above_cap'
  if (high === cap) return low >= cap - 2 && low < cap ? null : low === cap ? 'draw' : 'too_many_points'
  if (high - low < 2) return 'not_two_ahead'
  return high > to && high - low > 2 ? 'too_many_points' : null
}

function canBeSets(pairs: Pairs, rules: Rules, sets: Sets) {
  const needed = winsNeeded(pairs, rules)
  const won: [number, number] = [0, 0]
  const to = rules.to ?? sets.to
  for (const [i, pair] of pairs.entries()) {
    if (Math.max(...won) === needed) return wrong('after_the_end', i + 1)
    const deciding = needed > 1 && i === 2 * needed - 2
    const target = deciding ? Math.min(sets.last ?? to, to) : to
    const bad = wrongSet(pair, target, sets.cap?.(target))
    if (bad) return wrong(bad, i + 1)
    won[pair[0] > pair[1] ? 0 : 1]++
  }
  return Math.max(...won) < needed ? wrong('not_finished', pairs.length) : ok(won)
}

/** Whether a match can have ended so; which set is wrong, and why. `draws`: it may end level, as in a round robin. */
export function canScore(pairs: Pairs, rules: Rules, draws: boolean) {
  const sets = SETS[rules.scoring]
  if (sets) return canBeSets(pairs, rules, sets)
  const [game = [0, 0] as const, shootOut, more] = pairs
  const goals = rules.scoring === 'goals'
  if (more || (shootOut && (!goals || game[0] !== game[1]))) return wrong('one_score', pairs.length)
  if (shootOut) return shootOut[0] === shootOut[1] ? wrong('draw', 2) : ok(game)
  if (game[0] === game[1] && !(draws && rules.scoring !== 'basketball')) return wrong('draw', 1)
  return ok(game)
}

/** Who is ahead: 0 or 1, null where it ended level. Of `time` the smaller number wins. */
export function winnerOf(pairs: Pairs, scoring: Scoring): 0 | 1 | null {
  const [a, b] = hasSets(scoring) ? setsOf(pairs) : (pairs.at(-1) ?? [0, 0])
  if (a === b) return null
  return a > b === (scoring !== 'time') ? 0 : 1
}

/** Smaller is better. */
export const lowerWins = (scoring: Scoring) => scoring === 'time'

const JUDGES_TO_DROP = 5
/** The mean of the judges with two decimals, counted in hundredths; from five on without the highest and the lowest. */
export function judged(judges: readonly number[]): number {
  const all = judges.map((n) => Math.round(n * 100)).sort((a, b) => a - b)
  const counted = all.length >= JUDGES_TO_DROP ? all.slice(1, -1) : all
  return Math.round(counted.reduce((a, b) => a + b, 0) / counted.length) / 100
}

/** What of a mark counts; absent where there is none. */
export const markValue = (mark: Mark): number | undefined =>
  mark.state === 'done' ? (mark.value ?? (mark.judges && judged(mark.judges))) : undefined

/** Times are whole ms and distances whole cm; each mark has a value, judges only where points are given. */
export function canMark(mark: Mark, scoring: Scoring) {
  const { entrantId } = mark
  const refused = (reason: 'no_value' | 'two_values' | 'not_whole' | 'no_judges') =>
    no('WRONG_MARK', { entrantId, reason })
  if (mark.state !== 'done') return ok(mark)
  if (mark.value === undefined && !mark.judges) return refused('no_value')
  if (mark.value !== undefined && mark.judges) return refused('two_values')
  if (scoring === 'points') return ok(mark)
  if (mark.judges) return refused('no_judges')
  return Number.isInteger(mark.value) ? ok(mark) : refused('not_whole')
}
