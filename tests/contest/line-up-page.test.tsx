import '../home/target'
import type { Candidate, ContestView, EntrantView, EventView } from '@domain/contest/view'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import LineUpPage from '@/features/contest/pages/line-up'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { page } from '../home/taro'
import { contest, entrant, event } from './page-data'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const sheet = () => within(screen.getByRole('dialog'))
const inSheet = (name: string) => fireEvent.click(sheet().getByRole('button', { name }))
const tick = (name: RegExp) => fireEvent.click(screen.getByRole('checkbox', { name }))

const leader = { ...lin, roles: ['member', 'leader'] as ('member' | 'leader')[] }
const person = (id: string, name: string, sex: 'male' | 'female', more: Partial<Candidate> = {}): Candidate => ({
  ...{ id, name, sex, staffNo: id.slice(2), group: '数学组', ...more },
})
const wang = person('m-1', '王建国', 'male')
const li = person('m-2', '李秀英', 'female')
const zhao = person('m-3', '赵强', 'male')
const old = person('m-4', '孙老师', 'female', { unfit: { limit: 'maxAge', age: 45 } })
const tug = { name: '拔河', entrant: 'group', teamSize: { min: 2, max: 2, women: 1 } } as const
const ours = entrant({
  ...{ id: 'g-math', memberId: undefined, name: '数学组', captainId: wang.id },
  ...{ memberIds: [wang.id, li.id], names: [wang.name, li.name] },
})
const place = { contestId: 'c1', eventId: 'e1' }

interface Given {
  of?: Partial<EventView>
  people?: Candidate[]
  entrants?: EntrantView[]
  more?: Partial<ContestView>
}
async function show({ of = tug, people = [wang, li, zhao, old], entrants = [], more = {} }: Given) {
  const group = { id: lin.groupId, name: '数学组', path: lin.group, count: 4 }
  answers('contest.get', () => ok(contest({ runs: false, events: [event(of)], ...more })))
  answers('member.groups', () => ok({ items: [group], departments: [] }))
  answers('contest.candidates', () => ok({ items: people }))
  answers('contest.entrants', () => ok({ items: entrants }))
  render(<LineUpPage />)
  await screen.findByText(/^数学组 · /)
  await waitFor(() => expect(asked('contest.entrants')).toHaveLength(1))
  await act(async () => {})
}

beforeEach(() => {
  reset()
  page.params = { contest: 'c1', event: 'e1' }
  useSession.setState({ state: 'ready', me: meOf(leader) })
})

test('people of the group are ticked, men and women are counted, and three taps save one line-up', async () => {
  await show({})
  expect(screen.getByRole('button', { name: '请勾选上场的同事' })).toBeTruthy()
  tick(/^王建国/)
  tick(/^李秀英/)
  expect(screen.getByText('已选 2/2 · 男 1 女 1')).toBeTruthy()
  answers('contest.lineUp', () => ok(ours))
  for (let i = 0; i < 3; i++) tap('保存阵容')
  await waitFor(() => expect(asked('contest.candidates')).toHaveLength(2))
  expect(asked('contest.lineUp').map((s) => s.input)).toEqual([
    { ...place, groupId: lin.groupId, memberIds: [wang.id, li.id] },
  ])
})

test('whom a limit keeps out stands there with the reason; nobody is ticked beyond the size', async () => {
  await show({})
  expect(screen.getByText(/年龄超过 45 岁/)).toBeTruthy()
  tick(/^孙老师/)
  tick(/^王建国/)
  tick(/^李秀英/)
  tick(/^赵强/)
  expect(screen.getByText('已选 2/2 · 男 1 女 1')).toBeTruthy()
})

test('a refused line-up keeps its ticks and says what is missing', async () => {
  await show({})
  tick(/^王建国/)
  answers('contest.lineUp', () => no('TOO_FEW', { people: 1, women: 1 }))
  tap('保存阵容')
  expect(await screen.findByText(/人数不够，还差 1 人，其中女 1/)).toBeTruthy()
  expect(screen.getByText('已选 1/2 · 男 1 女 0')).toBeTruthy()
})

test('a sprained ankle: tap who goes, tap who comes, confirm', async () => {
  const inTeam = [wang, li].map((one) => ({ ...one, entrantId: ours.id }))
  await show({ people: [...inTeam, zhao, old], entrants: [ours], more: { phase: 'closed' } })
  tap('换下王建国')
  expect(sheet().getByText('王建国退出，谁来替？')).toBeTruthy()
  const offered = sheet().getAllByRole('radio')
  expect(offered.map((one) => one.textContent)).toEqual([
    expect.stringMatching(/^赵强.*男/),
    expect.stringMatching(/^孙老师.*女/),
  ])
  fireEvent.click(sheet().getByRole('radio', { name: /^赵强/ }))
  expect(sheet().getByText('王建国 → 赵强')).toBeTruthy()
  answers('contest.substitute', () => no('PLAYED'))
  inSheet('换人')
  expect(await sheet().findByText(/比赛已经打完/)).toBeTruthy()
  answers('contest.substitute', () => ok(ours))
  for (let i = 0; i < 3; i++) inSheet('换人')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const sent = asked('contest.substitute').map((s) => s.input)
  expect(sent).toEqual(Array(2).fill({ ...place, entrantId: ours.id, out: wang.id, in: zhao.id }))
})

test('colleagues are entered one by one; who is not is named with the reason', async () => {
  await show({ of: { name: '跳绳', entrant: 'person', teamSize: undefined } })
  tick(/^王建国/)
  tick(/^李秀英/)
  answers('contest.addEntrant', ({ memberIds }: { memberIds: string[] }) =>
    memberIds[0] === li.id ? no('GROUP_FULL', { most: 1 }) : ok(entrant()),
  )
  tap('替 2 人报名')
  inSheet('报名')
  expect(await screen.findByText('已替 1 人报名，已通知本人。')).toBeTruthy()
  expect(screen.getByText(/^李秀英没有报上：每组限 1 个名额/)).toBeTruthy()
  expect(asked('contest.addEntrant').map((s) => s.input)).toEqual([
    { ...place, memberIds: [wang.id] },
    { ...place, memberIds: [li.id] },
  ])
})

test('when the network goes half-way the second try repeats the first deeds under their ids', async () => {
  await show({ of: { name: '跳绳', entrant: 'person', teamSize: undefined } })
  tick(/^王建国/)
  tick(/^李秀英/)
  answers('contest.addEntrant', ({ memberIds }: { memberIds: string[] }) =>
    memberIds[0] === li.id ? no('OFFLINE') : ok(entrant()),
  )
  tap('替 2 人报名')
  inSheet('报名')
  expect(await sheet().findByText(/网络没有连上/)).toBeTruthy()
  answers('contest.addEntrant', () => ok(entrant()))
  inSheet('报名')
  expect(await screen.findByText('已替 2 人报名，已通知本人。')).toBeTruthy()
  const ids = asked('contest.addEntrant').map((s) => s.requestId)
  expect(ids.slice(0, 2)).toEqual(ids.slice(2))
})

test('only leaders come here', async () => {
  useSession.setState({ state: 'ready', me: meOf(lin) })
  render(<LineUpPage />)
  expect(await screen.findByText(/您没有这项操作的权限/)).toBeTruthy()
  expect(asked('contest.get')).toEqual([])
})
