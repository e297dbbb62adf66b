import { no, ok } from '../kit/result'
import type { Heat, KeptResult, Mark, Match, MatchResult, ResultInput } from './draw-model'
import { sidesOf } from './match'
import type { Drawn, Played } from './play'
import { canMark, canScore } from './scoring'

export type Recorded = Pick<KeptResult, 'sides' | 'result'>
const recorded = (sides: string[], result: Recorded['result']) => ok<Recorded>({ sides, result })

const isMarks = (scores: readonly unknown[]): scores is Mark[] => !Array.isArray(scores[0])
const wrongKind = () => no('WRONG_RESULT')

/** What a result makes of a match or a heat as it stands: who played, and what is kept. */
export function canRecord(drawn: Drawn, played: Played, matchId: string, given: ResultInput) {
  const match = played.matches.find((m) => m.id === matchId)
  if (match) return canRecordMatch(drawn, match, given)
  const heat = played.heats.find((h) => h.id === matchId)
  return heat ? canRecordHeat(drawn, heat, given) : no('NOT_FOUND')
}

function canRecordMatch(drawn: Drawn, match: Match, given: ResultInput) {
  if (match.state === 'open' || match.state === 'bye') return no('NOT_READY')
  const sides = sidesOf(match)
  const who = 'walkover' in given ? given.walkover : 'retired' in given ? given.retired : undefined
  if (who !== undefined && !sides.includes(who)) return wrongKind()
  if (!('scores' in given) || 'retired' in given) return recorded(sides, given satisfies MatchResult)
  const { scores } = given
  if (isMarks(scores)) return wrongKind()
  const can = canScore(scores, drawn, match.stage === 'groups')
  return can.ok ? recorded(sides, { scores }) : can
}

/** All who run have a mark, and nobody else. */
function canRecordHeat({ scoring }: Drawn, heat: Heat, given: ResultInput) {
  if (heat.state === 'open') return no('NOT_READY')
  if (!('scores' in given) || 'retired' in given || !isMarks(given.scores)) return wrongKind()
  const { scores: marks } = given
  const sides = heat.lanes.flatMap((x) => x ?? [])
  const wrong = (entrantId: string, reason: 'missing' | 'unknown' | 'twice') => no('WRONG_MARK', { entrantId, reason })
  const seen = new Set<string>()
  for (const mark of marks) {
    if (!sides.includes(mark.entrantId)) return wrong(mark.entrantId, 'unknown')
    if (seen.has(mark.entrantId)) return wrong(mark.entrantId, 'twice')
    seen.add(mark.entrantId)
    const can = canMark(mark, scoring)
    if (!can.ok) return can
  }
  const missing = sides.find((x) => !seen.has(x))
  return missing === undefined ? recorded(sides, { marks }) : wrong(missing, 'missing')
}

/** Both are the same result of the same people. */
export const isSame = (a: Recorded, b: Recorded | undefined) =>
  b !== undefined && JSON.stringify([a.sides, a.result]) === JSON.stringify([b.sides, b.result])

/** A result as its audit tells it: sets, times, or why there was none; people by their ids. */
export function resultWords({ sides, result }: Recorded): string {
  const told = sides.join(' : ')
  if ('marks' in result)
    return result.marks
      .map((m) => `${m.entrantId} ${m.state === 'done' ? (m.value ?? m.judges?.join('/')) : m.state}`)
      .join(', ')
  if ('walkover' in result) return `${told} walkover ${result.walkover}`
  if ('absent' in result) return `${told} absent both`
  const sets = (result.scores ?? []).map((s) => s.join(':')).join(' ')
  return 'retired' in result ? `${told} ${sets} retired ${result.retired}` : `${told} ${sets}`
}
