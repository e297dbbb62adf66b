import '../home/target'
import { DAY } from '@domain/kit/time'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import DetailPage from '@/features/condolence/pages/detail'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import '../proposal/page-quiet'
import { books, today, view, visit, year } from './desk-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const opens = (what: string) => fireEvent.click(screen.getByText(what))
const inSheet = () => within(screen.getByRole('dialog'))

beforeEach(() => {
  reset()
  useSession.setState({ state: 'ready', me: meOf({ ...lin, roles: ['member', 'chair'] }) })
  page.params = { id: 'k1' }
  answers('condolence.standards', () => ok(books))
  answers('condolence.get', () => ok(view()))
  answers('member.groups', () =>
    ok({ items: [{ id: 'g-math', name: '数学组', path: '中学部/数学组', count: 9, leaders: [] }] }),
  )
})

test('standard beside what was given this year; within it the chair’s word is one tap', async () => {
  const earlier = {
    times: 1,
    sumFen: 100_000,
    visits: [{ id: 'v0', on: today(), amountFen: 100_000, form: 'cash' as const }],
  }
  const recipients = [
    {
      ...view().recipients[0],
      id: 'm-wang',
      name: '王建国',
      group: '数学组',
      kind: 'in_service' as const,
      year: year(earlier),
    },
  ]
  answers('condolence.get', () => ok(view({ recipients })))
  answers('condolence.approve', () => ok(view({ state: 'approved', waitsFor: 'visit' })))
  const { container } = render(<DetailPage />)
  expect(await screen.findByText(/每人 1,000.00 元，慰问金；不限次数；180 天内报告/)).toBeTruthy()
  expect(screen.getByText(/王建国：\d+ 年另有 1 次，共 1,000.00 元/)).toBeTruthy()
  expect(container.querySelector('.u-quiet')).not.toBeNull()
  tap('同意，每人 1,000.00 元')
  await waitFor(() => expect(screen.getByText('已审批')).toBeTruthy())
  expect(asked('condolence.approve').map((s) => s.input)).toEqual([{ id: 'k1', amountFen: 100_000, form: 'cash' }])
})

test('what was given already is what is said yes to', async () => {
  answers('condolence.get', () => ok(view({ visits: [visit()], givenFen: 38_000, visited: true, state: 'visited' })))
  answers('condolence.approve', () => ok(view()))
  render(<DetailPage />)
  await screen.findByText('看望记录')
  tap('同意，每人 380.00 元')
  await waitFor(() => expect(asked('condolence.approve')).toHaveLength(1))
  expect(asked('condolence.approve')[0]?.input).toEqual({ id: 'k1', amountFen: 38_000, form: 'cash' })
})

test('goods of the superior union alone: what was given, not what the standard would give', async () => {
  const goods = visit({ source: 'superior', form: 'goods', amountFen: 50_000 })
  answers('condolence.get', () => ok(view({ visits: [goods], visited: true, state: 'visited' })))
  render(<DetailPage />)
  await screen.findByText('看望记录')
  tap('审批')
  expect(inSheet().getByText(/形式和标准不同/)).toBeTruthy()
  expect(inSheet().getByRole('button', { name: '形式，实物' })).toBeTruthy()
})

