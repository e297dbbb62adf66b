import { median, quantile, timesOf } from './figures'
import { HABITS, SCHOOLS } from './mix'
import { monthOf } from './month'
import { mustBeTheSame } from './replay'
import { tally, type WireCall } from './tape'

const call = (action: string, more: object = {}): WireCall => ({
  action: `database.${action}`,
  body: { collectionName: 'members', ...more },
  reply: {},
  beat: 1,
})

test('the middle and the quarters lie between neighbours', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(quantile([0, 10, 20, 30, 40], 0.25)).toBe(10)
  expect(() => median([])).toThrow('no figures')
})

test('runs side by side are compared with one another: a slow moment slows both', () => {
  expect(timesOf([2, 20, 2.2], [1, 10, 1])).toEqual({ times: '2.00', spread: '2.00–2.10' })
})

test('a base that asks something else is found out', () => {
  const asked = [call('getDocument', { query: '{"_id":"a"}' }), call('insertDocument', { data: ['{}'] })]
  expect(() => mustBeTheSame(asked, [...asked].reverse())).not.toThrow()
  expect(() => mustBeTheSame(asked, asked.slice(1))).toThrow('something else')
  expect(() => mustBeTheSame(asked.slice(1), asked)).toThrow('something else')
  const other = [call('getDocument', { query: '{"_id":"b"}' }), call('insertDocument', { data: ['{}'] })]
  expect(() => mustBeTheSame(asked, other)).toThrow('something else')
})

test('calls are told apart by what they do', () => {
  const calls = ['startTransaction', 'getDocument', 'modifyDocument', 'calculateDocument', 'commitTransaction'].map(
    (a) => call(a),
  )
  expect(tally(calls)).toEqual({ reads: 2, writes: 1, transaction: 2 })
})

test('a month adds up what its habits ask, and stops at one that nobody has measured', () => {
  const costs = new Map(HABITS.flatMap(({ asks }) => asks.map((name) => [name, 2] as const)))
  for (const school of SCHOOLS) {
    const { functions, database } = monthOf(school, costs)
    expect(database).toBe(functions * 2)
    expect(functions).toBeGreaterThan(school.people * 16 * 4)
  }
  const [school] = SCHOOLS
  costs.delete('member.me')
  expect(() => school && monthOf(school, costs)).toThrow('member.me')
})
