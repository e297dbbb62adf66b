import '../home/target'
import type { MatchResult } from '@domain/contest/draw-model'
import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import DrawPage from '@/features/contest/pages/draw'
import MatchesPage from '@/features/contest/pages/matches'
import PrizesPage from '@/features/contest/pages/prizes'
import RecordPage from '@/features/contest/pages/record'
import StandingsPage from '@/features/contest/pages/standings'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import '../proposal/page-quiet'
import { contest, entrant, event } from './page-data'
import { drawOf, type Event, recorded, standingsView, viewOf } from './play-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const tennis = { scoring: 'table_tennis', bestOf: 3 } as const
const two: MatchResult = {
  scores: [
    [11, 8],
    [11, 6],
  ],
}
const closed = (more = {}) =>
  contest({ phase: 'running', signUpClosesAt: 1, events: [event({ taken: 5, scoring: 'table_tennis', ...more })] })
let now: Event

beforeEach(async () => {
  reset()
  useSession.setState({ state: 'ready', me: meOf({ ...lin, roles: ['member', 'committee'] }) })
  page.params = { contest: 'c1', event: 'e1' }
  now = await drawOf({ kind: 'knockout' }, 5, tennis)
  answers('contest.get', () => ok(closed({ drawn: true, mine: entrant({ id: 'p5' }) })))
  answers('contest.matches', () => ok(viewOf(now)))
  answers('contest.record', ({ matchId, result }: { matchId: string; result: MatchResult }) => {
    const next = recorded(now, matchId, result)
    now = next
    return ok({ ...viewOf(next), dropped: next.dropped })
  })
})

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const inputs = (action: string) => asked(action).map((s) => s.input)

test('a draw says what it will make, and is drawn once', async () => {
  answers('contest.get', () => ok(closed()))
  answers('contest.draw', () => ok(viewOf(now)))
  render(<DrawPage />)
  expect(await screen.findByText('共 5 场、3 轮，3 个首轮轮空')).toBeTruthy()
  type('抽签依据', '2026年11月21日双色球 03 08')
  fireEvent.click(screen.getByText('下一步'))
  const ask = within(screen.getByRole('dialog', { name: '确认抽签？' }))
  expect(ask.getByText(/依据：2026年11月21日双色球 03 08/)).toBeTruthy()
  fireEvent.click(ask.getByText('抽签'))
  fireEvent.click(ask.getByText('抽签'))
  expect(await screen.findByText('抽签完成')).toBeTruthy()
  expect(inputs('contest.draw')).toEqual([
    {
      ...{ contestId: 'c1', eventId: 'e1', kind: 'knockout', thirdPlace: true, keepApart: true },
      seed: '2026年11月21日双色球 03 08',
    },
  ])
})

test('slips are typed by tapping who has the next number, and taken back', async () => {
  answers('contest.get', () => ok(closed({ taken: 2 })))
  answers('contest.entrants', () =>
    ok({ items: [entrant(), entrant({ id: 'm-sun', name: '孙丽' }), entrant({ id: 'm-w', state: 'waiting' })] }),
  )
  answers('contest.draw', () => no('RESULTS_EXIST', { results: 2 }))
  render(<DrawPage />)
  fireEvent.click(await screen.findByRole('radio', { name: '现场抽签' }))
  expect(screen.getByText('还有 2 个签没有录')).toBeTruthy()
  await press(/^按签号录入/)
  await press(/^1 号，王建国/)
  fireEvent.click(screen.getByText('撤回上一个'))
  await press(/^1 号，孙丽/)
  await press(/^2 号，王建国/)
  fireEvent.click(screen.getByText('录好 2 个'))
  fireEvent.click(await screen.findByText('下一步'))
  fireEvent.click(within(screen.getByRole('dialog')).getByText('抽签'))
  expect(await screen.findByText(/已经记了 2 场成绩，不能重新抽签/)).toBeTruthy()
  expect(inputs('contest.draw')).toEqual([
    { contestId: 'c1', eventId: 'e1', kind: 'knockout', thirdPlace: true, byHand: ['m-sun', 'm-wang'] },
  ])
})

test('before sign-up closes nothing is drawn', async () => {
  answers('contest.get', () => ok(contest()))
  render(<DrawPage />)
  expect(await screen.findByText('报名截止后才能抽签')).toBeTruthy()
})

test('the round that is played stands first, with one’s own match before the others', async () => {
  render(<MatchesPage />)
  fireEvent.click(await screen.findByRole('tab', { name: '半决赛' }))
  const cards = await screen.findAllByText(/^第 \d 场/)
  expect(cards[0]?.textContent).toBe('第 3 场 · 我的比赛')
  expect(screen.getAllByText(/^第 1 场胜者$/)).toHaveLength(1)
  await press('复制到群')
  await waitFor(() => expect(Taro.setClipboardData).toHaveBeenCalled())
  const [copied] = jest.mocked(Taro.setClipboardData).mock.calls
  expect(copied?.[0].data.split('\n')[0]).toBe('【教职工乒乓球赛】男子单打 · 半决赛')
})

