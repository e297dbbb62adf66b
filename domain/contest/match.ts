import type { Match, Side } from './draw-model'
import { pointsOf } from './scoring'

/** The entrant on a side, when it is known. */
export const entrantOn = (side: Side | undefined): string | undefined =>
  side && 'entrantId' in side ? side.entrantId : undefined

/** Entrants of a match, as far as they are known. */
export const sidesOf = (match: Pick<Match, 'sides'>): string[] => match.sides.flatMap((s) => entrantOn(s) ?? [])

export const isOver = ({ state }: Match) => state === 'done' || state === 'bye'

/** Points made in a match; none where it was not played. */
export const pointsIn = ({ result }: Match): readonly [number, number] => {
  const pairs = result && 'scores' in result ? result.scores : undefined
  return pairs ? pointsOf(pairs) : [0, 0]
}

/** Somebody did not come, so it was not played by them. */
export const wasAbsent = ({ result }: Match, entrantId: string) =>
  result !== undefined && ('absent' in result || ('walkover' in result && result.walkover === entrantId))

/** Those who came to none of their matches: they have no rank. */
export const neverCame = (matches: readonly Match[]): ReadonlySet<string> => {
  const came = new Set<string>()
  const all = new Set<string>()
  for (const m of matches)
    for (const x of sidesOf(m)) {
      all.add(x)
      // Whose matches are all byes or still to come may yet play.
      if (m.state !== 'bye' && !wasAbsent(m, x)) came.add(x)
    }
  return new Set([...all].filter((x) => !came.has(x) && matches.some((m) => wasAbsent(m, x))))
}
