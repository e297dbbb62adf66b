import './target'
import { DAY, HOUR } from '@domain/kit/time'
import type { ProposalRow } from '@domain/proposal/model'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useMode } from '@/kit/mode'
import Home from '@/pages/home'
import { greetingWords } from '@/words/home'
import { answers, asked, lin, meOf, no, ok, reset, went } from './cloud'
import { page } from './taro'

jest.mock('@tarojs/taro', () => require('./taro'))
jest.mock('@/kit/transport', () => require('./cloud'))

const row = (more: Partial<ProposalRow>): ProposalRow => ({
  id: 'p1',
  title: '教师食堂增设低糖窗口',
  category: '后勤服务',
  state: 'replied',
  callId: 'c1',
  proposer: '林晓梅',
  mine: true,
  own: true,
  endorsed: false,
  endorsers: 2,
  endorsersNeeded: 2,
  createdAt: 0,
  changedAt: 0,
  ...more,
})
const notice = (id: string, read = false) => ({
  id,
  at: Date.now() - HOUR,
  kind: 'replied',
  about: { id: 'p1', title: `提案${id}` },
  read,
})

beforeEach(() => {
  reset()
  answers('proposal.list', () => ok({ items: [] }))
  answers('ballot.list', () => ok({ items: [] }))
  answers('notice.inbox', () => ok({ items: [] }))
  answers('notice.unread', () => ok({ count: 0 }))
})
const entries = () => screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))

test('greets by the hour in China', () => {
  const at = (hour: number) => greetingWords(Date.UTC(2026, 9, 20, hour) - 8 * HOUR)
  expect([0, 8, 9, 12, 17, 18].map(at)).toEqual(['夜深了', '早上好', '上午好', '中午好', '下午好', '晚上好'])
})

describe('a visitor', () => {
  beforeEach(() => answers('member.me', () => ok(meOf(null))))

  test('is told whom the app is for and what it does, and may sign in or look around', async () => {
    render(<Home />)
    expect(await screen.findByText('本小程序供春晖小学工会会员使用。')).toBeTruthy()
    for (const title of ['提案怎么提', '谁能用', '隐私怎么保护']) expect(screen.getByText(title)).toBeTruthy()
    fireEvent.click(screen.getByText('暂不登录，先看看'))
    expect(screen.queryByText('暂不登录，先看看')).toBeNull()
    expect(screen.getByText(/您正以访客身份浏览/)).toBeTruthy()
    fireEvent.click(screen.getByText('绑定身份'))
    expect(went()).toEqual(['/features/member/pages/bind/index'])
    expect(asked('proposal.list')).toEqual([])
  })

  test('of a browser that has not chosen whom to play is a visitor too', async () => {
    answers('member.me', () => no('NOT_SIGNED_IN'))
    render(<Home />)
    expect(await screen.findByText('本小程序供本校工会会员使用。')).toBeTruthy()
  })
})

