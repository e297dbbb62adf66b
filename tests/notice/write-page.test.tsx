import '../home/target'
import { addDays, dayOf, startOf } from '@domain/kit/time'
import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import SentPage from '@/features/notice/pages/list'
import WritePage from '@/features/notice/pages/write'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { controlOf, type } from '../home/hand'
import { announced } from './page-data'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))
Object.assign(Taro, { redirectTo: jest.fn() })

const titled = () => (controlOf('标题') as HTMLInputElement).value

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const sheet = () => within(screen.getByRole('dialog'))
const write = () => {
  type('标题', '教职工大会')
  type('正文', '周五下午开会。')
}
const people = (count: number, bound = count) => answers('notice.reach', () => ok({ people: count, bound }))

beforeEach(() => {
  reset()
  useSession.setState({ state: 'ready', me: meOf({ ...lin, roles: ['member', 'committee'] }) })
  people(57, 54)
  answers('notice.publish', () => ok(announced()))
})

test('how many it reaches stands there before it is sent, with those who must be told otherwise; the question says it once more', async () => {
  render(<WritePage />)
  expect(await screen.findByText('现在共 57 人会收到，其中 3 人还没有绑定微信，要另外告诉他们。')).toBeTruthy()
  expect(asked('notice.reach').map((s) => s.input)).toEqual([{ audience: { kind: 'staff' } }])
  expect(screen.getByText('还差标题，还差正文')).toBeTruthy()
  write()
  tap('发布给 57 人')
  // Counted anew: somebody may have joined while it was written.
  people(58)
  expect(sheet().getByText('教职工大会')).toBeTruthy()
  expect(await sheet().findByText(/发给全体教职工，共 5[78] 人/)).toBeTruthy()
  const send = await sheet().findByRole('button', { name: /^发布给 5[78] 人$/ })
  for (let i = 0; i < 3; i++) fireEvent.click(send)
  await waitFor(() =>
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/features/notice/pages/detail/index?id=n1' }),
  )
  expect(asked('notice.publish').map((s) => s.input)).toEqual([
    { title: '教职工大会', body: '周五下午开会。', audience: { kind: 'staff' } },
  ])
})

test('pinned until a moment, to be read, for groups that are ticked', async () => {
  answers('member.groups', () =>
    ok({ items: [{ id: 'g1', name: '数学组', path: '中学部/数学组', count: 12, leaders: [] }] }),
  )
  render(<WritePage />)
  write()
  tap(/^发给谁/)
  fireEvent.click(screen.getByRole('radio', { name: /指定的工会小组/ }))
  expect(await screen.findByText('请选发给谁')).toBeTruthy()
  tap(/^哪些小组/)
  fireEvent.click(await screen.findByRole('checkbox', { name: /中学部\/数学组/ }))
  people(12)
  tap('选好了（1 个）')
  await waitFor(() =>
    expect(asked('notice.reach').at(-1)?.input).toEqual({ audience: { kind: 'groups', ids: ['g1'] } }),
  )
  fireEvent.click(screen.getByRole('checkbox', { name: /我已阅读/ }))
  fireEvent.click(screen.getByRole('checkbox', { name: /^置顶/ }))
  fireEvent.click(await screen.findByRole('button', { name: '发布给 12 人' }))
  expect(sheet().getByText(/发给1 个工会小组/)).toBeTruthy()
  fireEvent.click(await sheet().findByRole('button', { name: '发布给 12 人' }))
  await waitFor(() => expect(asked('notice.publish')).toHaveLength(1))
  expect(asked('notice.publish')[0]?.input).toEqual({
    ...{ title: '教职工大会', body: '周五下午开会。', audience: { kind: 'groups', ids: ['g1'] } },
    ...{ needsRead: true, pinUntil: startOf(addDays(dayOf(Date.now()), 3)) + 18 * 3_600_000 },
  })
})

test('what was written comes back, and a refusal stands at its field', async () => {
  const first = render(<WritePage />)
  await screen.findByText(/57 人会收到/)
  write()
  first.unmount()
  render(<WritePage />)
  expect(screen.getByText(/^已恢复/)).toBeTruthy()
  expect(titled()).toBe('教职工大会')
  answers('notice.publish', () => no('TEXT_REFUSED', { field: 'body' }))
  fireEvent.click(await screen.findByRole('button', { name: '发布给 57 人' }))
  fireEvent.click(await sheet().findByRole('button', { name: '发布给 57 人' }))
  expect(await screen.findByText(/没有通过微信内容安全检查/)).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
  tap('放弃恢复的通知')
  await waitFor(() => expect(titled()).toBe(''))
})

test('to nobody nothing is sent; where nobody could count, it can be counted again', async () => {
  people(0)
  const first = render(<WritePage />)
  write()
  expect(await screen.findByText('这个范围里没有人')).toBeTruthy()
  first.unmount()
  answers('notice.reach', () => no('NOT_ALLOWED'))
  render(<WritePage />)
  expect(await screen.findByText('人数没有算出来')).toBeTruthy()
  people(57)
  tap('再算一次人数')
  expect(await screen.findByText(/57 人会收到/)).toBeTruthy()
})

test('what was sent stands with its state and opens; a teacher has no such page', async () => {
  const row = { at: Date.now(), byName: '陈主席' }
  answers('notice.sent', () =>
    ok({
      items: [
        { ...row, id: 'n1', title: '一', pinUntil: Date.now() + 1000, needsRead: true },
        { ...row, id: 'n2', title: '二', takenBack: true },
        { ...row, id: 'n3', title: '三', needsRead: true },
      ],
    }),
  )
  const first = render(<SentPage />)
  expect(await screen.findByText('置顶中')).toBeTruthy()
  expect([screen.getByText('已撤回'), screen.getByText('需阅读')]).toHaveLength(2)
  fireEvent.click(screen.getByRole('button', { name: /二/ }))
  tap('写通知')
  expect(went()).toEqual(['/features/notice/pages/detail/index?id=n2', '/features/notice/pages/write/index'])
  first.unmount()
  useSession.setState({ state: 'ready', me: meOf(lin) })
  render(<WritePage />)
  expect(screen.getByText(/您没有这项操作的权限/)).toBeTruthy()
})
