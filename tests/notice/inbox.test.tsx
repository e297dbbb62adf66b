import '../home/target'
import { HOUR } from '@domain/kit/time'
import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Inbox from '@/pages/inbox'
import { refreshUnread, useReading } from '@/pages/inbox/reading'
import { whenWords } from '@/words/notice'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const notice = (id: string, more: object = {}) => ({
  id,
  at: Date.now() - HOUR,
  kind: 'replied',
  about: { id: `p-${id}`, title: `第${id}件` },
  read: false,
  ...more,
})

beforeEach(() => {
  reset()
  useReading.setState({ count: 0, read: {} })
  answers('member.me', () => ok(meOf(lin)))
  answers('notice.unread', () => ok({ count: 2 }))
  answers('notice.read', () => ok(notice('一', { read: true })))
})

test('a double tap reads a notice once, opens what it is about once, and takes one off the tab', async () => {
  answers('notice.inbox', () => ok({ items: [notice('一'), notice('二', { read: true })], cursor: 'more' }))
  render(<Inbox />)
  const cell = await screen.findByRole('button', { name: /^未读，提案有答复了，请您评价，第一件/ })
  await waitFor(() => expect(Taro.setTabBarBadge).toHaveBeenLastCalledWith({ index: 1, text: '2' }))
  fireEvent.click(cell)
  fireEvent.click(cell)
  await waitFor(() => expect(Taro.setTabBarBadge).toHaveBeenLastCalledWith({ index: 1, text: '1' }))
  expect(screen.queryByRole('button', { name: /^未读/ })).toBeNull()
  expect(screen.getByRole('button', { name: /^已读，.*第一件/ })).toBeTruthy()
  expect(asked('notice.read').map((s) => s.input)).toEqual([{ id: '一' }])
  expect(went()).toEqual([`/features/proposal/pages/detail/index?id=${encodeURIComponent('p-一')}`])
  fireEvent.click(screen.getByRole('button', { name: /第二件/ }))
  expect(asked('notice.read')).toHaveLength(1)
})

test.each([
  ['call_opened', '/features/proposal/pages/list/index'],
  ['chased', '/features/proposal/pages/detail/index?id=x'],
  ['due_soon', '/features/proposal/pages/detail/index?id=x'],
  ['to_assign', '/features/proposal/pages/detail/index?id=x'],
  ['wish', '/features/member/pages/wishes/index?id=x'],
  ['wish_settled', '/features/member/pages/data/index'],
  ['rebound', '/features/member/pages/detail/index?id=x'],
  ['moved', '/features/member/pages/data/index'],
])('%s opens its page', async (kind, url) => {
  answers('notice.inbox', () => ok({ items: [notice('一', { kind, about: { id: 'x', title: 'correct' } })] }))
  render(<Inbox />)
  fireEvent.click(await screen.findByRole('button', { name: /^未读/ }))
  await waitFor(() => expect(went()).toEqual([url]))
})

test('what is pinned says so, and what asks for 我已阅读 is not read by being opened', async () => {
  const about = { id: '一', title: '教职工大会', text: '各位老师：' }
  const kind = 'announcement'
  answers('notice.inbox', () =>
    ok({
      items: [
        notice('一', { kind, about, pinned: true, needsRead: true }),
        notice('二', { kind, about: { id: '二', title: '健康讲座' }, pinned: true }),
        notice('三', { kind, about: { id: '三', title: '领取安排', state: 'taken_back', reason: '时间有变' } }),
      ],
    }),
  )
  render(<Inbox />)
  fireEvent.click(await screen.findByRole('button', { name: /^未读，请阅读，教职工大会，各位老师：/ }))
  expect(asked('notice.read')).toEqual([])
  expect(screen.getByRole('button', { name: /^未读，置顶，健康讲座/ })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^未读，已撤回：领取安排，原因：时间有变/ }))
  expect(asked('notice.read').map((s) => s.input)).toEqual([{ id: '三' }])
  expect(went()[0]).toBe(`/features/notice/pages/detail/index?id=${encodeURIComponent('一')}&from=inbox`)
})

