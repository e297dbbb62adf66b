import { type Award, type Draw, drawId } from '@domain/contest/draw'
import { sidesOf } from '@domain/contest/match'
import type { Contest } from '@domain/contest/model'
import { play } from '@domain/contest/play'
import { canRecord } from '@domain/contest/recording'
import { auditsByRecord, Findings, type Problem, type School } from '../kit/integrity'

/** What must hold of draws and prizes. */
export function drawProblems(school: School): Problem[] {
  const audits = auditsByRecord(school)
  const checkOf = (found: Findings, { _id, contestId, eventId, version }: Draw | Award, actions: readonly string[]) => {
    const contest = school.find<Contest>('contests', contestId)
    found.same(_id, '_id', _id, drawId(contestId, eventId))
    found.refers(_id, 'eventId', contest?.events.some((e) => e.id === eventId) === true)
    // One entry a version: nothing was written beside the audit.
    const written = (audits.get(_id) ?? []).filter((a) => actions.includes(a.action))
    found.same(_id, 'version', version, written.length, 'COUNT')
  }
  const draws = new Findings('draws')
  draws.each(school.all<Draw>('draws'), (draw) => {
    checkOf(draws, draw, ['contest.draw', 'contest.record'])
    checkDraw(draw, draws)
    checkResults(draw, draws)
  })
  const awards = new Findings('awards')
  awards.each(school.all<Award>('awards'), (award) => {
    checkOf(awards, award, ['contest.award'])
    const grades = award.prizes.map((p) => p.grade)
    if (new Set(grades).size < grades.length) awards.add(award._id, 'TWICE', 'prizes')
  })
  return [...draws.list, ...awards.list]
}

/** Everybody was drawn once. */
function checkDraw(draw: Draw, found: Findings): void {
  const { _id, kind, groups, matches, heats, entrants } = draw
  const first = matches.filter((m) => m.stage === 'knockout' && m.round === 1)
  const drawn =
    kind === 'heats'
      ? heats.filter((h) => h.round === 1).flatMap((h) => h.lanes.flatMap((x) => x ?? []))
      : kind === 'knockout'
        ? first.flatMap(sidesOf)
        : groups.flat()
  const ids = entrants.map((x) => x.id)
  found.same(_id, 'entrants', [...drawn].sort(), [...ids].sort())
  const played = [...matches, ...heats].map((m) => m.id)
  if (new Set(played).size < played.length) found.add(_id, 'TWICE', 'matches')
}

/** Every result is one that could be given today, of those who play there. */
function checkResults(draw: Draw, found: Findings): void {
  const { _id, results } = draw
  const ids = results.map((r) => r.matchId)
  if (new Set(ids).size < ids.length) found.add(_id, 'TWICE', 'results')
  const played = play(draw, results)
  if (played.dropped.length > 0) found.add(_id, 'DERIVED', 'results', played.dropped.join())
  for (const { matchId, result } of results) {
    const given = 'marks' in result ? { scores: result.marks } : result
    if (!canRecord(draw, played, matchId, given).ok) found.add(_id, 'STATE', 'results', matchId)
  }
}
