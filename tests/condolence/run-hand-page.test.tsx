import '../home/target'
import '../proposal/page-quiet'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import Hand from '@/features/condolence/pages/run-hand'
import ProgressPage from '@/features/condolence/pages/run-progress'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { person, progress } from './run-data'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const now = Date.UTC(2026, 9, 8, 2)
const settle = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const sheet = () => within(screen.getByRole('dialog'))
const handed = (...ids: string[]) =>
  ok({
    items: ids.map((id) => ({ memberId: id, name: `老师${id.slice(1)}`, group: '语文组', at: now, choiceId: 'c1' })),
    refused: [],
  })
/** What the camera reads next; closed where there is nothing. */
let codes: string[]

beforeEach(() => {
  reset()
  process.env.TARO_ENV = 'weapp'
  jest.useFakeTimers({ now })
  useSession.setState({ state: 'ready', me: meOf({ ...lin, roles: ['member', 'committee'] }) })
  page.params = { id: 'r1' }
  codes = []
  Object.assign(Taro, {
    scanCode: jest.fn(async () => {
      const result = codes.shift()
      if (result === undefined) throw new Error('closed')
      return { result }
    }),
    setClipboardData: jest.fn(async () => ({})),
  })
  answers('condolence.runProgress', () =>
    ok(progress([person(1, { choiceId: 'c1' }), person(2), person(3, { choiceId: 'c1' })])),
  )
})
afterEach(() => {
  jest.useRealTimers()
  process.env.TARO_ENV = 'h5'
})

test('ticked on the list with what each chose, confirmed with what is taken from the table, handed out once', async () => {
  render(<Hand />)
  await settle()
  expect(screen.getByText('已领 2 人，还有 3 人没领')).toBeTruthy()
  expect(screen.getByText('请先勾选')).toBeTruthy()
  for (const name of [/老师1，大米/, /老师2，没有选/, /老师3/]) fireEvent.click(screen.getByRole('checkbox', { name }))
  fireEvent.click(screen.getByText('发放 3 人'))
  expect(sheet().getByText('大米 2 份、没有选 1 份')).toBeTruthy()
  answers('condolence.hand', () => handed('m1', 'm2', 'm3'))
  for (let i = 0; i < 3; i++) fireEvent.click(sheet().getByText('确认发放'))
  await settle()
  expect(asked('condolence.hand').map((s) => s.input)).toEqual([{ runId: 'r1', memberIds: ['m1', 'm2', 'm3'] }])
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('请先勾选')).toBeTruthy()
})

test('somebody collects for them, and who could not get it is named with the reason', async () => {
  answers('member.list', () =>
    ok({ items: [{ id: 'm9', name: '代领人甲', staffNo: '1', group: '语文组', state: 'active', kind: 'in_service' }] }),
  )
  render(<Hand />)
  await settle()
  fireEvent.click(screen.getByRole('checkbox', { name: /老师1/ }))
  fireEvent.click(screen.getByText('发放 1 人'))
  fireEvent.click(screen.getByRole('button', { name: /代领人，本人领取/ }))
  await settle(500)
  fireEvent.click(screen.getByRole('checkbox', { name: /代领人甲/ }))
  fireEvent.click(screen.getByText('选好了（1 人）'))
  answers('condolence.hand', () =>
    ok({ items: [], refused: [{ memberId: 'm1', name: '老师1', error: 'ALREADY_HANDED', at: now, byName: '张老师' }] }),
  )
  fireEvent.click(sheet().getByText('确认发放'))
  await settle()
  expect(asked('condolence.hand').map((s) => s.input)).toEqual([{ runId: 'r1', memberIds: ['m1'], collectorId: 'm9' }])
  expect(screen.getByText('没有发放：老师1（已经领过）')).toBeTruthy()
})

