import '../home/target'
import './page-quiet'
import type { Stats as Numbers } from '@domain/proposal/model'
import type { Tally } from '@domain/proposal/stats'
import { breakdownOf, statsOf } from '@domain/proposal/stats'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Rows from '@/features/proposal/pages/rows'
import Stats from '@/features/proposal/pages/stats'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { page } from '../home/taro'
import { addressOf } from '../weapp/address'
import { call, row } from './page-data'

jest.mock('@tarojs/taro', () => require('./page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const numbered = { numbered: true, category: '后勤服务' }
const given = { ...numbered, decision: 'docketed', lead: '总务处（100%25）' } as const
const TALLIES: Tally[] = [
  { ...given, state: 'rated', answered: true, speed: 'in_15', satisfaction: 'satisfied', count: 3 },
  { ...given, state: 'assigned', answered: false, count: 1 },
  { ...numbered, category: '校园建设', decision: 'not_docketed', state: 'not_docketed', answered: false, count: 4 },
  { ...numbered, decision: 'merged', state: 'merged', answered: false, count: 2 },
]
const TELLS_OF_HIDDEN = /这里可能比统计的少几件/
const rates = (tallies: Tally[]) => {
  answers('proposal.stats', () => ok(statsOf(tallies)))
  answers('proposal.breakdown', () => ok(breakdownOf(tallies)))
}

beforeEach(() => {
  reset()
  answers('member.me', () => ok(meOf(lin)))
  answers('proposal.calls', () => ok({ items: [call()] }))
  answers('proposal.list', () => ok({ items: [row({ title: '甲' })] }))
  rates(TALLIES)
})

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
/** Opens the page that a tap has led to. */
async function follow() {
  const to = addressOf(went().at(-1) ?? '')
  // WeChat hands it over as it was written.
  expect(went().at(-1)).not.toContain('%')
  expect(to.path).toBe('features/proposal/pages/rows/index')
  page.params = to.query
  return render(<Rows />)
}

test.each([
  ['送审提案 8件', '送审提案 8 件', { among: 'counted' }],
  ['不予立案 4 件 · 50.0%', '不予立案 4 件', { decision: 'not_docketed', among: 'counted' }],
  ['后勤服务 4 件 · 50.0%', '后勤服务 4 件', { category: '后勤服务', among: 'counted' }],
  ['总务处（100%25） 4 件 · 100.0%', '总务处（100%25） · 承办 4 件', { department: '总务处（100%25）' }],
  [
    '总务处（100%25）已答复 3 件 · 75.0%',
    '总务处（100%25） · 已答复 3 件',
    { department: '总务处（100%25）', among: 'answered' },
  ],
  ['应答复 4 件 · 50.0%', '应答复 4 件', { among: 'given' }],
  ['8 至 15 天 3 件 · 100.0%', '8 至 15 天答复 3 件', { speed: 'in_15' }],
  ['满意 3 件 · 100.0%', '评价 · 满意 3 件', { decision: 'docketed', satisfaction: 'satisfied' }],
])('%s opens just these rows', async (bar, title, input) => {
  render(<Stats />)
  await screen.findByText('送审提案')
  tap(bar)
  await follow()
  expect(await screen.findByText(title)).toBeTruthy()
  expect(await screen.findByText('甲')).toBeTruthy()
  expect(asked('proposal.list').at(-1)?.input).toEqual({ callId: 'c1', cursor: undefined, ...input })
})

test('merged ones open too; what counts nothing opens nothing', async () => {
  render(<Stats />)
  fireEvent.click(await screen.findByText('另有 2 件并入其他提案'))
  expect(addressOf(went()[0] ?? '').query).toMatchObject({ of: 'decision', count: '2' })
  expect(screen.getByRole('group', { name: '不满意 0 件 · 0.0%' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '不满意 0 件 · 0.0%' })).toBeNull()
  expect(screen.getAllByText('3 件 · 75.0%')).not.toHaveLength(0)
})

test('of many categories the larger ones stand there, the rest on a tap', async () => {
  const categories = Array.from({ length: 11 }, (_, n) => `类别${n}`)
  rates(
    categories.map((category, n) => ({ ...numbered, category, state: 'under_review', answered: false, count: 20 - n })),
  )
  render(<Stats />)
  await screen.findByText('类别7')
  expect(screen.queryByText('类别8')).toBeNull()
  tap('其余 3 类')
  expect(screen.getByText('类别10')).toBeTruthy()
  expect(screen.queryByText('其余 3 类')).toBeNull()
})

test('nothing sent in yet, refused, and once more', async () => {
  rates([])
  const { unmount } = render(<Stats />)
  expect(await screen.findByText('还没有送审的提案')).toBeTruthy()
  unmount()
  rates(TALLIES)
  answers('proposal.breakdown', () => no('OFFLINE'))
  render(<Stats />)
  await screen.findByText('网络没有连上')
  rates(TALLIES)
  tap('再试一次')
  expect(await screen.findByText('总务处（100%25）')).toBeTruthy()
})

test('who may not see all that was counted is told why it may be fewer; the committee is not', async () => {
  page.params = { callId: 'c1', of: 'total', count: '8' }
  const { unmount } = render(<Rows />)
  expect(await screen.findByText(TELLS_OF_HIDDEN)).toBeTruthy()
  unmount()
  reset()
  answers('member.me', () => ok(meOf({ ...lin, roles: ['member', 'committee'] })))
  answers('proposal.list', () => ok({ items: [] }))
  page.params = { callId: 'c1', of: 'total', count: '8' }
  render(<Rows />)
  expect(await screen.findByText('没有可看的提案')).toBeTruthy()
  expect(screen.queryByText(TELLS_OF_HIDDEN)).toBeNull()
})

test.each([
  { callId: 'c1', of: 'speed', name: '0041' },
  { callId: 'c1', of: 'department' },
  { callId: 'c1', of: 'nonsense' },
  { of: 'total' },
])('an address that asks for no figure is told so, and nothing is asked: %j', async (params) => {
  page.params = params as Record<string, string>
  render(<Rows />)
  expect(await screen.findByText('没有找到，可能未公开')).toBeTruthy()
  expect(asked('proposal.list')).toEqual([])
})

test('a row leads to its proposal; at a desk it opens beside', async () => {
  page.params = { callId: 'c1', of: 'answered', count: '1' }
  const { unmount } = render(<Rows />)
  fireEvent.click(await screen.findByText('甲'))
  expect(went()).toEqual(['/features/proposal/pages/detail/index?id=p1'])
  unmount()
  page.width = 1280
  answers('proposal.get', () => no('NOT_FOUND'))
  render(<Rows />)
  fireEvent.click(await screen.findByText('甲'))
  expect(await screen.findByText('没有找到，可能未公开')).toBeTruthy()
  expect(went()).toHaveLength(1)
})

const share = (count: number, of: number) => ({ count, percent: of })
/** A call as the house's rules tell it. */
const NUMBERS: Numbers = {
  total: 53,
  docketed: share(20, 37.7),
  referred: share(29, 54.7),
  not_docketed: share(4, 7.5),
  returned: share(0, 0),
  undecided: share(0, 0),
  merged: { count: 3 },
  replied: { due: 49, ...share(49, 100) },
  satisfaction: {
    rated: 20,
    very_satisfied: share(17, 85),
    satisfied: share(2, 10),
    basically_satisfied: share(1, 5),
    dissatisfied: share(0, 0),
  },
}

test('every number stands in words beside its bar, for the call that was chosen', async () => {
  answers('proposal.calls', () => ok({ items: [call(), call({ id: 'c0', title: '八届三次教代会提案征集' })] }))
  answers('proposal.stats', () => ok(NUMBERS))
  render(<Stats />)
  for (const name of [
    '送审提案 53件',
    '立案 20 件 · 37.7%',
    '转为建议 29 件 · 54.7%',
    '不予立案 4 件 · 7.5%',
    '已答复 49 件 · 100.0%',
    '非常满意 17 件 · 85.0%',
    '基本满意 1 件 · 5.0%',
  ])
    expect(await screen.findByRole('button', { name })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^征集/ }))
  fireEvent.click(screen.getByRole('radio', { name: /^八届三次/ }))
  await waitFor(() => expect(asked('proposal.stats').map((s) => s.input)).toEqual([{ callId: 'c1' }, { callId: 'c0' }]))
  expect(asked('proposal.breakdown').map((s) => s.input)).toEqual([{ callId: 'c1' }, { callId: 'c0' }])
})

test('no call yet', async () => {
  answers('proposal.calls', () => ok({ items: [] }))
  render(<Stats />)
  expect(await screen.findByText('还没有征集')).toBeTruthy()
})
