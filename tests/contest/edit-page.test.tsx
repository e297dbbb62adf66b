import '../home/target'
import { addDays, dayOf, startOf } from '@domain/kit/time'
import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { whenOf } from '@/features/contest/form'
import EditPage from '@/features/contest/pages/edit'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import '../proposal/page-quiet'
import { contest, event } from './page-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const as = (...roles: typeof lin.roles) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }) })
const DAY_OF_IT = addDays(dayOf(Date.now()), 10)
const HOUR = 3_600_000

beforeEach(() => {
  reset()
  as('member', 'committee')
  answers('contest.list', () => ok({ items: [] }))
})

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const gone = () => jest.mocked(Taro.redirectTo).mock.calls.map(([{ url }]) => url)

function fill() {
  type('名称', '教职工乒乓球赛')
  type('地点', '体育馆')
  choose('开始时间，必填，日期', DAY_OF_IT)
  press('添加项目')
  press(/^添加 乒乓球男单/)
}

test('a contest is made of few words: the rest has its usual values, and publishing says who is told', async () => {
  answers('contest.save', (input: object) =>
    ok(contest({ ...input, phase: 'draft', state: 'draft', version: 1, events: [event()] })),
  )
  answers('contest.publish', () => ok(contest()))
  render(<EditPage />)
  expect(await screen.findByText('还差 4 项')).toBeTruthy()
  fill()
  fireEvent.click(screen.getByText('发布'))
  const ask = within(screen.getByRole('dialog', { name: '确认发布？' }))
  expect(ask.getByText(/发布后全体教职工会收到通知/)).toBeTruthy()
  expect(asked('contest.save')).toEqual([])
  const confirm = ask.getByText('发布')
  fireEvent.click(confirm)
  fireEvent.click(confirm)
  await waitFor(() => expect(gone()).toEqual(['/features/contest/pages/manage/index?id=c1']))
  const [save, ...more] = asked('contest.save').map((s) => s.input)
  expect(more).toEqual([])
  const startsAt = startOf(DAY_OF_IT) + 14 * HOUR
  expect(save).toMatchObject({
    title: '教职工乒乓球赛',
    startsAt,
    endsAt: startsAt + 3 * HOUR,
    signUpClosesAt: startOf(addDays(DAY_OF_IT, -2)) + 18 * HOUR,
    withdrawUntil: startOf(addDays(DAY_OF_IT, -2)) + 18 * HOUR,
    waitingList: true,
    audience: { kind: 'staff' },
    events: [{ name: '乒乓球男单', entrant: 'person', places: 32, sex: 'male', scoring: 'table_tennis' }],
  })
  expect(asked('contest.publish').map((s) => s.input)).toEqual([{ id: 'c1' }])
})

test('what is wrong is said at its field, by the rule of the server', async () => {
  render(<EditPage />)
  await screen.findByText('还差 4 项')
  fill()
  choose('结束时间，日期', addDays(DAY_OF_IT, -1))
  expect(screen.getByText(/结束时间要晚于开始时间/)).toBeTruthy()
  expect(screen.getByText('请检查结束时间')).toBeTruthy()
  choose('结束时间，日期', DAY_OF_IT)
  expect(screen.getByText('发布')).toBeTruthy()
  press(/^报名时间/)
  choose('报名截止，日期', addDays(DAY_OF_IT, 1))
  expect(screen.getByText('请检查开始时间')).toBeTruthy()
})

test('an event: numbers that do not fit are told, and a team has its size', async () => {
  render(<EditPage />)
  await screen.findByText('还差 4 项')
  press('添加项目')
  press('自己填写一个项目')
  expect(screen.getByText('请填项目名称')).toBeTruthy()
  type('项目名称', '拔河')
  fireEvent.click(screen.getByRole('radio', { name: '小组' }))
  expect(screen.getByText('请填每队人数')).toBeTruthy()
  type('每队最少人数', '8')
  type('每队最多人数', '6')
  expect(screen.getByText(/最多人数不能少于最少人数/)).toBeTruthy()
  type('每队最多人数', '10')
  type('至少几名男老师', '4')
  type('至少几名女老师', '7')
  expect(screen.getByText(/男女人数加起来/)).toBeTruthy()
  type('至少几名女老师', '4')
  fireEvent.click(screen.getByText('加入'))
  expect(screen.getByText('小组 · 32 个小组 · 每队 8–10 人（至少男 4、女 4）')).toBeTruthy()
  press(/^项目 拔河/)
  press('删除项目')
  expect(screen.queryByText(/拔河/)).toBeNull()
})

