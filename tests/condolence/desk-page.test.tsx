import '../home/target'
import { addDays } from '@domain/kit/time'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { begunFor } from '@/features/condolence/begun'
import ListPage from '@/features/condolence/pages/list'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, ok, reset, went } from '../home/cloud'
import { page } from '../home/taro'
import '../proposal/page-quiet'
import { books, row, today, view } from './desk-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const as = (...roles: typeof lin.roles) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }) })
const nothing = { items: [], more: false, overdue: 0, birthdays: [], retirements: [] }
const coming = (n: number) => ({ id: `m${n}`, name: `老师${n}`, group: '数学组', on: addDays(today(), n) })

beforeEach(() => {
  reset()
  as('member', 'chair')
  answers('condolence.toDo', () => ok(nothing))
  answers('condolence.mine', () => ok({ items: [] }))
  answers('condolence.list', () => ok({ items: [row()] }))
  answers('condolence.standards', () => ok(books))
  answers('condolence.get', () => ok(view()))
})

test('who handles sees first what waits, by what is to be done, and what is late', async () => {
  const items = [
    row({ waitsFor: 'visit', kind: 'illness', recipients: [{ id: 'm-chen', name: '陈光明' }] }),
    row({ id: 'k2', waitsFor: 'approve' }),
  ]
  answers('condolence.toDo', () => ok({ ...nothing, items, overdue: 1 }))
  render(<ListPage />)
  expect(await screen.findByText(/1 件已报告三天，还没有人去看望/)).toBeTruthy()
  expect(screen.getAllByRole('heading').map((h) => h.textContent)).toEqual(['待审批', '待看望'])
  const grave = screen.getByText('亲人离世 · 王建国').closest('.u-item')
  expect(grave?.querySelector('.u-tag_red')).toBeNull()
  expect(screen.getByText('生病看望 · 陈光明').closest('.u-item')?.querySelector('.u-tag_red')).not.toBeNull()
  fireEvent.click(screen.getByText('亲人离世 · 王建国'))
  expect(went()).toEqual(['/features/condolence/pages/detail/index?id=k2'])
})

test('a birthday of the next days is a tap away from its report', async () => {
  answers('condolence.toDo', () => ok({ ...nothing, birthdays: [1, 2, 3, 4].map(coming), retirements: [coming(9)] }))
  render(<ListPage />)
  expect(await screen.findByText('30 天内生日（4 人）')).toBeTruthy()
  expect(screen.queryByText('老师4')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /30 天内生日.*全部/ }))
  fireEvent.click(screen.getByText('老师4'))
  expect(went()[0]).toBe('/features/condolence/pages/report/index?id=m4')
  expect(begunFor('m4')).toEqual({ kind: 'birthday', people: [{ id: 'm4', name: '老师4' }], on: coming(4).on })
  expect(begunFor('m5')).toEqual({})
})

test('all of the circle, by kind and by time', async () => {
  render(<ListPage />)
  await screen.findByText('没有等您办理的事')
  fireEvent.click(screen.getByRole('tab', { name: '全部' }))
  await screen.findByText('亲人离世 · 王建国')
  fireEvent.click(screen.getByRole('button', { name: /^类别/ }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: '困难慰问' }))
  fireEvent.click(screen.getByRole('button', { name: /^报告时间/ }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: '近 30 天' }))
  await waitFor(() =>
    expect(asked('condolence.list').at(-1)?.input).toEqual({
      kind: 'hardship',
      from: addDays(today(), -29),
      to: today(),
    }),
  )
})

test('a member has what concerns them and no tabs; what is about them opens their own page', async () => {
  as('member')
  answers('condolence.mine', () =>
    ok({ items: [row({ standing: 'recipient' }), row({ id: 'k2', standing: 'visitor' })] }),
  )
  render(<ListPage />)
  const items = await screen.findAllByText('亲人离世 · 王建国')
  expect(screen.queryByRole('tab')).toBeNull()
  expect(screen.queryByText('汇总')).toBeNull()
  expect(asked('condolence.toDo')).toEqual([])
  for (const item of items) fireEvent.click(item)
  expect(went()).toEqual([
    '/features/condolence/pages/own/index?id=k1',
    '/features/condolence/pages/detail/index?id=k2',
  ])
})

test('at a desk the case stands beside the list, and a deed there brings the list up to date', async () => {
  page.width = 1200
  answers('condolence.toDo', () => ok({ ...nothing, items: [row({ waitsFor: 'approve' })] }))
  answers('condolence.approve', () => ok(view({ state: 'approved', waitsFor: 'visit' })))
  render(<ListPage />)
  fireEvent.click(await screen.findByText('亲人离世 · 王建国'))
  fireEvent.click(await screen.findByRole('button', { name: '同意，每人 1,000.00 元' }))
  await waitFor(() => expect(asked('condolence.toDo')).toHaveLength(2))
  expect(went()).toEqual([])
})
