import { statsOf, type Tally } from '@domain/proposal/stats'

const tally = (count: number, more: Partial<Tally>): Tally => ({
  state: 'under_review',
  numbered: true,
  answered: false,
  count,
  ...more,
})

test('the university’s call: 53 = 20 + 29 + 4, all due answered, 20 rated 17 / 2 / 1 / 0', () => {
  const docketed = { decision: 'docketed', state: 'rated', answered: true } as const
  const stats = statsOf([
    tally(17, { ...docketed, satisfaction: 'very_satisfied' }),
    tally(2, { ...docketed, satisfaction: 'satisfied' }),
    tally(1, { ...docketed, satisfaction: 'basically_satisfied' }),
    tally(29, { decision: 'referred', state: 'replied', answered: true }),
    tally(4, { decision: 'not_docketed', state: 'not_docketed' }),
  ])
  expect(stats.total).toBe(53)
  expect([stats.docketed.percent, stats.referred.percent, stats.not_docketed.percent]).toEqual([37.7, 54.7, 7.5])
  expect(stats.replied).toEqual({ due: 49, count: 49, percent: 100 })
  expect(stats.satisfaction).toEqual({
    rated: 20,
    very_satisfied: { count: 17, percent: 85 },
    satisfied: { count: 2, percent: 10 },
    basically_satisfied: { count: 1, percent: 5 },
    dissatisfied: { count: 0, percent: 0 },
  })
})

test('drafts, merged and withdrawn ones are in no total; merged ones are counted apart', () => {
  const stats = statsOf([
    tally(3, { state: 'draft', numbered: false }),
    tally(2, { state: 'endorsing', numbered: false }),
    tally(5, { state: 'merged', decision: 'merged' }),
    tally(4, { state: 'withdrawn' }),
    tally(1, {}),
  ])
  expect(stats).toMatchObject({ total: 1, merged: { count: 5 }, undecided: { count: 1, percent: 100 } })
})

test('one that was returned and is being endorsed again still counts as returned', () => {
  const stats = statsOf([tally(1, { state: 'endorsing', decision: 'returned' }), tally(1, { decision: undefined })])
  expect(stats).toMatchObject({ total: 2, returned: { count: 1 }, undecided: { count: 1 } })
})

test('a rating of a referred one is not part of the satisfaction', () => {
  const stats = statsOf([tally(2, { decision: 'referred', state: 'rated', answered: true, satisfaction: 'satisfied' })])
  expect(stats.satisfaction).toMatchObject({ rated: 0, satisfied: { count: 0, percent: 0 } })
})

test('nothing of nothing is 0, not NaN', () => expect(statsOf([]).replied).toEqual({ due: 0, count: 0, percent: 0 }))
