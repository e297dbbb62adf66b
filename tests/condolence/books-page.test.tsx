import '../home/target'
import type { Row, Split, Sum, Totals } from '@domain/condolence/totals'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import RowsPage from '@/features/condolence/pages/rows'
import StandardsPage from '@/features/condolence/pages/standards'
import TotalsPage from '@/features/condolence/pages/totals'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import '../proposal/page-quiet'
import { books, today } from './desk-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const as = (...roles: typeof lin.roles) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }) })
const inSheet = () => within(screen.getByRole('dialog'))
const nothing: Sum = { persons: 0, personTimes: 0, sumFen: 0 }
const ten: Sum = { persons: 9, personTimes: 10, sumFen: 380_000 }
const split: Split = { ...ten, times: 10, own: ten, others: nothing, inService: ten, retired: nothing }
const thisYear = today().slice(0, 4)
const totals = (): Totals => ({
  from: `${thisYear}-01-01`,
  to: `${thisYear}-12-31`,
  all: split,
  kinds: [{ kind: 'bereavement', sum: split }],
  lines: [{ line: '职工慰问支出', sum: split }],
  sources: [{ source: 'union', sum: ten }],
  months: Array.from({ length: 12 }, (_, n) => ({
    month: `${thisYear}-${String(n + 1).padStart(2, '0')}`,
    personTimes: n === 1 ? 7 : n === 4 ? 3 : 0,
    sumFen: n === 1 ? 266_000 : n === 4 ? 114_000 : 0,
  })),
})

beforeEach(() => {
  reset()
  as('member', 'chair')
  answers('condolence.standards', () => ok(books))
  answers('condolence.totals', () => ok(totals()))
})

