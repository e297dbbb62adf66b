import '../home/target'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import VisitPage from '@/features/condolence/pages/visit'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import '../proposal/page-quiet'
import { books, row, today, view, visit } from './desk-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const as = (...roles: typeof lin.roles) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }) })
const inSheet = () => within(screen.getByRole('dialog'))
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const tapIn = (name: string | RegExp) => fireEvent.click(inSheet().getByRole('button', { name }))
const person = (id: string, name: string) => ({ ...lin, id, name })
const recipient = (id: string, name: string) => ({ id, name, group: '数学组', kind: 'in_service' as const })
const sent = () => asked('condolence.visit').map((s) => s.input)

beforeEach(() => {
  reset()
  as('member', 'committee')
  page.params = { id: 'k1' }
  answers('condolence.standards', () => ok(books))
  answers('condolence.get', ({ id }: { id: string }) =>
    ok(id === 'k1' ? view() : view({ id, recipients: [recipient('m-zhao', '赵一')] })),
  )
  answers('condolence.visit', () => ok(visit()))
})

test('what can be guessed is there: today, who writes, what the standard gives, the usual line', async () => {
  render(<VisitPage />)
  await screen.findByText('去看望的人')
  tap('登记看望')
  expect(inSheet().getByText('每人 1,000.00 元')).toBeTruthy()
  tapIn('登记')
  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()).toEqual([
    {
      ids: ['k1'],
      visitorIds: ['m-lin'],
      recipientIds: ['m-wang'],
      on: today(),
      form: 'cash',
      amountFen: 100_000,
      source: 'union',
      line: '职工慰问支出',
    },
  ])
})

test('five visitors and three recipients of two matters in one row, from the superior union’s money', async () => {
  const three = [recipient('m-wang', '王建国'), recipient('m-chen', '陈光明'), recipient('m-qian', '钱进')]
  answers('condolence.get', ({ id }: { id: string }) =>
    ok(id === 'k1' ? view({ recipients: three }) : view({ id, recipients: [recipient('m-zhao', '赵一')] })),
  )
  answers('condolence.list', () =>
    ok({ items: [row(), row({ id: 'k2', recipients: [{ id: 'm-zhao', name: '赵一' }] })] }),
  )
  const five = ['a', 'b', 'c', 'd', 'e'].map((n) => person(`m-${n}`, `委员${n}`))
  answers('member.list', () => ok({ items: five }))
  render(<VisitPage />)
  await screen.findByText('去看望的人')
  fireEvent.click(screen.getByText('同一次还看望了别人'))
  fireEvent.click(await inSheet().findByRole('checkbox', { name: /^赵一/ }))
  tapIn('加上这 1 件')
  fireEvent.click(await screen.findByRole('checkbox', { name: /^钱进/ }))
  tap(/^去看望的人/)
  for (const { name } of five) fireEvent.click(await inSheet().findByRole('checkbox', { name: new RegExp(`^${name}`) }))
  tapIn('选好了（6 人）')
  type('每人金额（元）', '380.5')
  expect(screen.getByText('3 人，共 1,141.50 元')).toBeTruthy()
  tap(/^哪笔钱/)
  fireEvent.click(inSheet().getByRole('radio', { name: '上级工会' }))
  tap(/^支出科目/)
  fireEvent.click(inSheet().getByRole('radio', { name: '另写' }))
  expect(screen.getByText('请填支出科目')).toBeTruthy()
  type('另写的科目', '送温暖专项')
  tap(/^垫付人/)
  fireEvent.click(await inSheet().findByRole('checkbox', { name: /^委员b/ }))
  tapIn('选好了（1 人）')
  tap(/^看过证明的人/)
  fireEvent.click(await inSheet().findByRole('checkbox', { name: /^委员c/ }))
  tapIn('选好了（1 人）')
  tap('登记看望')
  tapIn('登记')
  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()[0]).toEqual({
    ids: ['k1', 'k2'],
    visitorIds: ['m-lin', 'm-a', 'm-b', 'm-c', 'm-d', 'm-e'],
    recipientIds: ['m-wang', 'm-chen', 'm-zhao'],
    on: today(),
    form: 'cash',
    amountFen: 38_050,
    source: 'superior',
    line: '送温暖专项',
    advancedBy: 'm-b',
    proofSeenBy: 'm-c',
  })
})

test('nothing is lost when it cannot be sent or the page is closed', async () => {
  answers('condolence.visit', () => no('OFFLINE'))
  const { unmount } = render(<VisitPage />)
  await screen.findByText('去看望的人')
  type('每人金额（元）', '380')
  tap('登记看望')
  tapIn('登记')
  expect(await screen.findByText(/网络没有连上/)).toBeTruthy()
  unmount()
  render(<VisitPage />)
  await screen.findByText('去看望的人')
  tap('登记看望')
  expect(inSheet().getByText('每人 380.00 元')).toBeTruthy()
})

test('a visitor without the roster chooses among those who were sent', async () => {
  as('member')
  answers('condolence.get', () =>
    ok(
      view({
        standing: 'visitor',
        can: ['visit'],
        visitors: [
          { id: 'm-lin', name: '林晓梅' },
          { id: 'm-zhou', name: '周强' },
        ],
      }),
    ),
  )
  render(<VisitPage />)
  await screen.findByText('去看望的人')
  expect(screen.queryByText('同一次还看望了别人')).toBeNull()
  tap(/^去看望的人/)
  fireEvent.click(inSheet().getByRole('checkbox', { name: '周强' }))
  tapIn('选好了（1 人）')
  tap('登记看望')
  tapIn('登记')
  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(asked('member.list')).toEqual([])
  expect(sent()[0]).toMatchObject({ visitorIds: ['m-lin'] })
})

test('festivals are given in goods or vouchers for goods; money is no answer', async () => {
  answers('condolence.get', () => ok(view({ kind: 'festival' })))
  render(<VisitPage />)
  await screen.findByText('去看望的人')
  tap(/^形式/)
  expect(
    inSheet()
      .getAllByRole('radio')
      .map((r) => r.textContent),
  ).toEqual(['实物', '实物兑换券'])
})

test('a sum that is none says so', async () => {
  render(<VisitPage />)
  await screen.findByText('去看望的人')
  type('每人金额（元）', '三百')
  expect(screen.getByText(/请填数字/)).toBeTruthy()
  expect(screen.getByText('请填金额')).toBeTruthy()
})

test('what another has written down already is asked about, and entered once more only on purpose', async () => {
  const detail = { on: '2026-10-20', amountFen: 100_000, byName: '周强' }
  answers('condolence.visit', ({ again }: { again?: boolean }) => (again ? ok(visit()) : no('ALREADY_GIVEN', detail)))
  render(<VisitPage />)
  await screen.findByText('去看望的人')
  tap('登记看望')
  tapIn('登记')
  expect(await inSheet().findByText(/周强已登记过一样的一次/)).toBeTruthy()
  tapIn('又给了一次')
  await waitFor(() => expect(sent()).toHaveLength(2))
  expect(sent()).toMatchObject([{ ids: ['k1'] }, { again: true }])
})

test('what is closed takes no visit, and says so instead of a form', async () => {
  answers('condolence.get', () => ok(view({ state: 'closed', can: [] })))
  render(<VisitPage />)
  expect(await screen.findByText('这件事现在不能登记看望')).toBeTruthy()
  expect(screen.queryByText('去看望的人')).toBeNull()
})
