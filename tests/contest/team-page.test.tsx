import '../home/target'
import type { EntrantView } from '@domain/contest/view'
import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import JoinPage from '@/features/contest/pages/join'
import TeamPage from '@/features/contest/pages/team'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { shared } from '../proposal/page-taro'
import { contest, entrant, event } from './page-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const sheet = () => within(screen.getByRole('dialog'))
const falcons = (more: Partial<EntrantView> = {}) =>
  entrant({
    ...{ id: 't1', memberId: undefined, name: '飞鹰队', captainId: 'm-wang', teamCode: 'K7M2QP' },
    ...{ memberIds: ['m-wang', lin.id], names: ['王建国', lin.name], lacks: { people: 1, women: 1 } },
    ...more,
  })
const relay = { name: '4×50 米接力', entrant: 'team', teamSize: { min: 3, max: 4, women: 2 } } as const
const behind = (more: object = {}) =>
  ok({ ...falcons(), contestId: 'c1', eventId: 'e1', title: '趣味运动会', event: relay.name, most: 4, ...more })
const outside = { memberIds: ['m-wang'], names: ['王建国'] }
const scans = (result: string) => jest.mocked(Taro.scanCode).mockResolvedValue({ result } as never)

beforeEach(() => {
  reset()
  useSession.setState({ state: 'ready', me: meOf(lin) })
})
afterEach(() => {
  process.env.TARO_ENV = 'h5'
})

describe('joining', () => {
  test('a typed code shows whose team it is; three taps on joining are one deed', async () => {
    answers('contest.team', () => behind(outside))
    answers('contest.joinTeam', () => behind())
    render(<JoinPage />)
    expect(screen.getByRole('button', { name: '请输入 6 位组队码' })).toBeTruthy()
    type('例：K7M 2QP', ' k7m 2qp ')
    tap('查看队伍')
    expect(await screen.findByText('加入“飞鹰队”？')).toBeTruthy()
    expect(sheet().getByText(/现有 1 人：王建国/)).toBeTruthy()
    expect(sheet().getByText('趣味运动会 · 4×50 米接力')).toBeTruthy()
    for (let i = 0; i < 3; i++) fireEvent.click(sheet().getByRole('button', { name: '加入' }))
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled())
    expect(asked('contest.team').map((s) => s.input)).toEqual([{ code: 'K7M2QP' }])
    expect(asked('contest.joinTeam').map((s) => s.input)).toEqual([{ code: 'K7M2QP' }])
  })

  test('opened by an address or scanned off the captain’s phone, the question comes by itself', async () => {
    answers('contest.team', () => behind(outside))
    page.params = { code: 'K7M2QP' }
    const { unmount } = render(<JoinPage />)
    expect(await screen.findByText('加入“飞鹰队”？')).toBeTruthy()
    unmount()
    page.params = {}
    process.env.TARO_ENV = 'weapp'
    scans('K7M2QP')
    render(<JoinPage />)
    tap('扫码')
    expect(await screen.findByText('加入“飞鹰队”？')).toBeTruthy()
    expect(asked('contest.joinTeam')).toEqual([])
  })

  test('who is in already, and a team that is full, are told so before anything is sent', async () => {
    answers('contest.team', () => behind())
    page.params = { code: 'K7M2QP' }
    const { unmount } = render(<JoinPage />)
    expect(await screen.findByText('您已经在这支队伍里')).toBeTruthy()
    unmount()
    answers('contest.team', () => behind({ ...outside, most: 1 }))
    render(<JoinPage />)
    expect(await screen.findByRole('button', { name: '队伍已满' })).toBeTruthy()
    expect(asked('contest.joinTeam')).toEqual([])
  })

  test('a refusal names the limit and the way out, and the question stays', async () => {
    const about = { memberId: lin.id, name: lin.name }
    const said: [string, object | undefined, RegExp][] = [
      ['UNFIT', { limit: 'sex', ...about }, /您的性别不符合这个项目的要求，请看看其他项目/],
      ['ALREADY_IN', { ...about, entrantId: 't2' }, /您已经在这个项目里了/],
      ['TOO_MANY_EVENTS', { most: 2, ...about }, /每人限报 2 项，您已经报满.*请先退出一项/],
      ['TEAM_FULL', { most: 4 }, /每队最多 4 人.*可以另组一队/],
      ['CLOSED', { closesAt: Date.now() }, /请联系负责人/],
    ]
    answers('contest.team', () => behind(outside))
    page.params = { code: 'K7M2QP' }
    render(<JoinPage />)
    await screen.findByText('加入“飞鹰队”？')
    for (const [error, detail, words] of said) {
      answers('contest.joinTeam', () => no(error, detail))
      fireEvent.click(sheet().getByRole('button', { name: '加入' }))
      expect(await sheet().findByText(words)).toBeTruthy()
    }
  })

  test('a wrong code and one that is no code read the same', async () => {
    render(<JoinPage />)
    for (const error of ['WRONG_CODE', 'BAD_INPUT']) {
      answers('contest.team', () => no(error))
      type('例：K7M 2QP', 'ABCDEF')
      tap('查看队伍')
      expect(await screen.findByText(/没有这个组队码.*请向队长核对/)).toBeTruthy()
    }
  })
})

