import type {
  DrawnHeat,
  DrawnMatch,
  Heat,
  KeptResult,
  Match,
  MatchResult,
  Rules,
  Side,
  Standings,
  Table,
} from './draw-model'
import { heatStandings, markRanks } from './heat-ranks'
import { knockoutStandings } from './knockout-ranks'
import { entrantOn, isOver, sidesOf } from './match'
import { canScore, hasSets, markValue, setsOf, winnerOf } from './scoring'
import { laned } from './seeding'
import { tableOf, tableStandings } from './table'

/** What was drawn. */
export interface Drawn extends Rules {
  kind: 'knockout' | 'round_robin' | 'groups_knockout' | 'heats'
  /** Entrants of each group in the order of the draw. */
  groups: string[][]
  matches: DrawnMatch[]
  heats: DrawnHeat[]
  /** Of each group, or of all heats into a final. */
  advance?: number
}
export interface Played {
  matches: Match[]
  heats: Heat[]
  tables: Table[]
  /** Results that were given for others than those who play now. */
  dropped: string[]
}

const BYE: Side = { bye: true }
const named = (entrantId: string | undefined): Side => (entrantId === undefined ? BYE : { entrantId })

/** Who is on a side by now; the side as it was drawn while that is not known. */
function resolve(side: Side, done: ReadonlyMap<string, Match>, tables: readonly Table[]): Side {
  if ('winnerOf' in side) {
    const match = done.get(side.winnerOf)
    return match && isOver(match) ? named(match.winner) : side
  }
  if ('loserOf' in side) {
    const match = done.get(side.loserOf)
    if (!match || !isOver(match)) return side
    // Of two who did not come nobody lost.
    return match.winner === undefined ? BYE : named(sidesOf(match).find((x) => x !== match.winner))
  }
  if ('place' in side) {
    const table = tables.find((t) => t.group === side.place.group)
    return table?.complete ? named(table.rows[side.place.rank - 1]?.entrantId) : side
  }
  return side
}

/** What a result makes of a match; `sides` are who plays. */
function decided(result: MatchResult, [a, b]: readonly [string, string], { scoring }: Rules) {
  const other = (id: string) => (id === a ? b : a)
  if ('walkover' in result) return { winner: other(result.walkover) }
  const pairs = 'scores' in result ? result.scores : undefined
  const score = pairs && (hasSets(scoring) ? setsOf(pairs) : (pairs[0] ?? [0, 0]))
  if ('retired' in result) return { winner: other(result.retired), ...(score && { score }) }
  if (!pairs) return {}
  const first = winnerOf(pairs, scoring)
  return { score, ...(first !== null && { winner: first === 0 ? a : b }) }
}

function playMatch(drawn: DrawnMatch, sides: readonly [Side, Side], kept: KeptResult | undefined, rules: Rules): Match {
  const match: Match = { ...drawn, sides, state: 'open' }
  const [a, b] = [entrantOn(sides[0]), entrantOn(sides[1])]
  if (a !== undefined && b !== undefined) {
    if (!kept || 'marks' in kept.result || kept.sides.join() !== [a, b].join()) return { ...match, state: 'ready' }
    return { ...match, state: 'done', result: kept.result, ...decided(kept.result, [a, b], rules) }
  }
  const waits = sides.some((s) => !('entrantId' in s) && !('bye' in s))
  if (waits) return match
  const winner = a ?? b
  return { ...match, state: 'bye', ...(winner !== undefined && { winner }) }
}

/** Plays what was drawn with the results there are: who meets whom, who won, what falls away. */
export function play(drawn: Drawn, results: readonly KeptResult[]): Played {
  const kept = new Map(results.map((r) => [r.matchId, r]))
  const done = new Map<string, Match>()
  const of = (stage: Match['stage'], tables: readonly Table[]) => {
    for (const match of drawn.matches.filter((m) => m.stage === stage)) {
      const [a, b] = match.sides
      const sides = [resolve(a, done, tables), resolve(b, done, tables)] as const
      done.set(match.id, playMatch(match, sides, kept.get(match.id), drawn))
    }
  }
  of('groups', [])
  const groupMatches = [...done.values()]
  const tables = drawn.groups.map((entrants, i) =>
    tableOf(
      i + 1,
      entrants,
      groupMatches.filter((m) => m.group === i + 1),
      drawn.scoring,
    ),
  )
  of('knockout', tables)
  const heats = playHeats(drawn, kept)
  const counts = new Set([
    ...[...done.values()].filter((m) => m.state === 'done').map((m) => m.id),
    ...heats.filter((h) => h.marks.length > 0).map((h) => h.id),
  ])
  const dropped = results.map((r) => r.matchId).filter((id) => !counts.has(id))
  return { matches: [...done.values()], heats, tables, dropped }
}

function playHeats(drawn: Drawn, kept: ReadonlyMap<string, KeptResult>): Heat[] {
  const played: Heat[] = []
  for (const heat of drawn.heats) {
    const lanes = heat.round === 1 ? heat.lanes : finalLanes(drawn, heat, played)
    const running = lanes.flatMap((x) => x ?? [])
    const result = kept.get(heat.id)
    const fits = result && 'marks' in result.result && result.sides.join() === running.join()
    const marks = fits && 'marks' in result.result ? result.result.marks : []
    played.push({
      ...heat,
      lanes,
      state: running.length === 0 ? 'open' : marks.length > 0 ? 'done' : 'ready',
      marks: marks.map((mark) => {
        const value = markValue(mark)
        return { entrantId: mark.entrantId, mark, ...(value !== undefined && { value }) }
      }),
    })
  }
  return played
}

/** The best of all heats, once all are run. */
function finalLanes(drawn: Drawn, heat: DrawnHeat, before: readonly Heat[]) {
  if (before.some((h) => h.state !== 'done')) return heat.lanes
  const best = markRanks(
    before.flatMap((h) => h.marks),
    drawn.scoring,
  )
    .filter((s) => s.rank !== undefined)
    .slice(0, drawn.advance)
  return laned(
    best.map((s) => s.entrantId),
    heat.lanes.length,
  )
}

/** Ranks of an event as far as they are decided. */
export function standingsOf(drawn: Drawn, played: Played): Standings {
  const { matches, heats, tables } = played
  const open = [...matches, ...heats].some((m) => m.state === 'open' || m.state === 'ready')
  const complete = !open
  if (drawn.kind === 'heats') return { rows: heatStandings(heats, drawn.scoring), complete, tables }
  if (drawn.kind === 'round_robin') return { rows: tableStandings(tables, matches), complete, tables }
  return { rows: knockoutStandings(matches, tables, drawn.advance), complete, tables }
}

/** Whether a result can be given to a match that is ready. */
export function canResult(match: Match, result: MatchResult, rules: Rules) {
  const pairs = 'scores' in result ? result.scores : undefined
  return pairs && !('retired' in result) ? canScore(pairs, rules, match.stage === 'groups') : null
}

/** Whether everything that an entrant can play is played. */
export const hasPlayed = ({ matches, heats }: Played, entrantId: string) => {
  const mine = matches.filter((m) => sidesOf(m).includes(entrantId))
  const runs = heats.filter((h) => h.lanes.includes(entrantId))
  const waits = mine.some((m) => m.state === 'ready' || m.state === 'open') || runs.some((h) => h.state !== 'done')
  return mine.length + runs.length > 0 && !waits
}