test('above the standard: reason and minutes go with it', async () => {
  answers('condolence.approve', () => ok(view({ state: 'approved' })))
  render(<DetailPage />)
  await screen.findByText('标准和今年另有的')
  opens('按其他金额审批')
  type('每人金额（元）', '1,500')
  expect(inSheet().getByText(/金额超过标准，要由工会委员会讨论决定/)).toBeTruthy()
  expect(inSheet().getByText('请填理由')).toBeTruthy()
  type('理由', '家里两位老人同年离世')
  expect(inSheet().getByText('请填会议纪要编号')).toBeTruthy()
  type('会议纪要编号', '2026-7')
  fireEvent.click(inSheet().getByRole('button', { name: '审批通过' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('condolence.approve')[0]?.input).toEqual({
    id: 'k1',
    amountFen: 150_000,
    form: 'cash',
    reason: '家里两位老人同年离世',
    minutes: { no: '2026-7', on: today() },
  })
})

test('reported late: no tap alone would do, and the page knows it', async () => {
  answers('condolence.get', () => ok(view({ reportedAt: Date.now() + 200 * DAY })))
  render(<DetailPage />)
  await screen.findByText('标准和今年另有的')
  expect(screen.queryByRole('button', { name: /^同意/ })).toBeNull()
  tap('审批')
  expect(inSheet().getByText(/报告时已过标准的期限/)).toBeTruthy()
})

test('one’s own case and nobody else: the superior union’s word is asked for', async () => {
  answers('condolence.approve', () => no('OWN_MATTER', { others: false }))
  render(<DetailPage />)
  await screen.findByText('标准和今年另有的')
  tap(/^同意/)
  await screen.findByText(/请填写上级工会的审核人和日期/)
  tap('审批')
  fireEvent.click(inSheet().getByRole('button', { name: '审批通过' }))
  await waitFor(() => expect(inSheet().getByText('请填上级工会审核人')).toBeTruthy())
  type('上级工会审核人', '刘主席')
  answers('condolence.approve', () => ok(view({ state: 'approved' })))
  fireEvent.click(inSheet().getByRole('button', { name: '审批通过' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('condolence.approve').at(-1)?.input).toMatchObject({ superior: { name: '刘主席', on: today() } })
})

test('the year’s count is reached: nobody can say yes, and the earlier visit stands there', async () => {
  const spent = year({
    times: 1,
    timesPerYear: 1,
    sumFen: 50_000,
    visits: [{ id: 'v0', on: today(), amountFen: 50_000, form: 'cash' }],
  })
  answers('condolence.get', () =>
    ok(
      view({
        kind: 'marriage',
        recipients: [{ id: 'm-wang', name: '王建国', group: '数学组', kind: 'in_service', year: spent }],
      }),
    ),
  )
  render(<DetailPage />)
  expect(await screen.findByText('次数已满')).toBeTruthy()
  expect(screen.getByText('今年次数已满').closest('[disabled]')).toBeTruthy()
})

test('declined with a reason; no reason, no button', async () => {
  answers('condolence.decline', () => ok(view({ state: 'declined', can: [], waitsFor: undefined })))
  render(<DetailPage />)
  await screen.findByText('标准和今年另有的')
  opens('不办理')
  expect(inSheet().getByText('请填理由')).toBeTruthy()
  type('理由', '报重了')
  fireEvent.click(inSheet().getByRole('button', { name: '不办理' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('condolence.decline').map((s) => s.input)).toEqual([{ id: 'k1', reason: '报重了' }])
})

test('who can go: of the group first; chosen ones are asked to go', async () => {
  answers('member.list', () => ok({ items: [{ ...lin, id: 'm-zhou', name: '周强' }] }))
  answers('condolence.assignVisitors', () => ok(view({ visitors: [{ id: 'm-zhou', name: '周强' }] })))
  render(<DetailPage />)
  await screen.findByText('标准和今年另有的')
  opens('安排看望的人')
  fireEvent.click(await screen.findByRole('checkbox', { name: /^周强/ }))
  expect(asked('member.list').at(-1)?.input).toMatchObject({ groupId: 'g-math' })
  fireEvent.click(inSheet().getByRole('button', { name: '请这 1 人去看望' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('condolence.assignVisitors')[0]?.input).toEqual({ id: 'k1', visitorIds: ['m-zhou'] })
})

test('a payment names its voucher; then it can be closed', async () => {
  const paid = { by: 'm-li', byName: '李会计', at: Date.now(), voucherNo: '2026-11-018', on: today() }
  const approval = { by: 'm-lin', byName: '林晓梅', at: Date.now(), amountFen: 38_000, form: 'cash' as const }
  const done = {
    approval,
    visits: [visit({ advancedBy: { id: 'm-sun', name: '孙丽' } })],
    givenFen: 38_000,
    visited: true,
    approved: true,
  }
  answers('condolence.get', () => ok(view({ ...done, state: 'visited', can: ['pay'], waitsFor: 'pay' })))
  answers('condolence.pay', () =>
    ok(view({ ...done, payment: paid, state: 'paid', can: ['close'], waitsFor: 'close', paid: true })),
  )
  answers('condolence.close', () => ok(view({ ...done, payment: paid, state: 'closed', can: [], waitsFor: undefined })))
  render(<DetailPage />)
  await screen.findByText('看望记录')
  tap('登记报销')
  expect(inSheet().getByText('孙丽')).toBeTruthy()
  type('凭证号', ' 2026-11-018 ')
  fireEvent.click(inSheet().getByRole('button', { name: '登记报销' }))
  expect(await screen.findByText(/凭证号 2026-11-018/)).toBeTruthy()
  expect(asked('condolence.pay')[0]?.input).toEqual({ id: 'k1', voucherNo: '2026-11-018', on: today() })
  tap('办结')
  fireEvent.click(inSheet().getByRole('button', { name: '办结' }))
  await waitFor(() => expect(screen.getByText('已办结')).toBeTruthy())
})

test('a visitor sees name and kind, no money and no list of steps, and can write the visit down', async () => {
  answers('condolence.get', () =>
    ok({
      ...view({ standing: 'visitor', can: ['visit'], waitsFor: 'visit' }),
      ...{ happenedOn: undefined, reported: undefined, visits: undefined, givenFen: undefined },
      recipients: [{ id: 'm-wang', name: '王建国', group: '数学组', kind: 'in_service' }],
      visitors: [{ id: 'm-lin', name: '林晓梅' }],
    }),
  )
  render(<DetailPage />)
  expect(await screen.findByText(/请只告诉一起去看望的人/)).toBeTruthy()
  expect(screen.queryByText('标准和今年另有的')).toBeNull()
  expect(screen.queryByText('经过')).toBeNull()
  tap('登记看望')
  expect(went()).toEqual(['/features/condolence/pages/visit/index?id=k1'])
})

test('outside the circle there is nothing, and no second try', async () => {
  answers('condolence.get', () => no('NOT_FOUND'))
  render(<DetailPage />)
  expect(await screen.findByText(/没有找到/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
})

test('letters have a page of their own', async () => {
  render(<DetailPage />)
  await screen.findByText('标准和今年另有的')
  opens('写信')
  expect(went()).toEqual(['/features/condolence/pages/write-letter/index?id=k1'])
})
