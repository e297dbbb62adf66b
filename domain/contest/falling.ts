import type { Heat, Match, MatchResult, RankedMark } from './draw-model'
import { markRanks } from './heat-ranks'
import { isOver, sidesOf } from './match'
import type { Scoring } from './model'
import { hasSets, setsOf, winnerOf } from './scoring'
import { laned } from './seeding'
import { tableOf } from './table'

/** A draw as it stands, of which a result is to be corrected. */
interface Standing {
  matches: readonly Match[]
  heats: readonly Heat[]
  groups: readonly (readonly string[])[]
  advance?: number
  scoring: Scoring
}

function corrected(match: Match, result: MatchResult, scoring: Scoring): Match {
  const [a = '', b = ''] = sidesOf(match)
  const other = (id: string) => (id === a ? b : a)
  const { winner: _w, score: _s, ...rest } = match
  const done: Match = { ...rest, state: 'done', result }
  if ('walkover' in result) return { ...done, winner: other(result.walkover) }
  const pairs = 'scores' in result ? result.scores : undefined
  const score = pairs && (hasSets(scoring) ? setsOf(pairs) : (pairs[0] ?? ([0, 0] as const)))
  if ('retired' in result) return { ...done, ...(score && { score }), winner: other(result.retired) }
  if (!pairs) return done
  const first = winnerOf(pairs, scoring)
  return { ...done, score, ...(first !== null && { winner: first === 0 ? a : b }) }
}

/** Who would not stand any more where they stand now. */
function displacedBy(match: Match, result: MatchResult, of: Standing): string[] {
  const next = corrected(match, result, of.scoring)
  if (match.stage === 'knockout') return next.winner === match.winner ? [] : sidesOf(match)
  const group = match.group ?? 0
  const entrants = of.groups[group - 1]
  if (!entrants) return []
  const all = of.matches.filter((m) => m.group === group)
  const table = (matches: readonly Match[]) =>
    tableOf(group, entrants, matches, of.scoring)
      .rows.slice(0, of.advance)
      .map((r) => r.entrantId)
  const before = table(all)
  const after = table(all.map((m) => (m.id === match.id ? next : m)))
  return [...new Set([...before, ...after])].filter((x) => before.indexOf(x) !== after.indexOf(x))
}

/** Matches whose results fall away with a correction, because others would play there. */
export function fallingWith(of: Standing, matchId: string, result: MatchResult): string[] {
  const match = of.matches.find((m) => m.id === matchId)
  if (match?.state !== 'done') return []
  const displaced = new Map(displacedBy(match, result, of).map((x) => [x, match.stage === 'groups' ? 0 : match.round]))
  const fallen: string[] = []
  // In the order of play, so that what falls displaces who went on from there.
  for (const m of of.matches) {
    if (m.stage !== 'knockout' || m.id === matchId || !isOver(m)) continue
    const since = Math.min(...sidesOf(m).map((x) => displaced.get(x) ?? Number.POSITIVE_INFINITY))
    if (since >= m.round) continue
    if (m.state === 'done') fallen.push(m.id)
    for (const x of sidesOf(m)) if (!displaced.has(x)) displaced.set(x, m.round)
  }
  return fallen
}

/** The final whose result falls away because others would run in it, or in other lanes. */
export function finalFallingWith(of: Standing, heatId: string, marks: readonly RankedMark[]): string[] {
  const final = of.heats.find((h) => h.round === 2)
  if (final?.state !== 'done' || final.id === heatId) return []
  const all = of.heats.filter((h) => h.round === 1).flatMap((h) => (h.id === heatId ? marks : h.marks))
  const best = markRanks(all, of.scoring)
    .filter((s) => s.rank !== undefined)
    .slice(0, of.advance)
  const lanes = laned(
    best.map((s) => s.entrantId),
    final.lanes.length,
  )
  return lanes.join() === final.lanes.join() ? [] : [final.id]
}