test('what is not drawn says so; who runs it goes on to the draw', async () => {
  answers('contest.matches', () => no('NOT_DRAWN'))
  render(<MatchesPage />)
  expect(await screen.findByText('这个项目还没有抽签')).toBeTruthy()
  fireEvent.click(await screen.findByText('去抽签'))
  expect(went()).toEqual(['/features/contest/pages/draw/index?contest=c1&event=e1'])
})

test('a round of 128 matches is not put on a phone at once', async () => {
  now = await drawOf({ kind: 'knockout' }, 256, tennis)
  render(<MatchesPage />)
  expect(await screen.findByRole('tab', { name: '256 进 128' })).toBeTruthy()
  expect(document.querySelectorAll('.c-match')).toHaveLength(12)
  await press('再看一些')
  expect(document.querySelectorAll('.c-match')).toHaveLength(24)
})

test('at a desk the bracket is a tree', async () => {
  page.width = 1280
  now = await drawOf({ kind: 'knockout' }, 25, tennis)
  render(<MatchesPage />)
  expect(await screen.findByRole('group', { name: '对阵图' })).toBeTruthy()
  expect(document.querySelectorAll('.c-tree__match')).toHaveLength(31)
})

test('a wrong set is told at the set and not sent; the right one is, once', async () => {
  const ready = viewOf(now).matches.find((m) => m.state === 'ready')
  page.params = { contest: 'c1', event: 'e1', match: ready?.id ?? '' }
  render(<RecordPage />)
  expect(await screen.findByText('请填比分')).toBeTruthy()
  const fields = () => document.querySelectorAll('.c-set taro-input-core')
  const fill = (values: string[]) => {
    for (const [i, value] of values.entries())
      fireEvent(fields()[i] as Element, new CustomEvent('input', { detail: { value } }))
  }
  fill(['11', '10', '11', '6'])
  fireEvent.click(screen.getByText('下一步'))
  expect(await screen.findByText('第 1 局：要领先 2 分才能结束')).toBeTruthy()
  fill(['11', '8'])
  fireEvent.click(screen.getByText('下一步'))
  const ask = within(screen.getByRole('dialog'))
  fireEvent.click(ask.getByText('确认'))
  fireEvent.click(ask.getByText('确认'))
  expect(await screen.findByText('成绩已记下')).toBeTruthy()
  expect(inputs('contest.record')).toHaveLength(1)
  expect(inputs('contest.record')[0]).toMatchObject({ result: two })
  fireEvent.click(screen.getByText('记下一场'))
  expect(await screen.findByText('请填比分')).toBeTruthy()
})

