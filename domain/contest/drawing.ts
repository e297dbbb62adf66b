import { no, ok } from '../kit/result'
import { type DrawOptions, HEAT_ENTRANTS_MOST, MATCH_ENTRANTS_MOST, MATCHES_MOST } from './draw-model'
import type { Event, Scoring } from './model'
import { sizesOf } from './seeding'

const MEASURED: readonly Scoring[] = ['time', 'distance', 'points']

/** How a draw is scored where the event does not say. */
export function scoringFor({ kind, scoring }: Pick<DrawOptions, 'kind' | 'scoring'>, event: Pick<Event, 'scoring'>) {
  const asked = scoring ?? event.scoring
  if (kind !== 'heats') return asked ?? 'goals'
  return asked && MEASURED.includes(asked) ? asked : 'points'
}

/** Most entrants that so many groups can hold without more matches than can be kept. */
function mostIn(groups: number): number {
  const games = (n: number) => (n * (n - 1)) / 2
  let n = groups * 2
  while (n < MATCH_ENTRANTS_MOST && sizesOf(n + 1, groups).reduce((sum, size) => sum + games(size), 0) <= MATCHES_MOST)
    n++
  return n
}

/** How many of the entrants a draw of this kind can take. */
export function limitsOf({ kind, groups = 1, advance = 2 }: Pick<DrawOptions, 'kind' | 'groups' | 'advance'>) {
  if (kind === 'heats') return { least: 2, most: HEAT_ENTRANTS_MOST }
  if (kind === 'knockout') return { least: 2, most: MATCH_ENTRANTS_MOST }
  // One of a group must stay behind or there was nothing to play for; a final needs two.
  const each = kind === 'round_robin' ? 2 : Math.max(2, advance, Math.ceil(2 / groups))
  return { least: groups * each, most: mostIn(groups) }
}

/** Whether these entrants can be drawn so; `entrants` in order of arrival. */
export function canDraw(options: DrawOptions, entrants: readonly string[]) {
  const count = entrants.length
  const { least, most } = limitsOf(options)
  if (count < least) return no('TOO_FEW', { entrants: count, least })
  if (count > most) return no('TOO_MANY', { entrants: count, most })
  const { kind, groups = 1, advance, lanes, seeds = [], byHand } = options
  if (kind === 'groups_knockout' && groups * (advance ?? 2) < 2) return no('BAD_INPUT', { field: 'advance' })
  if (kind === 'heats' && advance !== undefined && (lanes ?? count) < advance)
    return no('BAD_INPUT', { field: 'advance' })
  const unknown = [...seeds, ...(byHand ?? [])].find((x) => !entrants.includes(x))
  if (unknown !== undefined) return no('UNKNOWN_ENTRANT', { entrantId: unknown })
  const missing = byHand ? entrants.filter((x) => !byHand.includes(x)) : []
  return missing.length > 0 ? no('SLIPS_MISSING', { entrantIds: missing }) : ok(true)
}
