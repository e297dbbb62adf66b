import type { Match, Standing, Table, TableRow, TieBreak } from './draw-model'
import { entrantOn, neverCame, pointsIn, sidesOf, wasAbsent } from './match'
import type { Scoring } from './model'
import { hasSets } from './scoring'

/** What a match is worth: 2 for winning, 1 for losing, none for not coming; of goals 3, and 1 each for a draw. */
export const worthOf = (scoring: Scoring) =>
  scoring === 'goals' ? { won: 3, drawn: 1, lost: 0 } : { won: 2, drawn: 1, lost: 1 }

type Sum = Omit<TableRow, 'rank' | 'decidedBy'>
const none = (entrantId: string): Sum => ({
  entrantId,
  played: 0,
  won: 0,
  drawn: 0,
  lost: 0,
  points: 0,
  sets: [0, 0],
  scores: [0, 0],
})
const plus = ([a, b]: readonly [number, number], [c, d]: readonly [number, number], turned: boolean) =>
  turned ? ([a + d, b + c] as const) : ([a + c, b + d] as const)

function sumOf(entrantId: string, matches: readonly Match[], scoring: Scoring): Sum {
  const worth = worthOf(scoring)
  let sum = none(entrantId)
  for (const m of matches) {
    if (m.state !== 'done' || !sidesOf(m).includes(entrantId)) continue
    const turned = entrantOn(m.sides[1]) === entrantId
    const absent = wasAbsent(m, entrantId)
    const drawn = m.winner === undefined && !absent
    const won = m.winner === entrantId
    sum = {
      ...sum,
      played: sum.played + 1,
      won: sum.won + (won ? 1 : 0),
      drawn: sum.drawn + (drawn ? 1 : 0),
      lost: sum.lost + (won || drawn ? 0 : 1),
      points: sum.points + (absent ? 0 : won ? worth.won : drawn ? worth.drawn : worth.lost),
      sets: hasSets(scoring) ? plus(sum.sets, m.score ?? [0, 0], turned) : sum.sets,
      scores: plus(sum.scores, pointsIn(m), turned),
    }
  }
  return sum
}

/** Below 0 where `a` is before `b`. Of sets ratios count, of games without sets the difference. */
type Order = (a: Sum, b: Sum) => number
const ratio = ([w, l]: readonly [number, number], [x, y]: readonly [number, number]) => x * l - w * y
const difference = ([w, l]: readonly [number, number], [x, y]: readonly [number, number]) => x - y - (w - l)

const ordersOf = (scoring: Scoring): [TieBreak, boolean, Order][] => {
  const turn = scoring === 'time' ? -1 : 1
  const scores: Order = hasSets(scoring)
    ? (a, b) => ratio(a.scores, b.scores)
    : (a, b) => turn * (difference(a.scores, b.scores) || b.scores[0] - a.scores[0])
  const sets: Order = (a, b) => ratio(a.sets, b.sets)
  const withSets = hasSets(scoring)
  return [
    ['head_to_head', true, (a, b) => b.points - a.points],
    ...(withSets ? [['sets_among', true, sets] satisfies [TieBreak, boolean, Order]] : []),
    ['scores_among', true, scores],
    ...(withSets ? [['sets', false, sets] satisfies [TieBreak, boolean, Order]] : []),
    ['scores', false, scores],
  ]
}

/** Parts of a list that are equal, the best first. */
function parted<T>(list: readonly T[], order: (a: T, b: T) => number): T[][] {
  const parts: T[][] = []
  for (const x of [...list].sort(order)) {
    const last = parts.at(-1)
    if (last?.[0] !== undefined && order(last[0], x) === 0) last.push(x)
    else parts.push([x])
  }
  return parts
}

type Untied = { sum: Sum; decidedBy?: TieBreak; shares: number }

/**
 * Sets apart who has as many points: the first break that tells some of them apart does, and those who are still equal
 * begin anew among themselves.
 */
function untie(tied: readonly Sum[], matches: readonly Match[], scoring: Scoring, by?: TieBreak): Untied[] {
  const [only] = tied
  if (tied.length === 1 && only) return [{ sum: only, shares: 0, ...(by && { decidedBy: by }) }]
  const ids = tied.map((t) => t.entrantId)
  const among = matches.filter((m) => sidesOf(m).every((x) => ids.includes(x)))
  for (const [name, ofThose, order] of ordersOf(scoring)) {
    const seen = tied.map((sum) => ({ sum, by: ofThose ? sumOf(sum.entrantId, among, scoring) : sum }))
    const parts = parted(seen, (a, b) => order(a.by, b.by))
    if (parts.length > 1)
      return parts.flatMap((part) =>
        untie(
          part.map((p) => p.sum),
          matches,
          scoring,
          name,
        ),
      )
  }
  // Order of the draw, which is what `tied` came in.
  return tied.map((sum, i) => ({ sum, shares: i, decidedBy: 'lot' }))
}

/** A group's table; `entrants` in the order of the draw. */
export function tableOf(
  group: number,
  entrants: readonly string[],
  matches: readonly Match[],
  scoring: Scoring,
): Table {
  const sums = entrants.map((x) => sumOf(x, matches, scoring))
  const order = parted(sums, (a, b) => b.points - a.points).flatMap((tied) => untie(tied, matches, scoring))
  const rows = order.map(({ sum, decidedBy, shares }, i) => ({
    ...sum,
    rank: i + 1 - shares,
    ...(decidedBy && { decidedBy }),
  }))
  return { group, complete: matches.every((m) => m.state === 'done'), rows }
}

/** Ranks of a round robin, once a group is played out; of several groups each has its own. */
export function tableStandings(tables: readonly Table[], matches: readonly Match[]): Standing[] {
  const absent = neverCame(matches)
  return tables.flatMap(({ rows, complete }) =>
    rows.map(({ entrantId, rank, decidedBy }) => {
      if (absent.has(entrantId)) return { entrantId, state: 'absent' }
      return { entrantId, ...(complete && { rank }), ...(complete && decidedBy && { decidedBy }) }
    }),
  )
}
