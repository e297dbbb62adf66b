import '../home/target'
import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import CheckInPage from '@/features/contest/pages/check-in'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { page } from '../home/taro'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const at = Date.UTC(2026, 10, 21, 6, 2)
const came = (already = false) =>
  ok({ contestId: 'c1', eventId: 'e1', entrantId: 'm-lin', name: '男子单打', title: '乒乓球赛', at, already })
const notIn = (more: object = {}) =>
  no('NOT_IN', {
    ...{ contestId: 'c1', eventId: 'e1', name: '男子单打', title: '乒乓球赛' },
    ...{ canSignUp: false, canWalkIn: false, elsewhere: [], ...more },
  })
const scans = (result: string, path?: string) => jest.mocked(Taro.scanCode).mockResolvedValue({ result, path } as never)
const codes = () => asked('contest.checkIn').map((s) => s.input)

beforeEach(() => {
  reset()
  process.env.TARO_ENV = 'weapp'
  useSession.setState({ state: 'ready', me: meOf(lin) })
  answers('contest.checkIn', () => came())
})
afterEach(() => {
  process.env.TARO_ENV = 'h5'
})

test('one tap opens the camera, what it reads is sent once, and the result stands large', async () => {
  scans('c1.e1.f.abc')
  render(<CheckInPage />)
  const button = await screen.findByRole('button', { name: '扫码签到' })
  for (let i = 0; i < 3; i++) fireEvent.click(button)
  expect(await screen.findByText('签到成功')).toBeTruthy()
  expect(screen.getByText('签到时间 14:02')).toBeTruthy()
  expect(codes()).toEqual([{ code: 'c1.e1.f.abc' }])
})

test('a second scan says already, and since when', async () => {
  answers('contest.checkIn', () => came(true))
  page.params = { code: 'c1.e1.f.abc' }
  render(<CheckInPage />)
  expect(await screen.findByText('您已在 14:02 签到')).toBeTruthy()
  expect(screen.queryByText('签到成功')).toBeNull()
})

test('an address, a mini-program code and a bare code are the same code; the camera closed without one asks nothing', async () => {
  render(<CheckInPage />)
  const tap = async () => fireEvent.click(await screen.findByRole('button', { name: /扫/ }))
  const codeOf = async (result: string, path?: string) => {
    const before = codes().length
    scans(result, path)
    await tap()
    await waitFor(() => expect(codes()).toHaveLength(before + 1))
    return codes().at(-1)
  }
  const address = 'https://union.example/#/features/contest/pages/check-in/index?code='
  expect(await codeOf(`${address}${encodeURIComponent('c1.e1.f.abc')}`)).toEqual({ code: 'c1.e1.f.abc' })
  expect(await codeOf('', 'features/contest/pages/check-in/index?scene=0123456789abcdef1.abc')).toEqual({
    code: '0123456789abcdef1.abc',
  })
  jest.mocked(Taro.scanCode).mockRejectedValue(new Error('scanCode:fail cancel'))
  await tap()
  await waitFor(() => expect(jest.mocked(Taro.scanCode)).toHaveBeenCalledTimes(3))
  expect(codes()).toHaveLength(2)
})

test('opened by a code it checks in at once, and only once', async () => {
  page.params = { scene: encodeURIComponent('0123456789abcdef1.abc') }
  render(<CheckInPage />)
  expect(await screen.findByText('签到成功')).toBeTruthy()
  expect(codes()).toEqual([{ code: '0123456789abcdef1.abc' }])
})

test('who is not in is told where they are; walking in is offered where it can be, and is a deed of its own', async () => {
  answers('contest.checkIn', (input: { walkIn?: boolean }) =>
    input.walkIn ? came() : notIn({ canWalkIn: true, elsewhere: ['女子单打'] }),
  )
  page.params = { code: 'c1.e1.f.abc' }
  render(<CheckInPage />)
  expect(await screen.findByText('您没有报名这个项目')).toBeTruthy()
  expect(screen.getByText(/您报名的是：女子单打/)).toBeTruthy()
  expect(screen.queryByText('去报名')).toBeNull()
  const walk = screen.getByText('现场参加')
  for (let i = 0; i < 3; i++) fireEvent.click(walk)
  expect(await screen.findByText('签到成功')).toBeTruthy()
  expect(codes()).toEqual([{ code: 'c1.e1.f.abc' }, { code: 'c1.e1.f.abc', walkIn: true }])
})

test('while sign-up is open, who is not in finds the way there', async () => {
  answers('contest.checkIn', () => notIn({ canSignUp: true }))
  page.params = { code: 'c1.e1.f.abc' }
  render(<CheckInPage />)
  fireEvent.click(await screen.findByText('去报名'))
  expect(went()).toEqual(['/features/contest/pages/detail/index?id=c1'])
})

test('every refusal has a large title and says what to do', async () => {
  const said: [string, object | undefined, RegExp][] = [
    ['OLD_CODE', { fixed: false }, /请当面扫现在显示的码/],
    ['OLD_CODE', { fixed: true }, /大屏幕/],
    ['FOREIGN_CODE', undefined, /不是本校的签到码，请扫/],
    ['FORGED_CODE', undefined, /不是系统生成的/],
    ['WAITING', { place: 2 }, /候补名单第 2 位/],
    ['FELL_OUT', undefined, /请联系组织者/],
    ['TOO_EARLY', { from: at }, /14:02 起可以签到/],
    ['OVER', undefined, /已经结束，不能再签到/],
    ['CANCELLED', undefined, /已经取消，不用签到/],
  ]
  for (const [error, detail, words] of said) {
    answers('contest.checkIn', () => no(error, detail))
    page.params = { code: 'x' }
    const shown = render(<CheckInPage />)
    expect(await screen.findByText(words)).toBeTruthy()
    shown.unmount()
  }
})

test('without network the code is kept, and goes out again under the same request', async () => {
  answers('contest.checkIn', () => no('OFFLINE'))
  page.params = { code: 'c1.e1.f.abc' }
  render(<CheckInPage />)
  const again = await screen.findByRole('button', { name: '再试一次' })
  answers('contest.checkIn', () => came())
  fireEvent.click(again)
  expect(await screen.findByText('签到成功')).toBeTruthy()
  const ids = asked('contest.checkIn').map((s) => s.requestId)
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
})

test('a browser has no button for the camera, and says how', async () => {
  process.env.TARO_ENV = 'h5'
  render(<CheckInPage />)
  expect(await screen.findByText(/用手机相机扫/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /扫/ })).toBeNull()
})
