import '../home/target'
import '../proposal/page-quiet'
import type { Result } from '@domain/ballot/result'
import type { BallotView } from '@domain/ballot/view'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import ResultPage from '@/features/ballot/pages/result'
import TurnoutPage from '@/features/ballot/pages/turnout'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { page } from '../home/taro'
import { adopted, ballotOf, committee, heads, scheme, trip } from './voter-data'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const said = (text: string | RegExp) => screen.queryByText(text) !== null
const group = (name: string | RegExp) => screen.getByRole('group', { name })

const show = async (view: BallotView, result: Result) => {
  answers('ballot.get', () => ok({ ...view, state: 'published', can: [] }))
  answers('ballot.result', () => ok(result))
  render(<ResultPage />)
  await screen.findByText(result.words.split('\n')[0] ?? '')
}

beforeEach(() => {
  reset()
  page.params = { id: 'b1' }
  useSession.setState({ state: 'ready', me: meOf(lin) })
})

test('a resolution: the words first, then the numbers and the shares of what counts', async () => {
  await show(ballotOf(scheme), adopted)
  const texts = document.body.textContent ?? ''
  expect(texts.indexOf('应到57人，收回57票')).toBeLessThan(texts.indexOf('48 票'))
  expect(group('同意 48 票 · 84.2%')).toBeTruthy()
  expect(group('不同意 6 票 · 10.5%')).toBeTruthy()
  expect(said('通过') && said('按应到人数 57 算，过半数要 29 票')).toBe(true)
  expect(group('应到 57人') && group('无效 0票')).toBeTruthy()
  expect(said('法定人数 38 人，已达到')).toBe(true)
})

test('not enough came: not adopted, and why', async () => {
  const words = '应到31人，收回20票，未达到应到的三分之二（21人），表决无效'
  await show(ballotOf(scheme), {
    ...{ ...adopted, due: 31, present: 20, returned: 20, valid: 20, words },
    ...{ quorum: { needed: 21, met: false }, questions: [{ for: 20, against: 0, abstain: 0, adopted: false }] },
  })
  expect(said('未通过') && said('法定人数 21 人，没有达到')).toBe(true)
  expect(said('通过')).toBe(false)
})

const found: Result = {
  ...{ ...adopted, words: '应到57人，收回57票，当选：王建国（50票）' },
  questions: [
    {
      candidates: [
        { id: 'c-wang', for: 50, against: 4, abstain: 3, elected: true },
        { id: 'c-chen', for: 20, against: 30, abstain: 7, elected: false },
        { id: 'c-li', for: 30, against: 20, abstain: 7, elected: false },
      ],
      writeIns: [{ name: '何苗', for: 30, elected: false }],
      runOff: { seats: 1, candidates: ['c-li', '何苗'], why: 'tie' },
    },
  ],
}

test('an election: most votes first, who is elected and on whom votes are held once more; elections say 赞成', async () => {
  await show(ballotOf(committee), found)
  expect([...document.querySelectorAll('.b-line .b-line__name')].map((one) => one.textContent)).toEqual([
    '王建国',
    '李明',
    '何苗',
    '陈志远',
  ])
  expect(screen.getAllByText('当选')).toHaveLength(1)
  expect(screen.getAllByText('再次选举')).toHaveLength(2)
  expect(said('不赞成 30 票，弃权 7 票')).toBe(true)
  expect(said('同意') || said('不同意')).toBe(false)
})

test('at a desk the same stands in a table', async () => {
  page.width = 1280
  await show(ballotOf(committee), found)
  const rows = within(screen.getByRole('table', { name: '工会委员会委员' })).getAllByRole('row')
  expect(rows[1]?.textContent).toBe('王建国5087.7%43当选')
  expect(rows[3]?.textContent).toBe('何苗（另选他人）3052.6%——再次选举')
})

test('an appraisal for its readers: each person, each grade; others hear whom it is for', async () => {
  await show(ballotOf(heads), {
    ...{ ...adopted, quorum: null, valid: 57, words: '应到57人，收回57票，有效57票' },
    questions: [
      {
        persons: [
          { id: 'p-head', excellent: 50, competent: 5, basically_competent: 1, incompetent: 0, blank: 1 },
          { id: 'p-deputy', excellent: 57, competent: 0, basically_competent: 0, incompetent: 0, blank: 0 },
        ],
      },
    ],
  })
  expect(group('优秀 50 票 · 87.7%') && group('基本称职 1 票 · 1.8%')).toBeTruthy()
  expect(said('未评 1 票')).toBe(true)
})

