import '../home/target'
import './page-quiet'
import { addDays, dayOf, endOf } from '@domain/kit/time'
import { fireEvent, render, screen } from '@testing-library/react'
import Desk from '@/features/proposal/pages/desk'
import { answers, asked, lin, meOf, ok, reset } from '../home/cloud'
import { type } from '../home/hand'
import { call, row, view } from './page-data'

jest.mock('@tarojs/taro', () => require('./page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

beforeEach(() => {
  reset()
  answers('member.me', () => ok(meOf({ ...lin, department: '总务处', roles: ['member', 'handler'] })))
  answers('proposal.list', () => ok({ items: [] }))
  answers('proposal.calls', () => ok({ items: [call(), call({ id: 'c0', title: '八届三次教代会提案征集' })] }))
})

describe('a department’s desk', () => {
  const late = endOf(addDays(dayOf(Date.now()), -2))
  const waiting = row({ title: '甲', state: 'assigned', mine: false, lead: '总务处', nextBy: late })

  test('says how late it is, takes the answer in place, and lets go of what was answered', async () => {
    let items = [waiting]
    answers('proposal.list', () => ok({ items }))
    answers('proposal.reply', () => ok(view({ state: 'replied' })))
    render(<Desk />)
    expect(await screen.findByText('已超期 2 天')).toBeTruthy()
    expect(asked('proposal.list').at(-1)?.input).toMatchObject({ toDo: true, state: 'assigned' })
    fireEvent.click(screen.getByText('甲'))
    fireEvent.click(screen.getByRole('radio', { name: '已落实' }))
    type('答复内容', '已经装好')
    items = []
    fireEvent.click(screen.getByRole('button', { name: '提交答复' }))
    expect(await screen.findByText('没有等您部门答复的提案')).toBeTruthy()
    expect(asked('proposal.reply').map((s) => s.input)).toEqual([
      { id: 'p1', outcome: 'implemented', text: '已经装好' },
    ])
  })

  test('what was chased comes first, and what is handled again says so', async () => {
    answers('proposal.list', () =>
      ok({
        items: [
          waiting,
          { ...waiting, id: 'p2', title: '乙', chasedAt: Date.now() },
          { ...waiting, id: 'p3', title: '丙', nextBy: endOf(addDays(dayOf(Date.now()), 9)), handledAgain: true },
        ],
      }),
    )
    render(<Desk />)
    await screen.findByText('甲')
    const names = screen.getAllByRole('button').map((b) => b.getAttribute('aria-label') ?? '')
    expect(names.filter((name) => /^[甲乙丙]/.test(name)).map((name) => name[0])).toEqual(['乙', '甲', '丙'])
    expect(screen.getByText(/已催办 · 应于/)).toBeTruthy()
    expect(screen.getByText('重新办理')).toBeTruthy()
    expect(screen.getByText(/提案人不满意 · /)).toBeTruthy()
  })

  test('a year in numbers, and the years before, one step at a time', async () => {
    const now = Number(dayOf(Date.now()).slice(0, 4))
    const satisfaction = { very_satisfied: 2, satisfied: 1, basically_satisfied: 0, dissatisfied: 0 }
    const numbers = { assigned: 7, replied: 5, overdue: 1, handledAgain: 1, rated: 3, days: 12.5, satisfaction }
    answers('proposal.year', ({ year }: { year: number }) =>
      ok({ department: '总务处', year, ...numbers, ...(year < now && { assigned: 0 }) }),
    )
    render(<Desk />)
    fireEvent.click(await screen.findByRole('tab', { name: '部门年度' }))
    expect(await screen.findByRole('group', { name: '交办 7件' })).toBeTruthy()
    expect(screen.getByRole('group', { name: '平均答复用时 12.5天' })).toBeTruthy()
    expect(screen.getByText('2 件 · 66.7%')).toBeTruthy()
    expect(screen.getByRole('button', { name: '下一年' }).hasAttribute('disabled')).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: '上一年' }))
    expect(screen.queryByRole('group', { name: '交办 7件' })).toBeNull()
    expect(await screen.findByText('这一年没有交给总务处的提案')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '下一年' }))
    expect(await screen.findByRole('group', { name: '交办 7件' })).toBeTruthy()
    expect(asked('proposal.year').map((s) => s.input)).toEqual([{ year: now }, { year: now - 1 }, { year: now }])
  })

  test('shows of what was answered only its own', async () => {
    answers('proposal.list', ({ state }: { state?: string }) =>
      ok({
        items:
          state === 'replied'
            ? [
                row({ id: 'a', title: '我们的', state: 'replied', mine: false, lead: '总务处' }),
                row({ id: 'b', title: '别人的', state: 'replied', mine: false, lead: '教务处' }),
              ]
            : [],
      }),
    )
    render(<Desk />)
    fireEvent.click(await screen.findByRole('tab', { name: '已答复' }))
    expect(await screen.findByText('我们的')).toBeTruthy()
    expect(screen.queryByText('别人的')).toBeNull()
  })

  test('who answers for no department is told how that is set', async () => {
    answers('member.me', () => ok(meOf(lin)))
    render(<Desk />)
    expect(await screen.findByText(/您还不是承办人/)).toBeTruthy()
    expect(asked('proposal.list')).toEqual([])
  })
})
