import '../home/target'
import '../proposal/page-quiet'
import type { Arrival } from '@domain/contest/arriving'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Tick from '@/features/contest/pages/tick'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const start = Date.UTC(2026, 10, 21, 6, 2)
const row = (n: number, more: Partial<Arrival> = {}): Arrival => ({
  memberId: `m${n}`,
  name: `老师${n}`,
  staffNo: `100${n}`,
  group: '数学组',
  entrantId: `m${n}`,
  ...more,
})
let here: Map<string, number>
const listOf = (rows: Arrival[]) => ({
  ...{ title: '乒乓球赛', name: '男子单打', from: 0, until: 0, expected: rows.length },
  present: rows.filter((r) => r.at).length,
  items: rows.map((r) => ({ ...r, ...(here.has(r.memberId) && { at: here.get(r.memberId) }) })),
})
const ticked = ({ memberIds, at }: { memberIds: string[]; at?: number }) => {
  const items = memberIds.map((memberId) => {
    const already = here.has(memberId)
    here.set(memberId, here.get(memberId) ?? at ?? Date.now())
    return { memberId, name: memberId, at: here.get(memberId), already }
  })
  return ok({ items, refused: [] })
}
const sentTicks = () => asked('contest.tick').map((s) => s.input)
const box = (name: RegExp) => screen.getByRole('checkbox', { name })
const settle = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  reset()
  here = new Map()
  process.env.TARO_ENV = 'weapp'
  jest.useFakeTimers({ now: start })
  useSession.setState({ state: 'ready', me: meOf(lin) })
  page.params = { contest: 'c1', event: 'e1' }
  answers('contest.arrivals', () => ok(listOf([row(1), row(2), row(3)])))
  answers('contest.tick', ticked)
})
afterEach(() => {
  jest.useRealTimers()
  process.env.TARO_ENV = 'h5'
})

test('ticked, unticked, confirmed: sent in one call, and who came stands so', async () => {
  render(<Tick />)
  await settle()
  expect(screen.getByText('请勾选到场的人')).toBeTruthy()
  for (const name of [/老师1/, /老师2/, /老师3/, /老师3/]) fireEvent.click(box(name))
  const confirm = screen.getByText('签到 2 人')
  for (let i = 0; i < 3; i++) fireEvent.click(confirm)
  await settle()
  expect(sentTicks()).toEqual([{ contestId: 'c1', eventId: 'e1', memberIds: ['m1', 'm2'] }])
  expect(screen.getByRole('tab', { name: '未到 1' })).toBeTruthy()
  fireEvent.click(screen.getByRole('tab', { name: '已到 2' }))
  expect(box(/老师1.*14:02 已签到/).getAttribute('aria-checked')).toBe('true')
  expect(screen.queryByText(/未上传/)).toBeNull()
})

test('without network ticks are kept over a closing of the app, and are sent once, with their time, when it is back', async () => {
  const first = render(<Tick />)
  await settle()
  answers('contest.tick', () => no('OFFLINE'))
  answers('contest.arrivals', () => no('OFFLINE'))
  fireEvent.click(box(/老师1/))
  fireEvent.click(screen.getByText('签到 1 人'))
  await settle(6000)
  expect(screen.getByText('还有 1 条未上传')).toBeTruthy()
  expect(screen.getByText(/现在没有网络，可以照常点名/)).toBeTruthy()
  fireEvent.click(screen.getByRole('tab', { name: '已到 1' }))
  expect(box(/老师1.*还没有上传/).getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(screen.getByRole('tab', { name: '未到 2' }))
  fireEvent.click(box(/老师2/))
  first.unmount()
  // Opened again, still without network: the list, the tick and the choice are there.
  await settle(5 * 60_000)
  const before = sentTicks().length
  render(<Tick />)
  await settle(6000)
  expect(screen.getByText('还有 1 条未上传')).toBeTruthy()
  expect(screen.getByText('签到 1 人')).toBeTruthy()
  answers('contest.tick', ticked)
  answers('contest.arrivals', () => ok(listOf([row(1), row(2), row(3)])))
  await settle(20_000)
  const sent = sentTicks().slice(before).at(-1)
  expect(sent).toEqual({ contestId: 'c1', eventId: 'e1', memberIds: ['m1'], at: start })
  expect(screen.queryByText(/未上传/)).toBeNull()
  const after = sentTicks().length
  await settle(60_000)
  expect(sentTicks()).toHaveLength(after)
})

test('who may not be checked in is named with the reason; a clear no brings the ticks back', async () => {
  const refused = [{ memberId: 'm1', name: '老师1', error: 'WAITING' }]
  answers('contest.tick', () => ok({ items: [], refused }))
  render(<Tick />)
  await settle()
  fireEvent.click(box(/老师1/))
  fireEvent.click(screen.getByText('签到 1 人'))
  await settle()
  expect(screen.getByText('没有签到：老师1（还在候补）')).toBeTruthy()
  answers('contest.tick', () => no('TOO_EARLY', { from: start + 60_000 }))
  fireEvent.click(box(/老师2/))
  fireEvent.click(screen.getByText('签到 1 人'))
  await settle()
  expect(screen.getByText(/还没到签到时间/)).toBeTruthy()
  expect(screen.queryByText(/未上传/)).toBeNull()
  expect(box(/老师2/).getAttribute('aria-checked')).toBe('true')
})

test('a long list comes whole, and is searched by name, number and group', async () => {
  const pages = [[row(1), row(2, { group: '语文组' })], [row(3, { at: start })]]
  answers('contest.arrivals', ({ cursor }: { cursor?: string }) =>
    ok({ ...listOf((cursor ? pages[1] : pages[0]) ?? []), ...(!cursor && { cursor: 'next' }) }),
  )
  render(<Tick />)
  await settle()
  expect(screen.getByRole('tab', { name: '未到 2' })).toBeTruthy()
  expect(screen.getByRole('tab', { name: '已到 1' })).toBeTruthy()
  type('搜索姓名、工号、小组', '语文')
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: /老师1/ })).toBeNull())
  expect(box(/老师2/)).toBeTruthy()
  type('搜索姓名、工号、小组', '没有这个人')
  expect(await screen.findByText('没有找到')).toBeTruthy()
})

test("a person's own code is scanned, one after the other, and each hears how it went", async () => {
  const scans = (result: string) => jest.mocked(Taro.scanCode).mockResolvedValue({ result } as never)
  render(<Tick />)
  await settle()
  answers('contest.tick', () =>
    ok({ items: [{ memberId: 'm1', name: '老师1', at: start, already: false }], refused: [] }),
  )
  scans('m1.x.abc')
  fireEvent.click(screen.getByText('扫会员码'))
  await settle()
  expect(screen.getByText('签到成功，14:02')).toBeTruthy()
  expect(sentTicks()).toEqual([{ contestId: 'c1', eventId: 'e1', memberCode: 'm1.x.abc' }])
  answers('contest.tick', () => no('OLD_CODE', { fixed: false }))
  scans('m2.x.abc')
  fireEvent.click(screen.getByText('扫下一位'))
  await settle()
  expect(screen.getByText(/请对方打开“我的签到码”/)).toBeTruthy()
  fireEvent.click(screen.getByText('完成'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('tab', { name: '已到 1' })).toBeTruthy()
})
