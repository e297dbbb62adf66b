import type { Award, Draw } from '@domain/contest/draw'
import type { Contest } from '@domain/contest/model'
import { NOBODY, type Plant, type Spoiled, set } from './spoiled'

const draw = (s: Spoiled) => s.one<Draw>('draws', (d) => d.kind === 'knockout')
const award = (s: Spoiled) => s.one<Award>('awards', (a) => a.eventId === 'e1')
const resultOf = (s: Spoiled, matchId: string) => {
  const found = draw(s).results.find((r) => r.matchId === matchId)
  if (!found) throw new Error(`the good school has no result of ${matchId}`)
  return found
}

/** The event goes, and what of it lies in the other collection. */
function withoutEvent(s: Spoiled, other: 'draws' | 'awards') {
  const { _id, contestId, eventId } = draw(s)
  const contest = s.one<Contest>('contests', (c) => c._id === contestId)
  contest.events = contest.events.filter((e) => e.id !== eventId)
  s.drop(other, (id) => id === _id)
}

/** Faults in draws, results and prizes. */
export const drawPlants: Plant[] = [
  ['a draw of another event', 'draws DERIVED _id', (s) => set(draw(s), { eventId: 'e2' })],
  ['a draw of an event that is not there', 'draws DANGLING eventId', (s) => withoutEvent(s, 'awards')],
  ['prizes of an event that is not there', 'awards DANGLING eventId', (s) => withoutEvent(s, 'draws')],
  ['a result that no audit tells', 'draws COUNT version', (s) => set(draw(s), { version: draw(s).version + 1 })],
  [
    'somebody who was not drawn',
    'draws DERIVED entrants',
    (s) => draw(s).entrants.push({ id: NOBODY, name: '', group: '', groupId: '' }),
  ],
  ['a match twice', 'draws TWICE matches', (s) => draw(s).matches.push(...draw(s).matches.slice(-1))],
  ['a result twice', 'draws TWICE results', (s) => draw(s).results.push(resultOf(s, 'k4-1'))],
  ['a result of those who do not play there', 'draws DERIVED results', (s) => resultOf(s, 'k4-1').sides.reverse()],
  [
    'a result that cannot be',
    'draws STATE results',
    (s) => set(resultOf(s, 'k4-1'), { result: { scores: [[11, 10]] } }),
  ],
  ['a grade twice', 'awards TWICE prizes', (s) => award(s).prizes.push(...award(s).prizes)],
]