test('a poll: most chosen first, shares of valid ballots', async () => {
  await show(ballotOf(trip), {
    ...{ ...adopted, due: 5928, returned: 3735, valid: 3735, quorum: null },
    ...{ words: '应到5928人，参与3735人（63.0%）', present: 3735, issued: 5928 },
    questions: [
      {
        options: [
          { id: 'o-lake', votes: 1000 },
          { id: 'o-hill', votes: 2735 },
        ],
      },
    ],
  })
  const bars = screen.getAllByRole('group').map((one) => one.getAttribute('aria-label'))
  expect(bars.slice(-2)).toEqual(['青山 2735 票 · 73.2%', '东湖 1000 票 · 26.8%'])
})

test.each([
  ['NOT_PUBLISHED', /结果还没有公布/],
  ['READERS_ONLY', /只给指定的人看/],
])('%s is said', async (error, words) => {
  answers('ballot.get', () => ok(ballotOf(scheme)))
  answers('ballot.result', () => no(error))
  render(<ResultPage />)
  await screen.findByText(words)
  // Asked again at once it would be the same: there is another way on.
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '看投票情况' }))
  expect(went()).toEqual(['/features/ballot/pages/turnout/index?id=b1'])
})

describe('the room', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())
  const seconds = (s: number) => act(() => jest.advanceTimersByTimeAsync(s * 1000))
  const turnout = (more: object = {}) => ({ state: 'open', closesAt: Date.now() + 60_000, due: 57, voted: 41, ...more })
  const ring = () => screen.getByRole('img').getAttribute('aria-label')

  test('sees the number grow by itself, all in, closed, and the result when it is published', async () => {
    answers('ballot.get', () => ok(ballotOf(scheme, { title: '教代会表决' })))
    answers('ballot.turnout', () => ok(turnout()))
    render(<TurnoutPage />)
    await seconds(0)
    expect(said('教代会表决')).toBe(true)
    expect(ring()).toBe('已投 41 人，应到 57 人')
    answers('ballot.turnout', () => ok(turnout({ voted: 57 })))
    await seconds(6)
    expect(ring()).toBe('已投 57 人，应到 57 人')
    expect(said('全部投完')).toBe(true)
    answers('ballot.turnout', () => ok(turnout({ voted: 57, state: 'closed' })))
    await seconds(6)
    expect(said('投票已截止，等监票人计票')).toBe(true)
    expect(asked('ballot.result')).toEqual([])
    answers('ballot.turnout', () => ok(turnout({ voted: 57, state: 'published' })))
    answers('ballot.result', () => ok(adopted))
    await seconds(6)
    expect(said(adopted.words)).toBe(true)
    const times = asked('ballot.turnout').length
    await seconds(60)
    expect(asked('ballot.turnout')).toHaveLength(times)
  })

  test('without network the last number stands, and it says so; behind other pages nothing is asked', async () => {
    answers('ballot.get', () => ok(ballotOf(scheme)))
    answers('ballot.turnout', () => ok(turnout({ paper: 6 })))
    render(<TurnoutPage />)
    await seconds(0)
    expect(said('另有 6 人已领纸质票')).toBe(true)
    answers('ballot.turnout', () => no('OFFLINE'))
    await seconds(6)
    expect(said(/人数可能不是最新的/)).toBe(true)
    expect(ring()).toBe('已投 41 人，应到 57 人')
    await act(() => page.happen('hide'))
    const times = asked('ballot.turnout').length
    await seconds(60)
    expect(asked('ballot.turnout')).toHaveLength(times)
  })

  test('groups for who counts; the small ones together', async () => {
    answers('ballot.get', () => ok(ballotOf(scheme)))
    const groups = [
      { group: '数学组', due: 12, voted: 12 },
      { group: '', due: 6, voted: 2 },
    ]
    answers('ballot.turnout', () => ok(turnout({ groups })))
    render(<TurnoutPage />)
    await seconds(0)
    expect(group('数学组 12 / 12 人') && group('人少的小组合计 2 / 6 人')).toBeTruthy()
  })

  test('before it begins it says why there is no number', async () => {
    answers('ballot.get', () => ok(ballotOf(scheme)))
    answers('ballot.turnout', () => no('WRONG_STATE', { state: 'announced' }))
    render(<TurnoutPage />)
    await seconds(0)
    expect(said(/已通知，未开始/)).toBe(true)
  })
})