test('where all notices are on the page nobody is asked how many are unread', async () => {
  answers('notice.inbox', () => ok({ items: [notice('一'), notice('二', { read: true })] }))
  render(<Inbox />)
  await waitFor(() => expect(Taro.setTabBarBadge).toHaveBeenLastCalledWith({ index: 1, text: '1' }))
  expect(asked('notice.unread')).toEqual([])
})

test('what could not be marked as read is unread again', async () => {
  answers('notice.inbox', () => ok({ items: [notice('一')] }))
  answers('notice.read', () => no('OFFLINE'))
  render(<Inbox />)
  fireEvent.click(await screen.findByRole('button', { name: /^未读/ }))
  expect(await screen.findByRole('button', { name: /^未读/ })).toBeTruthy()
  await waitFor(() => expect(useReading.getState().count).toBe(2))
})

test('a notice to all that one person read is unread to the next on the same phone', async () => {
  answers('notice.inbox', () => ok({ items: [notice('一')] }))
  const first = render(<Inbox />)
  fireEvent.click(await screen.findByRole('button', { name: /^未读/ }))
  await screen.findByRole('button', { name: /^已读/ })
  first.unmount()
  const { useSession } = jest.requireActual<typeof import('@/kit/session')>('@/kit/session')
  useSession.setState({ state: 'ready', me: meOf({ ...lin, id: 'm-wang' }) })
  render(<Inbox />)
  expect(await screen.findByRole('button', { name: /^未读/ })).toBeTruthy()
})

test('loads further pages and says when there are no more', async () => {
  answers('notice.inbox', ({ cursor }: { cursor?: string }) =>
    ok(cursor ? { items: [notice('二')] } : { items: [notice('一')], cursor: 'next' }),
  )
  render(<Inbox />)
  fireEvent.click(await screen.findByText('再看一些'))
  expect(await screen.findByText(/第二件/)).toBeTruthy()
  expect(screen.getByText('没有更多了')).toBeTruthy()
  expect(asked('notice.inbox').map((s) => s.input)).toEqual([{}, { cursor: 'next' }])
})

test('an empty inbox, a visitor and a dead network each say what to do', async () => {
  answers('notice.inbox', () => ok({ items: [] }))
  const first = render(<Inbox />)
  expect(await screen.findByText('还没有消息')).toBeTruthy()
  first.unmount()

  reset()
  answers('member.me', () => ok(meOf(null)))
  const second = render(<Inbox />)
  fireEvent.click(await screen.findByText('绑定身份'))
  expect(went()).toEqual(['/features/member/pages/bind/index'])
  expect(asked('notice.inbox')).toEqual([])
  second.unmount()

  reset()
  answers('member.me', () => ok(meOf(lin)))
  answers('notice.inbox', () => no('OFFLINE'))
  render(<Inbox />)
  expect(await screen.findByText(/网络没有连上/)).toBeTruthy()
  expect(screen.getByText('再试一次')).toBeTruthy()
})

test('says when a notice came as people do', () => {
  const at = (words: string) => Date.parse(`${words}+08:00`)
  const now = at('2026-10-20T12:00:00')
  expect(whenWords(at('2026-10-20T00:05:00'), now)).toBe('今天 00:05')
  expect(whenWords(at('2026-10-19T23:59:00'), now)).toBe('昨天 23:59')
  expect(whenWords(at('2026-10-01T08:00:00'), now)).toBe('10月1日')
  expect(whenWords(at('2025-12-31T08:00:00'), now)).toBe('2025年12月31日')
})

test('a tab bar that is not drawn yet does not answer, and is asked again until it does', async () => {
  const badge = jest.mocked(Taro.setTabBarBadge)
  badge.mockClear()
  badge.mockImplementationOnce(() => new Promise(() => {}))
  await refreshUnread()
  expect(badge.mock.calls.map(([{ text }]) => text)).toEqual(['2', '2'])
})
