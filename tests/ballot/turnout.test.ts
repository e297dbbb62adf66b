import type { VoterState } from '@domain/ballot/model'
import { groupsOf, shownPaper } from '@domain/ballot/turnout'

/** Rows as the roll counts them: due and voted of each group. */
const rows = (groups: Record<string, [due: number, voted: number]>) =>
  Object.entries(groups).flatMap(([group, [due, voted]]) => [
    { group, state: 'due' as VoterState, count: due - voted },
    { group, state: 'voted' as VoterState, count: voted },
  ])
const shown = (groups: Record<string, [number, number]>) =>
  Object.fromEntries(groupsOf(rows(groups)).map((g) => [g.group, [g.due, g.voted]]))

test('groups of five and more stand for themselves, by name', () => {
  expect(groupsOf(rows({ 语文组: [9, 3], 数学组: [5, 5] })).map((g) => g.group)).toEqual(['数学组', '语文组'])
  expect(shown({ 语文组: [9, 3], 数学组: [5, 5] })).toEqual({ 数学组: [5, 5], 语文组: [9, 3] })
})
test('smaller ones are taken together under no name', () => {
  expect(shown({ 语文组: [9, 3], 后勤: [3, 1], 财务: [2, 2] })).toEqual({ 语文组: [9, 3], '': [5, 3] })
})
test('what is left out of a whole could be reckoned: the next smallest goes with the few', () => {
  expect(shown({ 语文组: [9, 3], 数学组: [6, 1], 财务: [2, 2] })).toEqual({ 语文组: [9, 3], '': [8, 3] })
  // Nothing is left but all of them together.
  expect(shown({ 语文组: [9, 3], 财务: [2, 2] })).toEqual({ '': [11, 5] })
})
test('of fewer than five in all nothing is told by group', () => {
  expect(shown({ 语文组: [2, 1], 财务: [2, 2] })).toEqual({})
  expect(groupsOf([])).toEqual([])
})
test('paper and closed lines are due and have not voted', () => {
  const group = '语文组'
  const of = (state: VoterState, count: number) => ({ group, state, count })
  expect(groupsOf([of('paper', 2), of('closed', 3), of('voted', 1)])).toEqual([{ group, due: 6, voted: 1 }])
})
test('fewer than five paper ballots are not shown', () => {
  expect([0, 1, 4, 5, 9].map(shownPaper)).toEqual([{}, {}, {}, { paper: 5 }, { paper: 9 }])
})
