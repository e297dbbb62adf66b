import '../home/target'
import { DAY, HOUR } from '@domain/kit/time'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import List from '@/features/ballot/pages/list'
import { nextWords, sections, tagOf } from '@/features/ballot/row'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { page } from '../home/taro'
import { resolution, row } from './page-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const as = (...roles: typeof lin.roles) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }) })
const now = Date.now()

beforeEach(() => {
  reset()
  as('member')
})

test('what waits for my vote stands first, by its deadline, whatever the order of the list', async () => {
  const rows = [
    row({ id: 'p', title: '已公布的', state: 'published', mine: 'voted' }),
    row({ id: 'v', title: '投过的', mine: 'voted' }),
    row({ id: 'late', title: '后天截止的', closesAt: now + 2 * DAY }),
    row({ id: 'soon', title: '马上截止的', closesAt: now + HOUR }),
  ]
  answers('ballot.list', () => ok({ items: rows }))
  render(<List />)
  const first = await screen.findByRole('button', { name: /^马上截止的，.*待投票，.*截止/ })
  const all = screen.getAllByRole('button').map((one) => one.getAttribute('aria-label')?.split('，')[0])
  expect(all).toEqual(['马上截止的', '后天截止的', '投过的', '已公布的'])
  expect(screen.getAllByText('等您投票')).toHaveLength(1)
  expect(screen.queryByText('发起表决、选举')).toBeNull()
  fireEvent.click(first)
  expect(went()).toEqual(['/features/ballot/pages/ballot/index?id=soon'])
})

test('the clock counts, whatever the state says', () => {
  const past = row({ closesAt: now - 1 })
  expect(tagOf(past, now)).toEqual({ tone: 'grey', words: '已截止' })
  expect(nextWords(past, now)).toBe('投票已截止，等待封箱')
  expect(sections([past], now).map(({ key }) => key)).toEqual(['running'])
  expect(tagOf(row(), now).tone).toBe('red')
  expect(tagOf(row({ mine: null }), now).tone).toBe('orange')
  expect(nextWords(row({ mine: 'paper' }), now)).toMatch(/^您已领纸质票 · .*截止/)
})

test('each phase is asked for by itself; what is being made is for who makes', async () => {
  answers('ballot.list', ({ state }: { state?: string }) =>
    ok({ items: state === 'published' ? [row({ title: '公布的', state: 'published' })] : [] }),
  )
  const shown = render(<List />)
  expect(await screen.findByText('还没有表决、选举')).toBeTruthy()
  expect(screen.queryByText('准备中')).toBeNull()
  fireEvent.click(screen.getByText('结果'))
  expect(await screen.findByText('公布的')).toBeTruthy()
  fireEvent.click(screen.getByText('投票中'))
  expect(await screen.findByText('现在没有正在投票的')).toBeTruthy()
  expect(asked('ballot.list').map((s) => s.input)).toEqual([{}, { state: 'published' }, { state: 'open' }])
  shown.unmount()
  as('member', 'chair')
  render(<List />)
  fireEvent.click(screen.getByText('准备中'))
  expect(await screen.findByText('没有在准备的')).toBeTruthy()
  fireEvent.click(screen.getByText('发起表决、选举'))
  expect(went()).toEqual(['/features/ballot/pages/edit/index'])
})

test('without network what is here stays, and without anything it is said', async () => {
  answers('ballot.list', () => no('OFFLINE'))
  render(<List />)
  const again = await screen.findByText('再试一次')
  answers('ballot.list', () => ok({ items: [row()] }))
  fireEvent.click(again)
  expect(await screen.findByText('绩效工资分配方案表决')).toBeTruthy()
  answers('ballot.list', () => no('OFFLINE'))
  await act(page.comeBack)
  expect(screen.getByText('绩效工资分配方案表决')).toBeTruthy()
  expect(await screen.findByText(/现在没有网络/)).toBeTruthy()
})

test('at a desk the ballot stands beside the list', async () => {
  page.width = 1200
  answers('ballot.list', () => ok({ items: [row()] }))
  answers('ballot.get', () => ok(resolution()))
  render(<List />)
  fireEvent.click(await screen.findByText('绩效工资分配方案表决'))
  await waitFor(() => expect(asked('ballot.get').map((s) => s.input)).toEqual([{ id: 'b1' }]))
  expect(went()).toEqual([])
})
