import type { DrawnMatch, Heat, KeptResult, Mark, Match, MatchResult, Side, Table } from './draw-model'
import { entrantOn, sidesOf } from './match'
import { type Drawn, play } from './play'

/** A draw as everybody sees it: sides are named, where they came from is not told any more. */
export interface SeenDraw extends Omit<Drawn, 'matches' | 'heats'> {
  matches: readonly Match[]
  heats: readonly Heat[]
  tables: readonly Table[]
}

/** Where a side came from: a match of the round before, or a place in a group. */
function origin(match: DrawnMatch, i: 0 | 1, of: SeenDraw): Side {
  const side = match.sides[i]
  if (match.stage === 'groups') return side
  if (match.round === 1) return fromGroup(side, of)
  const before = of.matches.filter((m) => m.stage === 'knockout' && m.round === match.round - 1)
  const from = before.find((m) => m.number === (match.third ? i + 1 : 2 * match.number - 1 + i))
  if (!from) return side
  return match.third ? { loserOf: from.id } : { winnerOf: from.id }
}

function fromGroup(side: Side, { tables, kind }: SeenDraw): Side {
  const id = entrantOn(side)
  if (kind !== 'groups_knockout' || id === undefined) return side
  const table = tables.find((t) => t.rows.some((r) => r.entrantId === id))
  const at = table?.rows.findIndex((r) => r.entrantId === id) ?? -1
  return table ? { place: { group: table.group, rank: at + 1 } } : side
}

function resultsOf({ matches, heats }: SeenDraw): KeptResult[] {
  const told = { at: 0, byName: '' }
  return [
    ...matches.flatMap((m) =>
      m.state === 'done' && m.result ? [{ matchId: m.id, sides: sidesOf(m), result: m.result, ...told }] : [],
    ),
    ...heats.flatMap((h) =>
      h.state === 'done'
        ? [{ matchId: h.id, sides: running(h), result: { marks: h.marks.map(({ mark }) => mark) }, ...told }]
        : [],
    ),
  ]
}
const running = (heat: Heat) => heat.lanes.flatMap((x) => x ?? [])

/** Matches and heats whose results fall away with a correction, because others would play there: found by playing anew. */
export function fallingWith(of: SeenDraw, matchId: string, result: MatchResult | { marks: Mark[] }): string[] {
  // As it was drawn: what came of it must not be left on it.
  const matches = of.matches.map(
    ({ state: _s, score: _c, winner: _w, result: _r, ...m }): DrawnMatch => ({
      ...m,
      sides: [origin(m, 0, of), origin(m, 1, of)],
    }),
  )
  const results = resultsOf(of).map((r) => (r.matchId === matchId ? { ...r, result } : r))
  return play({ ...of, matches, heats: [...of.heats] }, results).dropped
}
