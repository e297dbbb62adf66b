import '../home/target'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import DetailPage from '@/features/notice/pages/detail'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { announced } from './page-data'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

async function show(more: Parameters<typeof announced>[0] = {}) {
  answers('notice.get', () => ok(announced(more)))
  answers('notice.read', () => ok({}))
  render(<DetailPage />)
  await screen.findByText('关于召开教职工大会的通知')
}

beforeEach(() => {
  reset()
  page.params = { id: 'n1' }
  useSession.setState({ state: 'ready', me: meOf(lin) })
})

test('opened from a shared card it is read by that; from the inbox it was marked there', async () => {
  await show()
  expect(screen.getByText('周五下午开会。')).toBeTruthy()
  await waitFor(() => expect(asked('notice.read').map((s) => s.input)).toEqual([{ id: 'n1' }]))
  expect(screen.queryByText('我已阅读')).toBeNull()
})

test('from the inbox it is not marked a second time', async () => {
  page.params = { id: 'n1', from: 'inbox' }
  await show()
  expect(asked('notice.read')).toEqual([])
})

test('what asks for 我已阅读 is read by that tap alone, and by three taps once', async () => {
  await show({ needsRead: true })
  expect(asked('notice.read')).toEqual([])
  expect(screen.getByText('读完请点“我已阅读”')).toBeTruthy()
  for (let i = 0; i < 3; i++) tap('我已阅读')
  expect(await screen.findByText('您已阅读')).toBeTruthy()
  expect(screen.queryByText('我已阅读')).toBeNull()
  expect(asked('notice.read')).toHaveLength(1)
})

test('a reading that did not come through says so and can be tried again', async () => {
  await show({ needsRead: true })
  answers('notice.read', () => no('OFFLINE'))
  tap('我已阅读')
  expect(await screen.findByText(/网络没有连上/, {}, { timeout: 4000 })).toBeTruthy()
  answers('notice.read', () => ok({}))
  tap('我已阅读')
  expect(await screen.findByText('您已阅读')).toBeTruthy()
})

test('taken back it tells who, when and why, and shows neither text nor button', async () => {
  const takenBack = { at: Date.now(), byName: '王委员', reason: '时间有变' }
  await show({ takenBack, body: undefined, needsRead: true })
  expect(screen.getByText(/^已由王委员（.*）撤回。原因：时间有变$/)).toBeTruthy()
  expect(screen.queryByText('我已阅读')).toBeNull()
  expect(screen.queryByText('周五下午开会。')).toBeNull()
})

test('a teacher is offered nothing but the text; who speaks for the union sees who read it, and takes it back with a reason', async () => {
  await show({ addressed: false, runs: true, audience: { kind: 'groups', count: 3 } })
  expect(screen.getByText(/发给3 个工会小组/)).toBeTruthy()
  expect(asked('notice.read')).toEqual([])
  tap(/^阅读情况/)
  expect(went()).toEqual(['/features/notice/pages/readers/index?id=n1'])
  tap(/^撤回/)
  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.getByText('请填原因')).toBeTruthy()
  type('原因', '时间有变')
  answers('notice.takeBack', () =>
    ok(announced({ runs: true, takenBack: { at: Date.now(), byName: '我', reason: '时间有变' } })),
  )
  const button = sheet.getByRole('button', { name: '撤回' })
  fireEvent.click(button)
  fireEvent.click(button)
  expect(await screen.findByText(/原因：时间有变/)).toBeTruthy()
  expect(asked('notice.takeBack').map((s) => s.input)).toEqual([{ id: 'n1', reason: '时间有变' }])
  expect(screen.queryByText('撤回')).toBeNull()
})
