import type { KeptResult, Match, MatchResult, Rules } from '@domain/contest/draw-model'
import { sidesOf } from '@domain/contest/match'
import { type Drawn, play } from '@domain/contest/play'
import { chance } from '@domain/contest/random'
import type { Lots } from '@domain/contest/seeding'
import { planOf, type Shape } from '../../cloudfunctions/contest/plan'

export const people = (n: number) => Array.from({ length: n }, (_, i) => `p${i + 1}`)

export async function drawn(shape: Shape, lots: Partial<Lots> & Pick<Lots, 'entrants'>, rules: Partial<Rules> = {}) {
  const plan = await planOf(shape, { seed: 's', ...lots })
  const advance = shape.advance ?? (shape.kind === 'groups_knockout' ? 2 : undefined)
  return { kind: shape.kind, scoring: 'goals', ...rules, ...plan, ...(advance && { advance }) } satisfies Drawn as Drawn
}

export const kept = (match: Match, result: MatchResult): KeptResult => ({
  matchId: match.id,
  sides: sidesOf(match),
  result,
  at: 0,
  byName: '甲',
})

/** Plays until nothing is ready; `result` says how a match ends. */
export function playAll(draw: Drawn, result: (match: Match) => MatchResult) {
  const results: KeptResult[] = []
  for (;;) {
    const ready = play(draw, results).matches.filter((m) => m.state === 'ready')
    if (ready.length === 0) return results
    for (const m of ready) results.push(kept(m, result(m)))
  }
}

/** Any winner, by chance. */
export const anyWinner = (seed: string) => {
  const draw = chance(seed)
  return (): MatchResult => ({ scores: [draw(2) === 0 ? [2, 1] : [1, 2]] })
}
/** The one with the smaller number always wins. */
export const betterWins = (match: Match): MatchResult => {
  const [a = '', b = ''] = sidesOf(match).map((x) => x.slice(1))
  return { scores: [Number(a) < Number(b) ? [2, 1] : [1, 2]] }
}
