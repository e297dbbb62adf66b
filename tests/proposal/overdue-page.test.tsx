import '../home/target'
import './page-quiet'
import { addDays, DAY, dayOf } from '@domain/kit/time'
import type { ProposalRow } from '@domain/proposal/model'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Review from '@/features/proposal/pages/review'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { page } from '../home/taro'
import { row, view } from './page-data'

jest.mock('@tarojs/taro', () => require('./page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

/** 逾期: what is past its day, and chased once a day. */
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const tick = (title: string) => fireEvent.click(screen.getByRole('checkbox', { name: `选 ${title}` }))
const late = (id: string, title: string, days: number, more: Partial<ProposalRow> = {}) =>
  row({
    id,
    title,
    state: 'assigned',
    mine: false,
    lead: '总务处',
    dueOn: addDays(dayOf(Date.now()), -days),
    nextBy: Date.now() - days * DAY,
    ...more,
  })
let rows: ProposalRow[] = []

beforeEach(() => {
  reset()
  rows = [
    late('1', '漏水', 9),
    late('2', '路灯', 3, { lead: '基建处' }),
    late('3', '门禁', 1, { chasedAt: Date.now() }),
  ]
  answers('member.me', () => ok(meOf({ ...lin, roles: ['member', 'committee'] })))
  answers('proposal.calls', () => ok({ items: [] }))
  answers('proposal.list', ({ overdue }: { overdue?: boolean }) => ok({ items: overdue ? rows : [] }))
  page.params = { tab: 'overdue' }
})
const chased = (id: string) => {
  rows = rows.map((one) => (one.id === id ? { ...one, chasedAt: Date.now() } : one))
}

test('each says how late and with whom; chased once a day, and then the button says so', async () => {
  answers('proposal.chase', ({ id }: { id: string }) => {
    chased(id)
    return ok(view({ id }))
  })
  render(<Review />)
  expect(await screen.findByText('逾期 9 天')).toBeTruthy()
  expect(screen.getByText(/承办 基建处/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '今天已催办：门禁' }).hasAttribute('disabled')).toBe(true)
  tap('催办：漏水')
  tap('催办：漏水')
  expect(await screen.findByText('催办了 1 件')).toBeTruthy()
  expect(await screen.findByRole('button', { name: '今天已催办：漏水' })).toBeTruthy()
  expect(asked('proposal.chase').map((s) => s.input)).toEqual([{ id: '1' }])
})

test('several go out one after the other and are counted; who was chased meanwhile is told apart', async () => {
  rows = [late('1', '漏水', 9), late('2', '路灯', 3), late('4', '屋顶', 2)]
  let go = () => {}
  answers('proposal.chase', async ({ id }: { id: string }) => {
    await new Promise<void>((done) => {
      go = done
    })
    if (id === '2') return no('CHASED_TODAY', { at: Date.now() })
    return id === '4' ? no('NOT_OVERDUE', {}) : ok(view({ id }))
  })
  render(<Review />)
  await screen.findByText('漏水')
  tap('全选 3 件')
  tap('催办已选的 3 件')
  expect(asked('proposal.chase')).toEqual([])
  tap('催办')
  expect(await screen.findByText('正在催办 1 / 3')).toBeTruthy()
  go()
  expect(await screen.findByText('正在催办 2 / 3')).toBeTruthy()
  go()
  expect(await screen.findByText('正在催办 3 / 3')).toBeTruthy()
  go()
  expect(await screen.findByText('催办了 1 件，1 件今天已催办，1 件已不用催办')).toBeTruthy()
  expect(asked('proposal.chase').map((s) => s.input)).toEqual([{ id: '1' }, { id: '2' }, { id: '4' }])
})

test('the network goes: what is done is told, the rest is not tried, and goes out again under the same id', async () => {
  answers('proposal.chase', ({ id }: { id: string }) => (id === '1' ? ok(view({ id })) : no('BROKEN')))
  render(<Review />)
  await screen.findByText('漏水')
  tick('漏水')
  tick('路灯')
  tap('催办已选的 2 件')
  tap('催办')
  expect(await screen.findByText(/^催办了 1 件，还有 1 件没有催办：/)).toBeTruthy()
  answers('proposal.chase', ({ id }: { id: string }) => ok(view({ id })))
  tap('催办：路灯')
  expect(await screen.findByText('催办了 1 件')).toBeTruthy()
  const sent = asked('proposal.chase').filter((s) => (s.input as { id: string }).id === '2')
  expect(new Set(sent.map((s) => s.requestId)).size).toBe(1)
  expect(sent).toHaveLength(2)
})

test('at a desk it is a table, whose buttons open no row', async () => {
  page.width = 1280
  answers('proposal.chase', ({ id }: { id: string }) => ok(view({ id })))
  render(<Review />)
  expect(await screen.findByRole('table', { name: '逾期的提案' })).toBeTruthy()
  tap('催办：漏水')
  await waitFor(() => expect(asked('proposal.chase')).toHaveLength(1))
  expect(asked('proposal.get')).toEqual([])
})

test('nothing is overdue: it says what would stand here', async () => {
  rows = []
  render(<Review />)
  expect(await screen.findByText('没有逾期的提案')).toBeTruthy()
})
