import '../home/target'
import type { ContestView, EventView } from '@domain/contest/view'
import { DAY } from '@domain/kit/time'
import type { MemberView } from '@domain/member/model'
import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import DetailPage from '@/features/contest/pages/detail'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { contest, entrant, event } from './page-data'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const sheet = () => within(screen.getByRole('dialog'))
const inSheet = (name: string) => fireEvent.click(sheet().getByRole('button', { name }))
const mine = entrant({ id: lin.id, memberId: lin.id, memberIds: undefined, names: undefined, name: lin.name })
const free = (more: Partial<EventView> = {}) => event({ waiting: 0, ...more })
const full = (more: Partial<EventView> = {}) => event({ taken: 40, waiting: 5, ...more })
const rope = free({ id: 'e2', name: '跳绳' })

async function show(events: EventView[], more: Partial<ContestView> = {}) {
  answers('contest.get', () => ok(contest({ runs: false, events, ...more })))
  render(<DetailPage />)
  await screen.findAllByText('教职工乒乓球赛')
}
const iAm = (more: Partial<MemberView> = {}) =>
  useSession.setState({ state: 'ready', me: meOf({ ...lin, birthYear: 1990, ...more }) })

beforeEach(() => {
  reset()
  page.params = { id: 'c1' }
  iAm()
})

test('one tap asks, one confirms, three are one deed, and my state stands large', async () => {
  await show([free(), rope])
  answers('contest.signUp', () => ok(mine))
  tap('报名：跳绳')
  expect(sheet().getByText('跳绳')).toBeTruthy()
  expect(sheet().getByText(/还有 4 个名额。.* 前可以退出/)).toBeTruthy()
  answers('contest.get', () => ok(contest({ runs: false, events: [free(), { ...rope, mine }] })))
  for (let i = 0; i < 3; i++) inSheet('报名')
  await waitFor(() => expect(document.querySelector('.u-h1')?.textContent).toBe('已报上'))
  expect(asked('contest.signUp').map((s) => s.input)).toEqual([{ contestId: 'c1', eventId: 'e2' }])
})

test('a full event offers the queue, and whoever waits reads their place and that nothing need be done', async () => {
  await show([full()])
  tap('排候补')
  expect(sheet().getByText(/名额已满，报名后排候补，前面有 5 人。有人退出会自动递补/)).toBeTruthy()
  inSheet('再想想')
  answers('contest.get', () => ok(contest({ events: [full({ mine: { ...mine, state: 'waiting', ahead: 2 } })] })))
  await waitFor(() => page.comeBack())
  expect((await screen.findAllByText('候补第 3 位')).length).toBeGreaterThan(0)
  expect(screen.getByText('前面还有 2 人。有人退出会自动递补，并通知您。')).toBeTruthy()
})

test('whom a limit keeps out reads which one instead of a button; without a waiting list full is full', async () => {
  await show(
    [
      free({ name: '男单', sex: 'male' }),
      free({ id: 'e2', name: '长者组', minAge: 60 }),
      free({ id: 'e3', name: '拔河', entrant: 'group', teamSize: { min: 5, max: 8, women: 2 } }),
      full({ id: 'e4', name: '女单', waiting: 0 }),
    ],
    { waitingList: false },
  )
  expect(screen.getByText('限男教职工参加')).toBeTruthy()
  expect(screen.getByText('这个项目要求 60 岁以上，您还不到，请看看其他项目。')).toBeTruthy()
  expect(screen.getByText('由工会小组长排阵容')).toBeTruthy()
  expect(screen.getByText(/40 个名额已满，这次活动没有候补/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^(报名|排候补)/ })).toBeNull()
})

