import '../home/target'
import '../proposal/page-quiet'
import { HOUR } from '@domain/kit/time'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { icsOf } from '@/features/contest/calendar'
import DetailPage from '@/features/contest/pages/detail'
import { contestText } from '@/features/contest/share'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { contest, entrant, event } from './page-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const now = Date.now()
const as = (...roles: typeof lin.roles) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }) })
const shows = (more: Parameters<typeof contest>[0] = {}) =>
  answers('contest.get', () => ok(contest({ runs: false, ...more })))
const dialog = () => within(screen.getByRole('dialog'))
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const ME = { id: lin.id, memberId: lin.id, memberIds: undefined, names: undefined, name: lin.name }
const open = { waiting: 0, taken: 36 }

beforeEach(() => {
  reset()
  as('member')
  page.params = { id: 'c1' }
})

test('one event: its button in the bar asks once more, says what a place means, and is one deed', async () => {
  shows({ events: [event(open)] })
  answers('contest.signUp', () => ok(entrant(ME)))
  render(<DetailPage />)
  await press('报名乒乓球男单')
  expect(dialog().getByText(/还有 4 个名额。.*前可以退出/)).toBeTruthy()
  shows({ events: [event({ ...open, taken: 37, mine: entrant(ME) })] })
  const confirm = dialog().getByRole('button', { name: '报名' })
  for (let i = 0; i < 3; i++) fireEvent.click(confirm)
  expect((await screen.findAllByText('已报上')).length).toBeGreaterThan(0)
  expect(asked('contest.signUp').map((s) => s.input)).toEqual([{ contestId: 'c1', eventId: 'e1' }])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a pair takes a colleague found by name, or none yet', async () => {
  shows({ events: [event({ ...open, entrant: 'pair', name: '混双' })] })
  const wang = { id: 'm-wang', name: '王建国', staffNo: '1020', group: '语文组', sex: 'male' }
  answers('contest.candidates', ({ text = '' }: { text?: string }) =>
    ok({ items: text.length < 2 ? [] : [wang, { ...wang, id: 'm-2', name: '王建军', entrantId: 'x' }] }),
  )
  answers('contest.signUp', () => ok(entrant({ ...ME, memberIds: [lin.id, 'm-wang'] })))
  render(<DetailPage />)
  await press('报名混双')
  type('搭档的姓名或工号', '王建')
  const taken = await screen.findByRole('radio', { name: /王建军.*已报这一项/ })
  expect(taken.getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(screen.getByRole('radio', { name: /王建国/ }))
  fireEvent.click(dialog().getByRole('button', { name: '报名' }))
  await waitFor(() =>
    expect(asked('contest.signUp').map((s) => s.input)).toEqual([
      { contestId: 'c1', eventId: 'e1', memberIds: ['m-wang'] },
    ]),
  )
})

test('withdrawing says what is given up; a member of a team leaves alone; after the deadline there is no button', async () => {
  shows({ events: [event({ mine: entrant(ME) })] })
  answers('contest.withdraw', () => ok(entrant({ ...ME, state: 'withdrawn' })))
  const shown = render(<DetailPage />)
  await press('退出乒乓球男单')
  expect(dialog().getByText(/名额马上让给候补第 1 位；再想参加要重新排队/)).toBeTruthy()
  fireEvent.click(dialog().getByRole('button', { name: '退出' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('contest.withdraw')).toHaveLength(1)
  shown.unmount()
  const team = { entrant: 'team' as const, name: '接力', teamSize: { min: 2, max: 4 } }
  const mine = entrant({ ...ME, captainId: 'm-wang', memberIds: ['m-wang', lin.id], names: ['王建国', lin.name] })
  shows({ events: [event({ ...team, mine })] })
  answers('contest.leaveTeam', () => ok(mine))
  const second = render(<DetailPage />)
  await press('退出接力')
  expect(dialog().getByText(/只退出您一人/)).toBeTruthy()
  fireEvent.click(dialog().getByRole('button', { name: '退出' }))
  await waitFor(() => expect(asked('contest.leaveTeam')).toHaveLength(1))
  second.unmount()
  shows({ withdrawUntil: now - HOUR, phase: 'closed', events: [event({ mine: entrant(ME) })] })
  render(<DetailPage />)
  expect(await screen.findByText(/退出截止时间已过/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^退出/ })).toBeNull()
})

test('the text for the group names nobody and says how many places are left', () => {
  const view = contest({
    events: [event(open), event({ id: 'e2', name: '女单', taken: 40, waiting: 5, mine: entrant(ME) })],
  })
  const text = contestText(view, now)
  expect(text).toMatch(
    /^【报名】教职工乒乓球赛\n时间：.*\n地点：体育馆\n报名截止：.*\n乒乓球男单：还有 4 个名额\n女单：名额已满，5 人候补\n/,
  )
  expect(text).not.toContain(lin.name)
})

test('on the day one finds the way to check-in; the date goes into a calendar', async () => {
  shows({ phase: 'running', startsAt: now - HOUR, endsAt: now + HOUR, events: [event({ mine: entrant(ME) })] })
  render(<DetailPage />)
  fireEvent.click(await screen.findByText('扫码签到'))
  fireEvent.click(screen.getByText('我的签到码'))
  expect(went()).toHaveLength(2)
  const ics = icsOf(contest({ title: '乒乓球, 羽毛球', startsAt: Date.UTC(2026, 9, 24, 6) }), now)
  expect(ics).toContain('DTSTART:20261024T060000Z\r\n')
  expect(ics).toContain('SUMMARY:乒乓球\\, 羽毛球\r\n')
})