test('in a row: the name stands large, then the camera opens for the next, until it is closed', async () => {
  render(<Hand />)
  await settle()
  codes = ['m1.a.aaaaaaaaaaaaaaaa', 'm2.a.aaaaaaaaaaaaaaaa']
  answers('condolence.hand', ({ memberCode }: { memberCode: string }) => handed(memberCode.slice(0, 2)))
  fireEvent.click(screen.getByText('扫码'))
  await settle(100)
  expect(sheet().getByText('老师1')).toBeTruthy()
  expect(sheet().getByText('大米')).toBeTruthy()
  expect(Taro.scanCode).toHaveBeenCalledTimes(1)
  await settle(1_600)
  expect(sheet().getByText('老师2')).toBeTruthy()
  expect(sheet().getByText('这一轮已发 2 人')).toBeTruthy()
  // The camera was closed: the last one stands, and nothing opens by itself any more.
  await settle(1_600)
  expect(Taro.scanCode).toHaveBeenCalledTimes(3)
  await settle(10_000)
  expect(Taro.scanCode).toHaveBeenCalledTimes(3)
  fireEvent.click(sheet().getByText('完成'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a second time is refused large, with when and by whom; the row stops there', async () => {
  page.params = { id: 'r1', scan: '1' }
  codes = ['m1.a.aaaaaaaaaaaaaaaa', 'm2.a.aaaaaaaaaaaaaaaa']
  answers('condolence.hand', () => no('ALREADY_HANDED', { name: '老师1', at: now - 60_000, byName: '张老师' }))
  render(<Hand />)
  await settle(3_000)
  expect(sheet().getByText('已经领过')).toBeTruthy()
  expect(sheet().getByText('老师1 今天 09:59 已经领过，张老师发放。不能再发。')).toBeTruthy()
  expect(Taro.scanCode).toHaveBeenCalledTimes(1)
  answers('condolence.hand', () => handed('m2'))
  fireEvent.click(sheet().getByText('扫下一位'))
  await settle(100)
  expect(sheet().getByText('老师2')).toBeTruthy()
})

test('closed while the name stands, no camera opens behind it', async () => {
  render(<Hand />)
  await settle()
  codes = ['m1.a.aaaaaaaaaaaaaaaa', 'm2.a.aaaaaaaaaaaaaaaa']
  answers('condolence.hand', () => handed('m1'))
  fireEvent.click(screen.getByText('扫码'))
  await settle(100)
  fireEvent.click(sheet().getByText('完成'))
  await settle(5_000)
  expect(Taro.scanCode).toHaveBeenCalledTimes(1)
})

test('at a desk a scanner types the code', async () => {
  process.env.TARO_ENV = 'h5'
  render(<Hand />)
  await settle()
  fireEvent.click(screen.getByText('扫码'))
  answers('condolence.hand', () => handed('m1'))
  type('会员码', ' m1.a.aaaaaaaaaaaaaaaa ')
  fireEvent.click(sheet().getByText('发放'))
  await settle()
  expect(asked('condolence.hand').map((s) => s.input)).toEqual([{ runId: 'r1', memberCode: 'm1.a.aaaaaaaaaaaaaaaa' }])
  expect(sheet().getByText('老师1')).toBeTruthy()
})

test('progress: number and ring, each thing, each group; a tap on a group shows who of it is missing', async () => {
  render(<ProgressPage />)
  await settle()
  expect(screen.getByText('2/5')).toBeTruthy()
  expect(screen.getByRole('group', { name: '大米 3 人选，2 人已领' })).toBeTruthy()
  expect(screen.getByRole('group', { name: '没有选 1 人' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '语文组 1/3 人，差 2 人' }))
  await settle()
  expect(asked('condolence.runProgress').at(-1)?.input).toEqual({ runId: 'r1', of: 'missing', groupId: 'g1' })
  expect(screen.getByRole('button', { name: '小组：语文组' })).toBeTruthy()
  fireEvent.click(screen.getByRole('tab', { name: /已领/ }))
  await settle()
  expect(asked('condolence.runProgress').at(-1)?.input).toMatchObject({ of: 'handed', groupId: 'g1' })
})

test('复制到群 names who has not collected, by group, from all pages', async () => {
  answers('condolence.runProgress', ({ cursor }: { cursor?: string }) =>
    ok(cursor ? progress([person(3), person(4)], { groups: [] }) : { ...progress([person(1)]), cursor: 'next' }),
  )
  render(<ProgressPage />)
  await settle()
  fireEvent.click(screen.getByText('复制到群（差 3 人）'))
  await settle()
  expect(jest.mocked(Taro.setClipboardData).mock.calls).toEqual([
    [
      {
        data: [
          '【福利领取】端午慰问',
          '还有 3 人没有领取：',
          '语文组：老师1、老师3',
          '数学组：老师4',
          '领取时请打开“教工之家”→“我的”→“我的签到码”。',
        ].join('\n'),
      },
    ],
  ])
})

test('when all have collected there is nobody to be asked', async () => {
  answers('condolence.runProgress', () => ok(progress([], { handed: 5 })))
  render(<ProgressPage />)
  await settle()
  expect(screen.getByText('都领完了')).toBeTruthy()
  expect(screen.queryByText(/复制到群/)).toBeNull()
})
