import '../home/target'
import '../proposal/page-quiet'
import type { WishView } from '@domain/member/wish'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Wishes from '@/features/member/pages/wishes'
import { openFile } from '@/kit/open-file'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { controlOf, type } from '../home/hand'
import { page } from '../home/taro'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))
jest.mock('@/kit/open-file', () => ({ openFile: jest.fn(async () => ({ ok: true, value: true })) }))

const zhang = { memberId: 'm-zhang', name: '张三', staffNo: '1030', group: '中学部/数学组' }
const at = Date.UTC(2026, 8, 1, 2)
const phone: WishView = {
  ...{ id: 'w-1', kind: 'correct', state: 'open', ...zhang, at, may: ['settle'] },
  ...{ column: 'phone', before: '13800000000', value: '13900000000', text: '换号了' },
}
const join: WishView = { id: 'w-2', kind: 'join', state: 'open', ...zhang, at, may: ['settle'] }
const as = (...roles: ('committee' | 'leader')[]) =>
  useSession.setState({ state: 'ready', me: meOf({ ...lin, roles: ['member', ...roles] }) })
let items: WishView[]
beforeEach(() => {
  reset()
  as('committee')
  items = [phone, join]
  answers('member.wishes', () => ok({ items }))
})
const open = async (name: RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

test('what waits, each with who and what; the whole is one tab further', async () => {
  render(<Wishes />)
  expect(await screen.findByRole('button', { name: /^张三：更正手机，中学部\/数学组，待处理/ })).toBeTruthy()
  fireEvent.click(screen.getByRole('tab', { name: '全部' }))
  await waitFor(() => expect(asked('member.wishes')).toHaveLength(2))
  expect(asked('member.wishes').map((s) => s.input)).toEqual([{ state: 'open' }, {}])
})

test('granted after it was read back, once however often it is tapped', async () => {
  answers('member.settle', () => {
    items = [join]
    return ok({ ...phone, state: 'granted', may: [] })
  })
  render(<Wishes />)
  await open(/更正手机/)
  expect(screen.getByText('换号了')).toBeTruthy()
  fireEvent.click(screen.getByText('同意'))
  expect(screen.getByText('13800000000 → 13900000000')).toBeTruthy()
  for (let i = 0; i < 3; i++) fireEvent.click(screen.getByText('确认同意'))
  await waitFor(() => expect(screen.queryByRole('button', { name: /更正手机/ })).toBeNull())
  expect(asked('member.settle').map((s) => s.input)).toEqual([{ id: 'w-1', grant: true }])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('declined with a reason that is kept until it is sent', async () => {
  answers('member.settle', () => no('OFFLINE'))
  render(<Wishes />)
  await open(/入会申请/)
  fireEvent.click(screen.getByText('不同意'))
  expect(screen.getByText('请写明理由')).toBeTruthy()
  type('理由', ' 请先转正 ')
  fireEvent.click(screen.getByText('确认不同意'))
  expect(await screen.findByText(/网络没有连上/)).toBeTruthy()
  fireEvent.click(screen.getByText('返回'))
  fireEvent.click(screen.getByText('不同意'))
  expect(controlOf('理由').getAttribute('value')).toBe(' 请先转正 ')
  answers('member.settle', () => ok({ ...join, state: 'declined', may: [] }))
  fireEvent.click(screen.getByText('确认不同意'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('member.settle').at(-1)?.input).toEqual({ id: 'w-2', grant: false, why: '请先转正' })
})

test.each([
  ['OWN_MATTER', undefined, /由其他工会委员处理/],
  ['SETTLED', { state: 'cancelled' }, /现在是“已撤回”/],
])('%s is told in words', async (error, detail, words) => {
  answers('member.settle', () => no(error, detail))
  render(<Wishes />)
  await open(/入会申请/)
  fireEvent.click(screen.getByText('同意'))
  fireEvent.click(screen.getByText('确认同意'))
  expect(await screen.findByText(words)).toBeTruthy()
  fireEvent.click(screen.getByText('返回'))
  // What was settled by another is asked for anew.
  await waitFor(() => expect(asked('member.wishes')).toHaveLength(error === 'SETTLED' ? 2 : 1))
})

test('a record that says otherwise by now is shown, and then it can be granted', async () => {
  answers('member.settle', () => no('CHANGED', { current: { ...phone, before: '13700000000' } }))
  render(<Wishes />)
  await open(/更正手机/)
  fireEvent.click(screen.getByText('同意'))
  fireEvent.click(screen.getByText('确认同意'))
  expect(await screen.findByText('13700000000 → 13900000000')).toBeTruthy()
  expect(screen.getByText(/名册资料有了变动/)).toBeTruthy()
  answers('member.settle', () => ok({ ...phone, state: 'granted', may: [] }))
  fireEvent.click(screen.getByText('确认同意'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('member.settle')).toHaveLength(2)
})

test('a notice opens its wish, also when it is settled; its form is printed', async () => {
  page.params = { id: 'w-2' }
  items = [phone, { ...join, state: 'declined', why: '请先转正', settledAt: at, settledBy: '周建国', may: [] }]
  answers('paper.application', () => ok({ fileId: 'f-1', name: '入会申请表.docx' }))
  render(<Wishes />)
  const sheet = within(await screen.findByRole('dialog', { name: '入会申请' }))
  expect(sheet.getByText('请先转正')).toBeTruthy()
  expect(sheet.queryByText('同意')).toBeNull()
  fireEvent.click(sheet.getByText('打印入会申请表'))
  await waitFor(() => expect(openFile).toHaveBeenCalledWith('f-1'))
  expect(asked('member.wishes').map((s) => s.input)).toEqual([{}])
})

test('a leader reads those of the group; others have no way in', async () => {
  as('leader')
  items = [{ ...phone, before: undefined, value: undefined, may: [] }]
  const first = render(<Wishes />)
  expect(await screen.findByText(/由工会委员会办理/)).toBeTruthy()
  await open(/更正手机/)
  expect(screen.queryByText('同意')).toBeNull()
  expect(screen.queryByText(/139/)).toBeNull()
  first.unmount()
  as()
  render(<Wishes />)
  expect(screen.getByText(/您没有这项操作的权限/)).toBeTruthy()
  expect(asked('member.wishes')).toHaveLength(1)
})

test('at a desk rows to compare; nothing there is said with what it is for', async () => {
  page.width = 1200
  const first = render(<Wishes />)
  expect(await screen.findByText('13800000000 → 13900000000')).toBeTruthy()
  first.unmount()
  items = []
  render(<Wishes />)
  expect(await screen.findByText('没有等待处理的申请')).toBeTruthy()
})