describe('a member', () => {
  beforeEach(() => answers('member.me', () => ok(meOf(lin))))

  test('what is pinned stands on home besides the newest three', async () => {
    const pin = { ...notice('0'), pinned: true }
    answers('notice.inbox', () => ok({ items: [pin, ...['1', '2', '3', '4'].map((id) => notice(id))] }))
    render(<Home />)
    const lines = (await screen.findAllByRole('button', { name: /提案有答复了/ })).map((one) => one.textContent)
    expect(lines).toHaveLength(4)
    expect(lines[0]).toContain('置顶')
  })

  test('sees what waits, the most pressing first, then entries, then notices', async () => {
    answers('proposal.list', () =>
      ok({
        items: [
          row({ id: 'p2', title: '没有期限的', state: 'draft', nextBy: undefined }),
          row({ id: 'p3', title: '后天到期的', nextBy: Date.now() + 3 * DAY }),
          row({ id: 'p1', title: '今天到期的', nextBy: Date.now() + 1000 }),
        ],
      }),
    )
    answers('notice.inbox', () => ok({ items: [notice('1'), notice('2'), notice('3', true), notice('4')] }))
    answers('notice.unread', () => ok({ count: 3 }))
    render(<Home />)
    await screen.findByText('今天到期的')
    expect(asked('proposal.list')[0]?.input).toEqual({ toDo: true })
    const titles = screen.getAllByText(/到期的|没有期限的/).map((node) => node.textContent)
    expect(titles).toEqual(['今天到期的', '后天到期的', '没有期限的'])
    expect(screen.getByRole('button', { name: '后天到期的，请评价办理结果，还有 3 天' })).toBeTruthy()
    expect(screen.getByLabelText('3 项')).toBeTruthy()
    expect(entries()).toEqual(expect.arrayContaining(['写提案', '提案', '待附议', '统计']))
    expect(asked('member.wishes')).toEqual([])
    for (const closed of ['审查台', '部门办理', '会员', '会员申请', '导入名册', '设置'])
      expect(entries()).not.toContain(closed)
    expect(screen.getByText(/林晓梅$/).textContent).toMatch(/^(.+好|夜深了)，林晓梅$/)
    expect(screen.getByText('中学部 · 数学组')).toBeTruthy()
    expect(screen.getAllByRole('button', { name: /^(未|已)读，/ })).toHaveLength(3)
    expect(screen.queryByText(/提案4/)).toBeNull()
    fireEvent.click(screen.getByText('今天到期的'))
    fireEvent.click(screen.getByText('没有期限的'))
    expect(went()).toEqual([
      '/features/proposal/pages/detail/index?id=p1',
      '/features/proposal/pages/write/index?id=p2',
    ])
  })

  test('a vote stands before all that waits, until it is cast; its entry counts it', async () => {
    const ballot = (more: object) => ({
      ...{ id: 'b1', kind: 'resolution', title: '方案表决', secrecy: 'secret', state: 'open', mine: 'due' },
      ...{ opensAt: Date.now() - HOUR, closesAt: Date.now() + HOUR },
      ...more,
    })
    answers('proposal.list', () => ok({ items: [row({ title: '今天到期的', nextBy: Date.now() + 1000 })] }))
    answers('ballot.list', () =>
      ok({
        items: [
          ballot({ id: 'b2', title: '投过的', mine: 'voted' }),
          ballot({ id: 'b3', title: '过了时间的', closesAt: Date.now() - 1 }),
          ballot({}),
        ],
      }),
    )
    render(<Home />)
    const vote = await screen.findByRole('button', { name: /^方案表决，请投票，.* 截止$/ })
    expect(asked('ballot.list').map((s) => s.input)).toEqual([{ state: 'open' }])
    const waits = screen.getAllByText(/方案表决|今天到期的/).map((node) => node.textContent)
    expect(waits).toEqual(['方案表决', '今天到期的'])
    for (const other of ['投过的', '过了时间的']) expect(screen.queryByText(other)).toBeNull()
    expect(entries()).toEqual(expect.arrayContaining(['表决选举，1 项待办']))
    fireEvent.click(vote)
    expect(went()).toEqual(['/features/ballot/pages/ballot/index?id=b1'])
  })

  test('whether a vote waits cannot be told: that is said, with a way to try again', async () => {
    answers('ballot.list', () => no('BUSY'))
    render(<Home />)
    const again = await screen.findByRole('button', { name: '等您投票，再试一次' }, { timeout: 6000 })
    answers('ballot.list', () => ok({ items: [] }))
    fireEvent.click(again)
    await waitFor(() => expect(screen.queryByText('等您投票')).toBeNull())
  }, 15_000)

  test('turns large print on and off', async () => {
    render(<Home />)
    fireEvent.click(await screen.findByRole('button', { name: '换成大字' }))
    expect(useMode.getState().scale).toBe(1.4)
    fireEvent.click(screen.getByRole('button', { name: '换成标准字' }))
    expect(useMode.getState().scale).toBe(1)
  })

  test('is asked for anew when home comes to the front and when it is pulled down', async () => {
    render(<Home />)
    await screen.findByText('没有等您处理的事。')
    await act(async () => void (await page.comeBack()))
    expect(asked('member.me')).toHaveLength(2)
    expect(asked('proposal.list')).toHaveLength(2)
    await act(async () => void (await page.happen('pull')))
    expect(asked('proposal.list')).toHaveLength(3)
    expect(asked('notice.inbox')).toHaveLength(3)
  })

  test('keeps what was there when the network goes, and says so', async () => {
    answers('proposal.list', () => ok({ items: [row({})] }))
    render(<Home />)
    await screen.findByText('教师食堂增设低糖窗口')
    for (const action of ['member.me', 'proposal.list', 'notice.inbox']) answers(action, () => no('OFFLINE'))
    await act(async () => void (await page.comeBack()))
    expect(await screen.findByText(/现在没有网络/)).toBeTruthy()
    expect(screen.getByText('教师食堂增设低糖窗口')).toBeTruthy()
  })

  test('may try again where one card did not come', async () => {
    answers('proposal.list', () => no('NOT_FOUND'))
    render(<Home />)
    const again = await screen.findByRole('button', { name: '待办，再试一次' })
    answers('proposal.list', () => ok({ items: [row({})] }))
    fireEvent.click(again)
    expect(await screen.findByText('教师食堂增设低糖窗口')).toBeTruthy()
  })
})

test('without network and without anything known, home offers to try again', async () => {
  answers('member.me', () => no('OFFLINE'))
  render(<Home />)
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toMatch(/网络没有连上/)
  answers('member.me', () => ok(meOf(lin)))
  fireEvent.click(within(alert).getByText('再试一次'))
  expect(await screen.findByText(/林晓梅$/)).toBeTruthy()
})

test('each role has the entries of its own', async () => {
  answers('member.me', () => ok(meOf({ ...lin, roles: ['member', 'handler', 'chair'] }, { mayPropose: false })))
  answers('member.wishes', () => ok({ items: [{ id: 'w-1' }, { id: 'w-2' }] }))
  render(<Home />)
  await screen.findByText(/林晓梅$/)
  await waitFor(() => expect(entries()).toContain('会员申请，2 项待办'))
  expect(asked('member.wishes').map((s) => s.input)).toEqual([{ state: 'open' }])
  expect(entries()).toEqual(expect.arrayContaining(['提案', '审查台', '部门办理', '统计', '会员', '导入名册', '设置']))
  expect(entries()).not.toContain('写提案')
})

test('the admin of an empty school is led through three steps, and no proposal is asked for', async () => {
  const admin = { ...lin, name: '管理员', kind: 'technical' as const, roles: ['admin' as const] }
  answers('member.me', () => ok(meOf(admin, { mayPrepare: true, mayPropose: false })))
  answers('member.groups', () =>
    ok({ items: [{ id: 'g', name: '春晖小学', path: '', count: 57, leaders: [] }], departments: [] }),
  )
  render(<Home />)
  await screen.findByText('1 导入名册')
  await waitFor(() => expect(screen.getByText(/已有 57 人/)).toBeTruthy())
  fireEvent.click(screen.getByText('3 发邀请码'))
  expect(went()).toEqual(['/features/member/pages/list/index?choose=1'])
  expect(asked('proposal.list')).toEqual([])
  expect(asked('notice.inbox')).toEqual([])
})
