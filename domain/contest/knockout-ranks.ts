import type { Match, Standing, Table } from './draw-model'
import { isOver, neverCame, sidesOf } from './match'

/**
 * Ranks of a knockout: 1 and 2 by the final, 3 and 4 by their own match or shared, 5 to 8 shared, and so on. Before it
 * came groups: behind those who went on stand the next of all groups, shared.
 */
export function knockoutStandings(matches: readonly Match[], tables: readonly Table[], advance = 0): Standing[] {
  const bracket = matches.filter((m) => m.stage === 'knockout')
  const rounds = Math.max(...bracket.map((m) => m.round))
  const absent = neverCame(matches)
  const rank = new Map<string, number>()
  for (const m of bracket.filter((x) => !x.third && isOver(x))) {
    const final = m.round === rounds
    if (final && m.winner !== undefined) rank.set(m.winner, 1)
    for (const x of sidesOf(m)) if (x !== m.winner) rank.set(x, 2 ** (rounds - m.round) + 1)
  }
  rankThird(bracket, rank)
  const inBracket = new Set(bracket.flatMap(sidesOf))
  const rows = [
    ...[...inBracket].map((entrantId) => ({ entrantId, rank: rank.get(entrantId) })),
    ...behind(tables, advance).filter((r) => !inBracket.has(r.entrantId)),
  ]
  return rows
    .map(({ entrantId, rank: r }): Standing => {
      if (absent.has(entrantId)) return { entrantId, state: 'absent' }
      return { entrantId, ...(r !== undefined && { rank: r }) }
    })
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || 0)
}

/** Who lost a semi-final waits for the match that is played for it. */
function rankThird(bracket: readonly Match[], rank: Map<string, number>) {
  const third = bracket.find((m) => m.third)
  if (!third) return
  for (const x of sidesOf(third)) {
    if (!isOver(third)) rank.delete(x)
    else rank.set(x, third.winner === undefined || x === third.winner ? 3 : 4)
  }
}

/** Those of the groups who did not go on: behind all who did, those of equal place together. */
function behind(tables: readonly Table[], advance: number) {
  const complete = tables.every((t) => t.complete)
  const before = (place: number) => tables.reduce((sum, { rows }) => sum + Math.min(rows.length, place), 0)
  return tables.flatMap(({ rows }) =>
    rows
      .slice(advance)
      .map(({ entrantId }, i) => ({ entrantId, rank: complete ? before(advance + i) + 1 : undefined })),
  )
}
