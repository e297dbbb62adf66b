import '../home/target'
import './page-quiet'
import { addDays, dayOf, endOf } from '@domain/kit/time'
import type { Stats as Numbers } from '@domain/proposal/model'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Desk from '@/features/proposal/pages/desk'
import Stats from '@/features/proposal/pages/stats'
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

describe('statistics', () => {
  const share = (count: number, percent: number) => ({ count, percent })
  const numbers: Numbers = {
    total: 53,
    docketed: share(20, 37.7),
    referred: share(29, 54.7),
    not_docketed: share(4, 7.5),
    returned: share(0, 0),
    undecided: share(0, 0),
    merged: { count: 3 },
    replied: { due: 49, ...share(49, 100) },
    satisfaction: {
      rated: 20,
      very_satisfied: share(17, 85),
      satisfied: share(2, 10),
      basically_satisfied: share(1, 5),
      dissatisfied: share(0, 0),
    },
  }

  test('every number stands in words beside its bar, for the call that was chosen', async () => {
    answers('proposal.stats', () => ok(numbers))
    render(<Stats />)
    expect(await screen.findByRole('group', { name: '立案 20 件 · 37.7%' })).toBeTruthy()
    const said = screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))
    expect(said).toEqual(
      expect.arrayContaining([
        '送审提案 53件',
        '转为建议 29 件 · 54.7%',
        '不予立案 4 件 · 7.5%',
        '应答复 49 件，已答复 49 件 · 100.0%',
        '非常满意 17 件 · 85.0%',
        '基本满意 1 件 · 5.0%',
      ]),
    )
    fireEvent.click(screen.getByRole('button', { name: /^征集/ }))
    fireEvent.click(screen.getByRole('radio', { name: /^八届三次/ }))
    await waitFor(() =>
      expect(asked('proposal.stats').map((s) => s.input)).toEqual([{ callId: 'c1' }, { callId: 'c0' }]),
    )
  })

  test('nothing in review yet', async () => {
    const none = { ...numbers, total: 0, merged: { count: 0 } }
    answers('proposal.stats', () => ok(none))
    render(<Stats />)
    expect(await screen.findByText('还没有送审的提案')).toBeTruthy()
  })

  test('no call yet', async () => {
    answers('proposal.calls', () => ok({ items: [] }))
    render(<Stats />)
    expect(await screen.findByText('还没有征集')).toBeTruthy()
  })
})