describe('my team', () => {
  const show = async (team: EntrantView, more = {}) => {
    page.params = { contest: 'c1', event: 'e1' }
    answers('contest.get', () => ok(contest({ events: [event({ ...relay, mine: team })], ...more })))
    render(<TeamPage />)
    await screen.findByText(team.name)
  }

  test('says who is there and what is missing until when; code to scan, to read and to send', async () => {
    await show(falcons())
    expect(screen.getByText(/还差 1 名女队员，.* 前补齐，否则不能参赛/)).toBeTruthy()
    expect(screen.getByText('王建国').parentElement?.textContent).toContain('队长')
    expect(screen.getByText('K7M 2QP')).toBeTruthy()
    expect(screen.getByRole('img', { name: '加入飞鹰队的二维码' })).toBeTruthy()
    tap('复制到群')
    await waitFor(() => expect(Taro.setClipboardData).toHaveBeenCalled())
    const [said] = jest.mocked(Taro.setClipboardData).mock.calls[0] ?? []
    expect(said?.data).toMatch(/加入“飞鹰队”，组队码：K7M2QP\n报名截止：.*\n点开就能加入：.*join\/index\?code=K7M2QP$/)
    expect(shared.say?.().path).toBe('/features/contest/pages/join/index?code=K7M2QP')
  })

  test('a member leaves alone', async () => {
    await show(falcons())
    tap('离开队伍')
    expect(sheet().getByText(/只退出您一人/)).toBeTruthy()
    answers('contest.leaveTeam', () => ok(falcons()))
    for (let i = 0; i < 3; i++) fireEvent.click(sheet().getByRole('button', { name: '退出' }))
    await waitFor(() =>
      expect(asked('contest.leaveTeam').map((s) => s.input)).toEqual([{ contestId: 'c1', eventId: 'e1' }]),
    )
    expect(asked('contest.withdraw')).toEqual([])
  })

  test('a captain takes the whole team out, and is told what becomes of its place', async () => {
    await show(falcons({ captainId: lin.id }))
    tap('整队退出')
    expect(sheet().getByText(/整队 2 人一起退出。名额马上让给候补第 1 位/)).toBeTruthy()
    answers('contest.withdraw', () => ok(falcons()))
    fireEvent.click(sheet().getByRole('button', { name: '退出' }))
    await waitFor(() => expect(asked('contest.withdraw')).toHaveLength(1))
    expect(asked('contest.leaveTeam')).toEqual([])
  })

  test('a team that can take nobody more calls nobody in', async () => {
    await show(falcons({ memberIds: ['a', 'b', 'c', lin.id], lacks: undefined }))
    expect(screen.queryByText('K7M 2QP')).toBeNull()
    expect(screen.queryByRole('button', { name: '复制到群' })).toBeNull()
    expect(screen.getByRole('button', { name: '离开队伍' })).toBeTruthy()
  })

  test('after the closing nobody is called in, after the last day nobody gets out', async () => {
    await show(falcons(), { phase: 'closed', withdrawUntil: Date.now() - 1 })
    expect(screen.queryByText('K7M 2QP')).toBeNull()
    expect(screen.queryByRole('button', { name: /复制到群|离开队伍/ })).toBeNull()
  })
})