test('who has as many events as one may is told which to give up', async () => {
  await show([free({ mine }), rope], { eventsPerPerson: 1 })
  expect(screen.getByText('每人限报 1 项：您已报“乒乓球男单”。想换项目，请先退出一项。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '报名：跳绳' })).toBeNull()
})

test('a refusal says which limit and what to do, and the question stays', async () => {
  await show([free(), rope])
  const said: [string, object | undefined, RegExp][] = [
    ['GROUP_FULL', { most: 2 }, /每组限 2 个名额.*请和组长商量/],
    ['UNFIT', { limit: 'unknown_age', memberId: lin.id }, /名册里没有您的出生年份。请联系校工会/],
    ['FULL', { places: 40 }, /40 个名额已满/],
    ['CLOSED', { closesAt: Date.now() }, /请联系负责人/],
    ['OFFLINE', undefined, /网络没有连上/],
  ]
  tap('报名：跳绳')
  for (const [error, detail, words] of said) {
    answers('contest.signUp', () => no(error, detail))
    inSheet('报名')
    expect(await sheet().findByText(words, undefined, { timeout: 5_000 })).toBeTruthy()
  }
})

test('a team wants its name', async () => {
  await show([free({ entrant: 'team', teamSize: { min: 4, max: 4, men: 2, women: 2 } })])
  tap('报名乒乓球男单')
  expect(sheet().getByRole('button', { name: '请先填队名' })).toBeTruthy()
  type('例：飞鹰队', ' 飞鹰队 ')
  answers('contest.signUp', () => ok(entrant({ name: '飞鹰队' })))
  inSheet('组队报名')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('contest.signUp').map((s) => s.input)).toEqual([{ contestId: 'c1', eventId: 'e1', teamName: '飞鹰队' }])
})

test('getting out says what becomes of the place; once it is too late, whom to ask', async () => {
  await show([full({ mine })])
  tap('退出乒乓球男单')
  expect(sheet().getByText(/名额马上让给候补第 1 位；再想参加要重新排队/)).toBeTruthy()
  answers('contest.withdraw', () => no('DRAWN'))
  inSheet('退出')
  expect(await sheet().findByText(/已经抽签，不能直接退出.*换人/)).toBeTruthy()
  answers('contest.withdraw', () => ok({ ...mine, state: 'withdrawn' }))
  inSheet('退出')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  answers('contest.get', () => ok(contest({ events: [full({ mine })], withdrawUntil: Date.now() - 1 })))
  await waitFor(() => page.comeBack())
  expect(await screen.findByText(/退出截止时间已过。.*换人/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '退出乒乓球男单' })).toBeNull()
})

test('a rain day stands on top with the new time, the old one and the reason', async () => {
  const startsAt = Date.parse('2099-10-22T06:00:00Z')
  const old = Date.parse('2099-10-20T06:00:00Z')
  const postponed = [{ at: 1, byName: '吴秀兰', reason: '下雨', startsAt: old }]
  await show([free({ mine })], { startsAt, endsAt: startsAt + DAY / 4, postponed })
  const top = screen.getByRole('status').textContent ?? ''
  expect(top).toMatch(/改期.*10月22日.*原定.*10月20日.*原因：下雨.*阵容都还在/)
})

test('a cancelled one says why, and offers neither a way in nor one out', async () => {
  await show([free({ mine }), rope], {
    state: 'cancelled',
    phase: 'cancelled',
    cancelled: { at: 1, reason: '场馆维修' },
  })
  expect(screen.getByText('活动已取消')).toBeTruthy()
  expect(screen.getByText('原因：场馆维修')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^(报名|排候补|退出|加入日历)/ })).toBeNull()
})

test('words for the group name what is free and nobody; leaders and organisers find their own pages', async () => {
  iAm({ roles: ['member', 'leader'] })
  await show([free(), rope], { runs: true })
  tap('复制到群')
  await waitFor(() => expect(Taro.setClipboardData).toHaveBeenCalled())
  const [said] = jest.mocked(Taro.setClipboardData).mock.calls[0] ?? []
  expect(said?.data).toMatch(/^【报名】教职工乒乓球赛\n时间：.*\n地点：体育馆\n报名截止：.*\n乒乓球男单：还有 4 个名额/)
  tap('本组：跳绳')
  tap('谁参加了跳绳')
  tap(/^管理/)
  expect(went().map((url) => url.replace('/features/contest/pages/', ''))).toEqual([
    'line-up/index?contest=c1&event=e2',
    'entrants/index?contest=c1&event=e2',
    'manage/index?id=c1',
  ])
})

test('a contest that is not there, or not for me, is said; one that cannot be had can be asked for again', async () => {
  answers('contest.get', () => no('NOT_FOUND'))
  const { unmount } = render(<DetailPage />)
  expect(await screen.findByText(/没有找到/)).toBeTruthy()
  expect(screen.queryByText('再试一次')).toBeNull()
  unmount()
  answers('contest.get', () => no('OFFLINE'))
  render(<DetailPage />)
  expect(await screen.findByText('再试一次')).toBeTruthy()
})