describe('standards', () => {
  test('only the chair changes one; what is empty is no limit', async () => {
    answers('condolence.updateStandard', () => ok({ ...books.standards.bereavement, kind: 'bereavement', version: 2 }))
    render(<StandardsPage />)
    fireEvent.click(await screen.findByText('新婚祝贺'))
    type('每人金额（元）', '600')
    type('一年几次', '')
    type('几天内报告', '0')
    expect(screen.getByText('请检查数字')).toBeTruthy()
    type('几天内报告', '365')
    fireEvent.click(inSheet().getByRole('checkbox', { name: /^要看证明/ }))
    fireEvent.click(inSheet().getByRole('button', { name: '保存' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked('condolence.updateStandard').map((s) => s.input)).toEqual([
      {
        kind: 'marriage',
        amountFen: 60_000,
        form: 'cash',
        timesPerYear: null,
        yearFen: null,
        withinDays: 365,
        proof: false,
        version: 1,
      },
    ])
    expect(asked('condolence.standards')).toHaveLength(2)
  })

  test('changed by somebody else meanwhile: the page says so', async () => {
    answers('condolence.updateStandard', () => no('CHANGED', {}))
    render(<StandardsPage />)
    fireEvent.click(await screen.findByText('新婚祝贺'))
    fireEvent.click(inSheet().getByRole('button', { name: '保存' }))
    expect(await screen.findByText(/刚刚被更新过/)).toBeTruthy()
  })

  test('everybody reads them, nobody else opens one', async () => {
    as('member')
    render(<StandardsPage />)
    fireEvent.click(await screen.findByText('新婚祝贺'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText(/每人一年合计 2,000.00 元，实物/)).toBeTruthy()
  })
})

describe('totals', () => {
  test('this year at first; every number opens its rows', async () => {
    render(<TotalsPage />)
    expect(await screen.findByText('共 3,800.00 元')).toBeTruthy()
    expect(asked('condolence.totals')[0]?.input).toEqual({ from: `${thisYear}-01-01`, to: `${thisYear}-12-31` })
    fireEvent.click(screen.getByRole('button', { name: '人次 10' }))
    fireEvent.click(screen.getByRole('button', { name: /^亲人离世 10 人次/ }))
    fireEvent.click(screen.getByRole('button', { name: /^职工慰问支出/ }))
    fireEvent.click(screen.getByRole('button', { name: '按月，每月数字' }))
    fireEvent.click(screen.getByRole('button', { name: `${thisYear} 年 2 月 7 人次 · 2,660.00 元` }))
    const year = `from=${thisYear}-01-01&to=${thisYear}-12-31`
    const rows = '/features/condolence/pages/rows/index?'
    const last = new Date(Date.UTC(Number(thisYear), 2, 0)).getUTCDate()
    expect(went()).toEqual([
      `${rows}${year}`,
      `${rows}${year}&kind=bereavement`,
      `${rows}${year}&line=${encodeURIComponent('职工慰问支出')}`,
      `${rows}from=${thisYear}-02-01&to=${thisYear}-02-${last}`,
    ])
  })

  test('columns are as high as their sums; only months that have any are numbers to open', async () => {
    const { container } = render(<TotalsPage />)
    await screen.findByText('共 3,800.00 元')
    const heights = [...container.querySelectorAll<HTMLElement>('.d-months__fill')].map((one) => one.style.height)
    expect(heights.slice(0, 5)).toEqual(['0%', '100%', '0%', '0%', `${(114_000 / 266_000) * 100}%`])
    expect(screen.getByLabelText(`每月金额，最多的是 ${thisYear} 年 2 月：7 人次 · 2,660.00 元`)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '按月，每月数字' }))
    expect(screen.getAllByRole('button', { name: / 年 \d+ 月 / })).toHaveLength(2)
  })

  test('another time; days of one’s own', async () => {
    render(<TotalsPage />)
    await screen.findByText('共 3,800.00 元')
    fireEvent.click(screen.getByRole('button', { name: /^时间/ }))
    fireEvent.click(inSheet().getByRole('radio', { name: '自选日期' }))
    fireEvent.change(screen.getByLabelText('从'), { target: { value: `${thisYear}-02-01` } })
    fireEvent.change(screen.getByLabelText('到'), { target: { value: `${thisYear}-02-20` } })
    await waitFor(() =>
      expect(asked('condolence.totals').at(-1)?.input).toEqual({ from: `${thisYear}-02-01`, to: `${thisYear}-02-20` }),
    )
  })

  test('nothing yet, and not for a member', async () => {
    answers('condolence.totals', () => ok({ ...totals(), all: { ...split, times: 0 } }))
    const { unmount } = render(<TotalsPage />)
    expect(await screen.findByText('这段时间没有看望和发放')).toBeTruthy()
    unmount()
    as('member')
    render(<TotalsPage />)
    expect(screen.getByText(/没有这项操作的权限/)).toBeTruthy()
  })
})

describe('rows', () => {
  const one: Row = {
    id: 'v1',
    of: 'visit',
    kind: 'bereavement',
    on: `${thisYear}-02-03`,
    form: 'cash',
    source: 'union',
    line: '职工慰问支出',
    amountFen: 38_000,
    sum: { persons: 1, personTimes: 1, sumFen: 38_000 },
    voucherNos: ['记-18'],
    minutes: [{ no: '2026-7', on: `${thisYear}-02-01` }],
  }
  test('voucher and minutes stand beside the sum; no name where none is given', async () => {
    page.params = { from: `${thisYear}-01-01`, to: `${thisYear}-12-31`, kind: 'bereavement' }
    answers('condolence.rows', () =>
      ok({ items: [one, { ...one, id: 'v2', voucherNos: [], minutes: [], names: ['王建国'] }] }),
    )
    render(<RowsPage />)
    expect(
      await screen.findByText(/1 人；每人 380.00 元，慰问金；工会经费，职工慰问支出；凭证号 记-18；会议纪要 2026-7/),
    ).toBeTruthy()
    expect(screen.getByText(/王建国；.*还没有凭证号/)).toBeTruthy()
    expect(asked('condolence.rows')[0]?.input).toMatchObject({ kind: 'bereavement' })
    expect(screen.getByRole('heading').textContent).toBe('亲人离世')
  })

  test('an address without days leads nowhere', () => {
    page.params = {}
    render(<RowsPage />)
    expect(screen.getByText(/没有找到/)).toBeTruthy()
  })
})