test('what was typed stays on this phone, and can be given up', async () => {
  const first = render(<EditPage />)
  await screen.findByText('还差 4 项')
  type('名称', '跳绳比赛')
  first.unmount()
  render(<EditPage />)
  expect(await screen.findByText(/已恢复/)).toBeTruthy()
  expect(screen.getByText('还差 3 项')).toBeTruthy()
  press('放弃恢复的内容')
  expect(screen.getByText('还差 4 项')).toBeTruthy()
})

test('an earlier contest is a start: all but its days and the ids of its events', async () => {
  answers('contest.list', () => ok({ items: [{ ...contest(), events: ['乒乓球男单'], mine: [] }] }))
  answers('contest.get', () => ok(contest()))
  answers('contest.save', (input: object) => ok(contest({ ...input, phase: 'draft', events: [event()] })))
  render(<EditPage />)
  fireEvent.click(await screen.findByRole('button', { name: /^复制上次的活动/ }))
  fireEvent.click(await screen.findByRole('button', { name: /^复制 教职工乒乓球赛/ }))
  expect(await screen.findByText('还差开始时间')).toBeTruthy()
  choose('开始时间，必填，日期', DAY_OF_IT)
  fireEvent.click(screen.getByText('存草稿'))
  await waitFor(() => expect(gone()).toEqual(['/features/contest/pages/edit/index?id=c1']))
  const [save] = asked('contest.save').map((s) => s.input as { events: object[]; id?: string })
  expect(save?.id).toBeUndefined()
  expect(save?.events).toEqual([{ name: '乒乓球男单', entrant: 'person', places: 40 }])
})

test('changed elsewhere: both are shown, and the chosen one goes on from the newest version', async () => {
  page.params = { id: 'c1' }
  answers('contest.get', () => ok(contest()))
  answers('contest.save', ({ version }: { version: number }) =>
    version === 4
      ? ok(contest({ version: 5, place: '操场' }))
      : no('CHANGED', { current: contest({ version: 4, place: '礼堂' }) }),
  )
  render(<EditPage />)
  fireEvent.click(await screen.findByText('保存修改'))
  await waitFor(() => expect(gone()).toHaveLength(1))
  type('地点', '操场')
  fireEvent.click(screen.getByText('保存修改'))
  expect(await screen.findByText('这个活动在别处改过')).toBeTruthy()
  expect(screen.getByText('礼堂')).toBeTruthy()
  fireEvent.click(screen.getByText('用我填的'))
  fireEvent.click(await screen.findByText('保存修改'))
  await waitFor(() => expect(asked('contest.save').at(-1)?.input).toMatchObject({ version: 4, place: '操场' }))
  await waitFor(() => expect(gone()).toHaveLength(2))
})

test('a refusal that names an event stands at the events, with the way out', async () => {
  page.params = { id: 'c1' }
  answers('contest.get', () => ok(contest()))
  answers('contest.save', () => no('PLACES_TAKEN', { eventId: 'e1', taken: 36 }))
  render(<EditPage />)
  fireEvent.click(await screen.findByRole('button', { name: /^项目 乒乓球男单/ }))
  type('名额', '30')
  fireEvent.click(screen.getByText('改好了'))
  fireEvent.click(screen.getByText('保存修改'))
  expect(await screen.findByText(/名额不能少于 36/)).toBeTruthy()
})

test('who does not make contests is not let in; who runs one may change it', async () => {
  as('member')
  const first = render(<EditPage />)
  expect(await screen.findByText(/没有这项操作的权限/)).toBeTruthy()
  first.unmount()
  page.params = { id: 'c1' }
  answers('contest.get', () => ok(contest({ runs: false })))
  const second = render(<EditPage />)
  expect(await screen.findByText(/没有这项操作的权限/)).toBeTruthy()
  second.unmount()
  answers('contest.get', () => ok(contest()))
  render(<EditPage />)
  expect(await screen.findByText('保存修改')).toBeTruthy()
  expect(whenOf(startOf(DAY_OF_IT) + 14 * HOUR)).toBe(`${DAY_OF_IT} 14:00`)
})
