import type { Pairs, Rules } from '@domain/contest/draw-model'
import { canMark, canScore, judged } from '@domain/contest/scoring'

/** What a result can be in each sport; the set that cannot be is named, and why. */
const said = (rules: Rules, pairs: Pairs, draws = false) => {
  const answer = canScore(pairs, rules, draws)
  return answer.ok ? answer.value.join(':') : `${answer.detail?.reason} ${answer.detail?.set}`
}
const won = (to: number, other = 5): [number, number] => [to, other]
const lost = (to: number, other = 5): [number, number] => [other, to]

const tennis: Rules = { scoring: 'table_tennis' }
test.each<[string, Pairs]>([
  ['3:0', [won(11), won(11), won(11)]],
  ['2:0', [won(11), [12, 10]]],
  ['2:1', [won(11), lost(11), [15, 13]]],
  ['3:1', [won(11), lost(11), won(11), won(11)]],
  ['4:3', [won(11), lost(11), won(11), lost(11), won(11), lost(11), [11, 9]]],
  ['not_reached 2', [won(11), [10, 8], won(11)]],
  ['not_two_ahead 1', [[11, 10], won(11)]],
  ['too_many_points 2', [won(11), [13, 10]]],
  ['not_finished 1', [won(11)]],
  ['not_finished 2', [won(11), lost(11)]],
  ['after_the_end 3', [won(11), won(11), lost(11)]],
])('table tennis: %s', (answer, pairs) => expect(said(tennis, pairs)).toBe(answer))

test('the number of sets is the draw’s where it says one', () => {
  const two: Pairs = [won(11), won(11)]
  expect(said({ ...tennis, bestOf: 5 }, two)).toBe('not_finished 2')
  expect(said({ ...tennis, bestOf: 3 }, two)).toBe('2:0')
  expect(said({ ...tennis, bestOf: 3 }, [...two, won(11)])).toBe('after_the_end 3')
  expect(said({ ...tennis, bestOf: 1 }, [won(11)])).toBe('1:0')
  expect(said({ scoring: 'table_tennis', bestOf: 1, to: 21 }, [won(11)])).toBe('not_reached 1')
})

test.each<[string, Pairs]>([
  ['2:0', [won(21, 19), [22, 20]]],
  [
    '2:0',
    [
      [30, 29],
      [30, 28],
    ],
  ],
  ['above_cap 1', [[31, 29], won(21)]],
  ['too_many_points 1', [[30, 27], won(21)]],
  ['not_two_ahead 1', [[29, 28], won(21)]],
  ['2:1', [won(21), lost(21), won(21)]],
  ['draw 1', [[30, 30], won(21)]],
])('badminton: %s', (answer, pairs) => expect(said({ scoring: 'badminton' }, pairs)).toBe(answer))

test.each<[string, Pairs, Partial<Rules>]>([
  ['2:0', [won(25), [27, 25]], {}],
  ['2:1', [won(25), lost(25), won(15)], {}],
  ['too_many_points 3', [won(25), lost(25), won(25)], {}],
  ['not_reached 2', [won(25), won(15), won(25)], {}],
  ['3:2', [won(25), lost(25), won(25), lost(25), [17, 15]], {}],
  ['too_many_points 5', [won(25), lost(25), won(25), lost(25), [25, 5]], {}],
  // 气排球: to 21, the last one to 15.
  ['2:1', [won(21), lost(21), won(15)], { to: 21, bestOf: 3 }],
  ['too_many_points 1', [won(25), won(21)], { to: 21, bestOf: 3 }],
])('volleyball: %s', (answer, pairs, more) => expect(said({ scoring: 'volleyball', ...more }, pairs)).toBe(answer))

test.each<[string, Rules['scoring'], Pairs, boolean]>([
  ['62:58', 'basketball', [[62, 58]], true],
  ['draw 1', 'basketball', [[60, 60]], true],
  ['1:1', 'goals', [[1, 1]], true],
  ['draw 1', 'goals', [[1, 1]], false],
  // A shoot-out decides what the goals did not, and nothing else.
  [
    '1:1',
    'goals',
    [
      [1, 1],
      [4, 3],
    ],
    false,
  ],
  [
    'draw 2',
    'goals',
    [
      [1, 1],
      [4, 4],
    ],
    false,
  ],
  [
    'one_score 2',
    'goals',
    [
      [2, 1],
      [4, 3],
    ],
    false,
  ],
  [
    'one_score 2',
    'basketball',
    [
      [2, 2],
      [4, 3],
    ],
    false,
  ],
])('%s of %s', (answer, scoring, pairs, draws) => expect(said({ scoring }, pairs, draws)).toBe(answer))

test('judges: from five on the highest and the lowest do not count', () => {
  expect(judged([9, 8, 10, 9])).toBe(9)
  expect(judged([9, 8, 10, 9.5, 2])).toBe(8.83)
  expect(judged([9.1, 9.2, 9.3, 9.4, 9.5])).toBe(9.3)
})

test('a mark has one value, whole where it is measured', () => {
  const of = (mark: { value?: number; judges?: number[] }, scoring: Rules['scoring']) => {
    const answer = canMark({ entrantId: 'a', state: 'done', ...mark }, scoring)
    return answer.ok ? 'ok' : answer.detail?.reason
  }
  expect(of({ value: 13_250 }, 'time')).toBe('ok')
  expect(of({ value: 13.25 }, 'time')).toBe('not_whole')
  expect(of({ value: 9.25 }, 'points')).toBe('ok')
  expect(of({ judges: [9, 9] }, 'points')).toBe('ok')
  expect(of({ judges: [9, 9] }, 'distance')).toBe('no_judges')
  expect(of({ value: 1, judges: [9] }, 'points')).toBe('two_values')
  expect(of({}, 'time')).toBe('no_value')
  expect(canMark({ entrantId: 'a', state: 'foul' }, 'time').ok).toBe(true)
})
