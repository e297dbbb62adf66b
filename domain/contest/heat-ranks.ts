import type { Heat, RankedMark, Standing } from './draw-model'
import type { Scoring } from './model'
import { lowerWins } from './scoring'

/** Ranks of marks: equal ones share, who has none has no rank but a reason. */
export function markRanks(marks: readonly RankedMark[], scoring: Scoring, after = 0): Standing[] {
  const turn = lowerWins(scoring) ? 1 : -1
  const valid = marks
    .flatMap(({ entrantId, value }) => (value === undefined ? [] : [{ entrantId, value }]))
    .sort((a, b) => turn * (a.value - b.value))
  const ranked = valid.map(({ entrantId, value }) => ({
    entrantId,
    value,
    rank: after + 1 + valid.findIndex((v) => v.value === value),
  }))
  const without = marks.flatMap(({ entrantId, mark }): Standing[] =>
    mark.state === 'done' ? [] : [{ entrantId, state: mark.state }],
  )
  return [...ranked, ...without]
}

/** Ranks over all heats, as far as they are run; a final decides among those who are in it. */
export function heatStandings(heats: readonly Heat[], scoring: Scoring): Standing[] {
  const final = heats.find((h) => h.round === 2)
  const firstRound = heats.filter((h) => h.round === 1)
  const all = markRanks(
    firstRound.flatMap((h) => h.marks),
    scoring,
  )
  const waiting = firstRound
    .filter((h) => h.state !== 'done')
    .flatMap((h) => h.lanes.flatMap((x) => (x === null ? [] : [{ entrantId: x }])))
  // Before all heats are run a rank would say what it is not.
  if (waiting.length > 0) return [...all.map(({ rank, ...open }) => open), ...waiting]
  if (!final || final.state === 'open') return all
  const inFinal = (s: Standing) => final.lanes.includes(s.entrantId)
  const behind = all.filter((s) => !inFinal(s))
  if (final.state === 'ready') return [...all.filter(inFinal).map(({ rank, ...open }) => open), ...behind]
  return [...markRanks(final.marks, scoring), ...behind]
}
