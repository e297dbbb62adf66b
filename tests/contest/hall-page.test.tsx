import '../home/target'
import { act, render, screen } from '@testing-library/react'
import Hall from '@/features/contest/pages/hall'
import MyCode from '@/features/contest/pages/my-code'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { page } from '../home/taro'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))
// A DOM without a layout drops drawings from a style: here the code's text is looked at.
jest.mock('@/features/contest/components/Qr', () => ({
  Qr: ({ text, label }: { text: string; label: string }) => <img alt={label} title={text} />,
}))

let n = 0
const hall = (more: object = {}) =>
  ok({
    ...{ code: `c1.e1.s${++n}.abc`, changes: true, until: 0, left: 30_000 },
    ...{ title: '乒乓球赛', name: '男子单打', present: n, expected: 140, ...more },
  })
const picture = (label: string) => screen.queryByRole('img', { name: label })?.getAttribute('title')
const seconds = (s: number) => act(() => jest.advanceTimersByTimeAsync(s * 1000))

beforeEach(() => {
  reset()
  n = 0
  jest.useFakeTimers()
  useSession.setState({ state: 'ready', me: meOf(lin) })
  page.params = { contest: 'c1', event: 'e1' }
  answers('contest.checkInCode', () => hall())
})
afterEach(() => jest.useRealTimers())

test('the hall shows the code, who came, and how long it is good; then the next one comes by itself', async () => {
  render(<Hall />)
  await seconds(0)
  expect(screen.getByText(/已签到 1 \/ 140 人/)).toBeTruthy()
  expect(asked('contest.checkInCode').map((s) => s.input)).toEqual([{ contestId: 'c1', eventId: 'e1' }])
  const first = picture('男子单打的签到码')
  expect(first).toMatch(/features\/contest\/pages\/check-in\/index\?code=c1.e1.s1.abc$/)
  await seconds(10)
  expect(screen.getByText('20')).toBeTruthy()
  expect(picture('男子单打的签到码')).toBe(first)
  await seconds(21)
  expect(asked('contest.checkInCode')).toHaveLength(2)
  expect(screen.getByText(/已签到 2 \/ 140 人/)).toBeTruthy()
  expect(picture('男子单打的签到码')).not.toBe(first)
})

test('without network it says so, shows the code as long as it is taken, asks on, and goes on by itself', async () => {
  render(<Hall />)
  await seconds(0)
  answers('contest.checkInCode', () => no('OFFLINE'))
  await seconds(40)
  expect(screen.getByText(/网络没有连上，正在重连。/)).toBeTruthy()
  expect(picture('男子单打的签到码')).toBeTruthy()
  await seconds(30)
  expect(screen.getByText(/原来的码已过期/)).toBeTruthy()
  expect(picture('男子单打的签到码')).toBeUndefined()
  answers('contest.checkInCode', () => hall())
  await seconds(12)
  expect(screen.queryByText(/网络没有连上/)).toBeNull()
  expect(picture('男子单打的签到码')).toBeTruthy()
})

test('a code that stays has no ring, and still counts who came', async () => {
  answers('contest.checkInCode', () => hall({ changes: false, left: undefined, until: undefined, scene: 'x' }))
  render(<Hall />)
  await seconds(0)
  expect(screen.getByText(/可以打印张贴/)).toBeTruthy()
  expect(screen.queryByRole('img', { name: '签到码定时更换' })).toBeNull()
  await seconds(31)
  expect(screen.getByText(/已签到 2 \/ 140 人/)).toBeTruthy()
})

test('while the page is behind others it asks nothing; who may not see the code is told', async () => {
  const shown = render(<Hall />)
  await seconds(0)
  await act(() => page.happen('hide'))
  await seconds(120)
  expect(asked('contest.checkInCode')).toHaveLength(1)
  shown.unmount()
  answers('contest.checkInCode', () => no('NOT_ALLOWED'))
  render(<Hall />)
  await seconds(0)
  expect(screen.getByText(/没有这项操作的权限/)).toBeTruthy()
})

test('my own code: my name, another code each minute', async () => {
  answers('member.myCode', () => ok({ code: `m-lin.${++n}.abc`, until: 0, left: 60_000 }))
  render(<MyCode />)
  await seconds(0)
  expect(screen.getByText('林晓梅')).toBeTruthy()
  const first = picture('林晓梅的签到码')
  await seconds(61)
  expect(asked('member.myCode')).toHaveLength(2)
  expect(picture('林晓梅的签到码')).not.toBe(first)
})