test('a correction says which results fall away, before it is done and after', async () => {
  for (;;) {
    const next = viewOf(now).matches.find((m) => m.state === 'ready')
    if (!next) break
    now = recorded(now, next.id, two)
  }
  const first = viewOf(now).matches.find((m) => m.state === 'done')
  page.params = { contest: 'c1', event: 'e1', match: first?.id ?? '' }
  render(<RecordPage />)
  fireEvent.click(await screen.findByRole('radio', { name: '一方未到' }))
  expect(screen.getByText('请选谁没有到')).toBeTruthy()
  const winner = viewOf(now).entrants.find((p) => p.id === first?.winner)?.name ?? ''
  fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${winner}`) }))
  fireEvent.click(screen.getByText('下一步：更正成绩'))
  const ask = within(screen.getByRole('dialog', { name: '确认更正成绩？' }))
  expect(ask.getByText(/^这是更正。第 \d 场.*的对阵会变，已记的成绩作废/)).toBeTruthy()
  fireEvent.click(ask.getByText('更正'))
  expect(await screen.findByText(/^第 \d 场.*的成绩已作废，请按新的对阵重新比/)).toBeTruthy()
})

test('times of a heat: one after the other, sent when all are there', async () => {
  now = await drawOf({ kind: 'heats', lanes: 4 }, 3, { scoring: 'time' })
  answers('contest.record', () => ok({ ...viewOf(now), dropped: [] }))
  page.params = { contest: 'c1', event: 'e1', match: 'h1-1' }
  render(<RecordPage />)
  expect(await screen.findByText('还有 3 个没有填')).toBeTruthy()
  fireEvent.click(screen.getAllByRole('button', { name: /，未填$/ })[0] as Element)
  type('成绩', '一分钟')
  fireEvent.click(screen.getByText('记下，下一个'))
  expect(await screen.findByText(/^看不懂这个成绩/)).toBeTruthy()
  for (const time of ['1:02.5', '58.40']) {
    type('成绩', time)
    fireEvent.click(screen.getByText('记下，下一个'))
  }
  fireEvent.click(screen.getByRole('radio', { name: '犯规' }))
  fireEvent.click(screen.getByText('记下，下一个'))
  fireEvent.click(await screen.findByText('下一步'))
  fireEvent.click(within(screen.getByRole('dialog')).getByText('确认'))
  await waitFor(() => expect(inputs('contest.record')).toHaveLength(1))
  expect(inputs('contest.record')[0]).toMatchObject({
    result: { scores: [{ value: 62_500 }, { value: 58_400 }, { state: 'foul' }] },
  })
})

test('ranks, the groups’ score and who took part', async () => {
  now = await drawOf({ kind: 'round_robin' }, 3, tennis)
  // Each beats one: nothing but the draw sets them apart.
  now = recorded(now, viewOf(now).matches[0]?.id ?? '', two)
  answers('contest.standings', () => ok(standingsView(now)))
  answers('contest.teamScores', () =>
    ok({
      title: '教职工乒乓球赛',
      points: [7, 5],
      rows: [
        {
          groupId: 'g1',
          group: '数学组',
          rank: 1,
          points: 12,
          firsts: 1,
          scores: [{ eventId: 'e1', rank: 1, points: 12 }],
        },
      ],
      counted: [{ eventId: 'e1', name: '男子单打' }],
      open: [],
    }),
  )
  answers('contest.summary', () =>
    ok({ persons: 16, personTimes: 18, came: 14, winners: 4, entrants: 16, teams: 0, groups: [], events: [] }),
  )
  render(<StandingsPage />)
  expect(await screen.findByText(/还没有比完/)).toBeTruthy()
  fireEvent.click(screen.getByRole('tab', { name: '团体总分' }))
  expect(await screen.findByText('男子单打 12')).toBeTruthy()
  fireEvent.click(screen.getByRole('tab', { name: '参与' }))
  expect(await screen.findByRole('group', { name: '参赛人次 18人次' })).toBeTruthy()
  fireEvent.click(screen.getByRole('tab', { name: '获奖' }))
  expect(await screen.findByText('还没有公布获奖名单')).toBeTruthy()
})

test('prizes are filled from the ranks, with the warning of two thirds, and given once', async () => {
  for (;;) {
    const next = viewOf(now).matches.find((m) => m.state === 'ready')
    if (!next) break
    now = recorded(now, next.id, two)
  }
  answers('contest.standings', () => ok(standingsView(now)))
  answers('contest.award', () => ok({ winners: 4, entrants: 5, prizes: [] }))
  render(<PrizesPage />)
  expect(await screen.findByText('一等奖（1）')).toBeTruthy()
  // Rank 3 is shared by two, so nobody of them is left out.
  expect(screen.getByText(/^获奖 \d 个，参赛 5 个，超过三分之二/)).toBeTruthy()
  await press('去掉：三等奖')
  fireEvent.click(screen.getByText('下一步'))
  const ask = within(screen.getByRole('dialog'))
  fireEvent.click(ask.getByText('公布'))
  fireEvent.click(ask.getByText('公布'))
  expect(await screen.findByText('获奖名单已公布')).toBeTruthy()
  expect(inputs('contest.award')).toHaveLength(1)
})

test('without ranks winners are chosen by name', async () => {
  answers('contest.standings', () => ok(standingsView(now, { drawn: false, rows: [], tables: [] })))
  answers('contest.entrants', () => ok({ items: [entrant(), entrant({ id: 'm-sun', name: '孙丽' })] }))
  answers('contest.award', () => ok({ winners: 1, entrants: 5, prizes: [] }))
  render(<PrizesPage />)
  await press('去掉：三等奖')
  await press('去掉：二等奖')
  await press('选人：一等奖')
  fireEvent.click(await screen.findByRole('checkbox', { name: /^孙丽/ }))
  fireEvent.click(screen.getByText('选好 1 个'))
  fireEvent.click(screen.getByText('下一步'))
  fireEvent.click(within(screen.getByRole('dialog')).getByText('公布'))
  await waitFor(() =>
    expect(inputs('contest.award')).toEqual([
      { contestId: 'c1', eventId: 'e1', prizes: [{ grade: '一等奖', entrantIds: ['m-sun'] }] },
    ]),
  )
})

test('who does not run it neither draws nor records', async () => {
  answers('contest.get', () => ok(contest({ runs: false })))
  answers('contest.matches', () => ok(viewOf(now, { runs: false })))
  const first = render(<DrawPage />)
  expect(await screen.findByText(/没有这项操作的权限/)).toBeTruthy()
  first.unmount()
  render(<RecordPage />)
  expect(await screen.findByText(/没有这项操作的权限/)).toBeTruthy()
})
