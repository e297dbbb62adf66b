import '../home/target'
import '../proposal/page-quiet'
import { addDays, DAY, dayOf, HOUR, startOf } from '@domain/kit/time'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { nextMonth, weeksOf } from '@/features/contest/month'
import List from '@/features/contest/pages/list'
import { nextWords } from '@/features/contest/row'
import { spanWords, weekdayWords } from '@/features/contest/when'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { page } from '../home/taro'
import { contest, contestRow as row } from './page-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const now = Date.now()
const as = (...roles: typeof lin.roles) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }) })

beforeEach(() => {
  reset()
  as('member')
  answers('contest.list', () => ok({ items: [] }))
})

test('what is on stands by what one may do about it, with what is next and by when', async () => {
  const mine = [
    { eventId: 'e1', name: '男单', state: 'in' as const },
    { eventId: 'e3', name: '混双', state: 'waiting' as const, ahead: 2 },
  ]
  const closed = { phase: 'closed' as const, signUpClosesAt: now - DAY, startsAt: now + DAY }
  answers('contest.list', () =>
    ok({
      items: [
        row({ id: 'a', title: '羽毛球赛', mine, signUpClosesAt: now + 3 * DAY }),
        row({ id: 'b', title: '气排球赛', signUpClosesAt: now + DAY }),
        row({ id: 'c', title: '书法比赛', ...closed, mine: [{ eventId: 'e1', name: '硬笔', state: 'in' }] }),
        row({ id: 'd', title: '健步走', phase: 'announced', signUpOpensAt: now + DAY }),
        row({ id: 'e', title: '去年的', phase: 'over' }),
      ],
    }),
  )
  render(<List />)
  await screen.findByText('正在报名')
  const said = screen.getAllByRole('button').map((one) => one.getAttribute('aria-label') ?? '')
  expect(said[0]).toMatch(/^气排球赛，.*，报名中，报名截止 .* · 明天截止$/)
  expect(said[1]).toMatch(/^羽毛球赛，.*，报名中，我：男单 已报上、混双 候补第 3 位 · 报名截止 .* · 还有 3 天$/)
  expect(said[2]).toMatch(/^书法比赛，.*，报名截止，我：硬笔 已报上 · 明天开始$/)
  expect(said[3]).toMatch(/^健步走，.*，待报名，.* 开始报名$/)
  expect(screen.getAllByRole('heading').map((h) => h.textContent)).toEqual(['正在报名', '我要参加的', '即将开始'])
  expect(screen.queryByText('去年的')).toBeNull()
  fireEvent.click(screen.getByText('羽毛球赛'))
  expect(went()).toEqual(['/features/contest/pages/detail/index?id=a'])
})

test('nothing yet, refused, and what was there before the network went', async () => {
  render(<List />)
  expect(await screen.findByText('现在没有竞赛活动')).toBeTruthy()
  answers('contest.list', () => no('OFFLINE'))
  fireEvent.click(screen.getByText('我的'))
  const again = await screen.findByText('再试一次')
  answers('contest.list', () => ok({ items: [row({ title: '羽毛球赛' })] }))
  fireEvent.click(again)
  expect(await screen.findByText('羽毛球赛')).toBeTruthy()
  answers('contest.list', () => no('OFFLINE'))
  await act(page.comeBack)
  expect(screen.getByText('羽毛球赛')).toBeTruthy()
  expect(await screen.findByText(/现在没有网络/)).toBeTruthy()
})

test('only who runs contests makes one, and a draft leads to its desk', async () => {
  const shown = render(<List />)
  await screen.findByText('现在没有竞赛活动')
  expect(screen.queryByText('新建活动')).toBeNull()
  shown.unmount()
  as('member', 'committee')
  answers('contest.list', () => ok({ items: [row({ phase: 'draft', title: '秋季运动会' })] }))
  render(<List />)
  fireEvent.click(await screen.findByText('秋季运动会'))
  fireEvent.click(screen.getByText('新建活动'))
  expect(went()).toEqual(['/features/contest/pages/manage/index?id=c1', '/features/contest/pages/edit/index'])
})

test('the month shows dots, a tap on a day its contests, and every page of the list counts', async () => {
  const first = `${dayOf(now).slice(0, 7)}-01`
  const on = startOf(addDays(first, 9)) + 14 * HOUR
  const long = { startsAt: startOf(addDays(first, 19)), endsAt: startOf(addDays(first, 20)) + HOUR }
  answers('contest.list', ({ cursor }: { cursor?: string }) =>
    cursor
      ? ok({ items: [row({ id: 'b', title: '两天的棋赛', ...long })] })
      : ok({ items: [row({ id: 'a', title: '羽毛球赛', startsAt: on, endsAt: on + HOUR })], cursor: 'x' }),
  )
  page.params = { tab: 'month' }
  render(<List />)
  const days = () =>
    screen
      .getAllByRole('button', { name: /日(，今天)?，1 项活动$/ })
      .map((d) => Number.parseInt(d.textContent ?? '', 10))
  await waitFor(() => expect(days()).toEqual([10, 20, 21]))
  fireEvent.click(screen.getByRole('button', { name: /^21日/ }))
  expect(screen.queryByText('羽毛球赛')).toBeNull()
  expect(screen.getByText('两天的棋赛')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^5日/ }))
  expect(screen.getByText(/5日没有活动/)).toBeTruthy()
  const before = asked('contest.list').length
  fireEvent.click(screen.getByRole('button', { name: '下个月' }))
  await waitFor(() => expect(asked('contest.list').length).toBeGreaterThan(before))
  const next = `${nextMonth(first.slice(0, 7), 1)}-01`
  expect(asked('contest.list')[before]?.input).toMatchObject({ from: next })
})

test('at a desk the contest stands beside the list', async () => {
  page.width = 1200
  answers('contest.list', () => ok({ items: [row()] }))
  answers('contest.get', () => ok(contest()))
  render(<List />)
  fireEvent.click(await screen.findByText('教职工乒乓球赛'))
  expect(await screen.findByText('加入日历')).toBeTruthy()
  expect(went()).toEqual([])
})

test('days and weeks are those of China', () => {
  expect(weekdayWords(Date.UTC(2026, 9, 24, 17))).toBe('周日')
  const startsAt = Date.UTC(2026, 9, 24, 6)
  expect(spanWords({ startsAt, endsAt: startsAt + 3 * HOUR }, startsAt)).toBe('10月24日 周六 14:00–17:00')
  expect(spanWords({ startsAt, endsAt: startsAt + DAY }, startsAt)).toBe('10月24日 周六 14:00 至 10月25日 周日 14:00')
  expect(weeksOf('2026-11').map((w) => w.filter(Boolean).length)).toEqual([1, 7, 7, 7, 7, 1])
  expect(weeksOf('2027-02')).toHaveLength(4)
  expect(nextMonth('2026-12', 1)).toBe('2027-01')
  expect(nextMonth('2026-01', -1)).toBe('2025-12')
  expect(nextWords(row({ phase: 'cancelled', mine: [{ eventId: 'e', name: '男单', state: 'in' }] }), now)).toBe(
    '已经取消',
  )
})
