import '../home/target'
import { addDays } from '@domain/kit/time'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beginReport } from '@/features/condolence/begun'
import ReportPage from '@/features/condolence/pages/report'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import '../proposal/page-quiet'
import { today, view } from './desk-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const as = (...roles: typeof lin.roles) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }) })
const wang = { ...lin, id: 'm-wang', name: '王建国' }
const chen = { ...lin, id: 'm-chen', name: '陈光明' }
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const kind = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))

beforeEach(() => {
  reset()
  as('member', 'leader')
  answers('member.list', () => ok({ items: [wang, chen] }))
  answers('condolence.report', () => ok(view()))
})

test('a leader: what happened, to whom, done; and one line what comes next', async () => {
  render(<ReportPage />)
  await screen.findByRole('checkbox', { name: /^王建国/ })
  expect(asked('member.list')[0]?.input).toMatchObject({ groupId: 'g-math' })
  expect(screen.getByText('请选什么事')).toBeTruthy()
  kind('亲人离世')
  expect(screen.getByText('请选是谁')).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox', { name: /^王建国/ }))
  tap('报告：王建国')
  expect(await screen.findByText(/已告诉工会主席和工会委员，由他们审批和安排看望/)).toBeTruthy()
  expect(asked('condolence.report').map((s) => s.input)).toEqual([
    { kind: 'bereavement', recipientIds: ['m-wang'], happenedOn: today() },
  ])
  tap('看这件事')
  expect(went()).toEqual(['/features/condolence/pages/detail/index?id=k1'])
})

test('the page is quiet as soon as somebody has died, and not before', async () => {
  const { container } = render(<ReportPage />)
  await screen.findByText('王建国')
  kind('新婚祝贺')
  expect(container.querySelector('.u-quiet')).toBeNull()
  kind('亲人离世')
  expect(container.querySelector('.u-quiet')).not.toBeNull()
})

test('day and note may be given; what was typed is still there after the page was closed', async () => {
  const { unmount } = render(<ReportPage />)
  await screen.findByText('王建国')
  kind('生病看望')
  fireEvent.click(screen.getByRole('checkbox', { name: /^王建国/ }))
  fireEvent.click(screen.getByRole('checkbox', { name: /^陈光明/ }))
  fireEvent.click(screen.getByText('今天发生'))
  fireEvent.change(screen.getByLabelText('发生日期'), { target: { value: addDays(today(), -2) } })
  type('备注', '周五回来')
  tap('好了')
  unmount()
  render(<ReportPage />)
  await screen.findByRole('checkbox', { name: /^王建国/ })
  tap('报告：王建国、陈光明')
  await screen.findByText('已报告')
  expect(asked('condolence.report').map((s) => s.input)).toEqual([
    {
      kind: 'illness',
      recipientIds: ['m-wang', 'm-chen'],
      happenedOn: addDays(today(), -2),
      note: '周五回来',
    },
  ])
  tap('再报告一件')
  await screen.findByRole('checkbox', { name: /^王建国/ })
  expect(screen.getByText('请选什么事')).toBeTruthy()
})

test('a member reports for themselves and is asked for no list of people', async () => {
  as('member')
  answers('condolence.report', () => ok(view({ standing: 'recipient' })))
  render(<ReportPage />)
  kind('喜得子女')
  expect(screen.getByText('林晓梅（本人）')).toBeTruthy()
  tap('报告')
  expect(await screen.findByText(/只有经办的人看得到。有了安排会通知您/)).toBeTruthy()
  expect(asked('member.list')).toEqual([])
  expect(asked('condolence.report')[0]?.input).toMatchObject({ recipientIds: ['m-lin'] })
})

test('told already: the way to that case, for who may see it', async () => {
  answers('condolence.report', () => no('ALREADY_REPORTED', { id: 'k9', name: '王建国' }))
  render(<ReportPage />)
  fireEvent.click(await screen.findByRole('checkbox', { name: /^王建国/ }))
  kind('亲人离世')
  tap('报告：王建国')
  expect(await screen.findByText(/几天前已经报告过/)).toBeTruthy()
  tap('打开那一件')
  expect(went()).toEqual(['/features/condolence/pages/detail/index?id=k9'])
})

test('from somebody’s birthday: kind, person and day are there', async () => {
  as('member', 'chair')
  beginReport('m-wang', { kind: 'birthday', people: [{ id: 'm-wang', name: '王建国' }], on: addDays(today(), 5) })
  page.params = { id: 'm-wang' }
  render(<ReportPage />)
  await waitFor(() => expect(screen.getByRole('button', { name: '报告：王建国' })).toBeTruthy())
  tap('报告：王建国')
  await screen.findByText('已报告')
  expect(asked('condolence.report')[0]?.input).toEqual({
    kind: 'birthday',
    recipientIds: ['m-wang'],
    happenedOn: addDays(today(), 5),
  })
})
