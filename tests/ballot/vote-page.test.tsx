import '../home/target'
import '../proposal/page-quiet'
import { receiptOf } from '@domain/ballot/receipt'
import type { BallotView } from '@domain/ballot/view'
import { DAY } from '@domain/kit/time'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import VotePage from '@/features/ballot/pages/vote'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { ballotOf, committee, heads, scheme, trip } from './voter-data'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const mark = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const sheet = () => within(screen.getByRole('dialog'))
const said = (text: string | RegExp) => screen.queryByText(text) !== null
/** All that the phone keeps, as one text. */
const keptOnPhone = () => JSON.stringify(jest.mocked(kept).mock.calls)
let kept: jest.SpyInstance

type Cast = { id: string; answers: unknown; receiptKey: string }
const casts = () => asked('ballot.cast').map(({ input }) => input as Cast)

let n = 0
/** Another ballot each time: what is chosen stays in memory. */
const show = async (view: BallotView) => {
  const id = `b${++n}`
  page.params = { id }
  answers('ballot.get', () => ok({ ...view, id }))
  const shown = render(<VotePage />)
  await screen.findAllByText(view.title)
  return { ...shown, id }
}

beforeEach(() => {
  reset()
  useSession.setState({ state: 'ready', me: meOf(lin) })
  kept = jest.spyOn(Taro, 'setStorageSync')
  answers('ballot.cast', ({ id, receiptKey }: Cast) => ok({ receipt: receiptOf(id, lin.id, receiptKey) }))
})

test('a resolution: one word, looked over large, cast once; then it is 已投票 and nothing of the choice is left', async () => {
  const { id } = await show(ballotOf(scheme))
  expect(screen.getByRole('button', { name: '请先选同意、不同意或弃权' })).toHaveProperty('disabled', true)
  expect(said('赞成')).toBe(false)
  mark('绩效工资分配方案（修订稿）：同意')
  tap('下一步：核对')
  expect(sheet().getByText('同意').className).toBe('u-h1')
  expect(sheet().getByText(/不能修改，也不能收回/)).toBeTruthy()
  const confirm = sheet().getByRole('button', { name: '确认投票' })
  fireEvent.click(confirm)
  fireEvent.click(confirm)
  await screen.findByText('已投票')
  expect(casts()).toEqual([{ id, answers: ['for'], receiptKey: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  // The key alone, and it was kept before the ballot left.
  expect(keptOnPhone()).toBe(JSON.stringify([[`ballot:key:${id}:m-lin`, casts()[0]?.receiptKey]]))
  expect(screen.queryByRole('radio')).toBeNull()
  tap('核对我的票')
  tap('看投票情况')
  expect(went()).toEqual([
    `/features/ballot/pages/receipt/index?id=${id}`,
    `/features/ballot/pages/turnout/index?id=${id}`,
  ])
})

test('an election: marks left are counted, none too many; who is not marked is said; a name is written in', async () => {
  await show(ballotOf(committee))
  expect(said('同意')).toBe(false)
  mark('王建国：赞成')
  expect(screen.getByText('已赞成 1 人，还可以赞成 1 人')).toBeTruthy()
  mark('陈志远：不赞成')
  tap('另选他人')
  type('另选他人 1', '李明')
  expect(said('这个人在候选人名单里，请直接在名单里选“赞成”。')).toBe(true)
  expect(screen.getByRole('button', { name: '请先改好“另选他人”' })).toBeTruthy()
  type('另选他人 1', ' 何苗 ')
  expect(said('已赞成 2 人，选满了')).toBe(true)
  mark('李明：赞成')
  expect(Taro.showToast).toHaveBeenCalledWith(
    expect.objectContaining({ title: expect.stringMatching(/最多赞成 2 人/) }),
  )
  expect(screen.getByRole('radio', { name: '李明：赞成' }).getAttribute('aria-checked')).toBe('false')
  tap('下一步：核对')
  expect(sheet().getByText('何苗')).toBeTruthy()
  expect(sheet().getByText('1 人没有选，按“弃权”计')).toBeTruthy()
  fireEvent.click(sheet().getByRole('button', { name: '返回修改' }))
  mark('王建国：弃权')
  mark('李明：赞成')
  tap('下一步：核对')
  fireEvent.click(sheet().getByRole('button', { name: '确认投票' }))
  await screen.findByText('已投票')
  expect(casts()[0]?.answers).toEqual([
    { marks: { 'c-wang': 'abstain', 'c-chen': 'against', 'c-li': 'for' }, writeIns: ['何苗'] },
  ])
})

test('of one seat another name takes the place of the first', async () => {
  const [question] = committee.questions as Extract<typeof committee, { kind: 'election' }>['questions']
  if (!question) throw new Error('a question')
  await show(ballotOf({ kind: 'election', questions: [{ ...question, seats: 1, writeIns: false }] }))
  mark('王建国：赞成')
  mark('李明：赞成')
  expect(screen.getByRole('radio', { name: '王建国：赞成' }).getAttribute('aria-checked')).toBe('false')
  expect(said('已赞成 1 人，选满了')).toBe(true)
  expect(said('另选他人')).toBe(false)
})

test('an appraisal: grades and words; who is left out is said; a warning not to give oneself away', async () => {
  await show(ballotOf(heads))
  mark('赵校长：称职')
  tap('给赵校长写意见')
  type('对赵校长的意见', '多到年级听课。')
  expect(said('已评 1 人，共 2 人')).toBe(true)
  tap(/^这张票谁看得到/)
  expect(sheet().getByText(/请不要写能看出您是谁的话/)).toBeTruthy()
  fireEvent.click(sheet().getByRole('button', { name: '关闭' }))
  tap('下一步：核对')
  expect(sheet().getByText('1 人没有评，按“未评”计')).toBeTruthy()
  fireEvent.click(sheet().getByRole('button', { name: '确认投票' }))
  await screen.findByText('已投票')
  expect(casts()[0]?.answers).toEqual([{ grades: { 'p-head': 'competent' }, remarks: { 'p-head': '多到年级听课。' } }])
  expect(keptOnPhone()).not.toContain('听课')
})

test('a named poll says so before it is cast', async () => {
  await show(ballotOf(trip, { secrecy: 'named' }))
  fireEvent.click(screen.getByRole('radio', { name: '青山' }))
  fireEvent.click(screen.getByRole('radio', { name: '东湖' }))
  tap('下一步：核对')
  expect(sheet().getByText(/公布时会有您的姓名和选择/)).toBeTruthy()
  fireEvent.click(sheet().getByRole('button', { name: '确认投票' }))
  await screen.findByText('已投票')
  expect(casts()[0]?.answers).toEqual([['o-lake']])
})

describe('no answer comes', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())
  const wait = () => act(() => jest.advanceTimersByTimeAsync(10_000))

  test('it says that it is not known to be in, and sends the same with the same key', async () => {
    const view = ballotOf(scheme)
    page.params = { id: 'lost' }
    answers('ballot.get', () => ok({ ...view, id: 'lost' }))
    answers('ballot.cast', () => undefined)
    render(<VotePage />)
    await wait()
    mark('绩效工资分配方案（修订稿）：不同意')
    tap('下一步：核对')
    fireEvent.click(sheet().getByRole('button', { name: '确认投票' }))
    await wait()
    expect(sheet().getByText(/请先当作没有投出/)).toBeTruthy()
    expect(said('已投票')).toBe(false)
    answers('ballot.cast', () => ok({ receipt: 'r' }))
    fireEvent.click(sheet().getByRole('button', { name: '再投一次' }))
    await wait()
    expect(said('已投票')).toBe(true)
    const sent = asked('ballot.cast')
    expect(sent.length).toBeGreaterThan(3)
    expect(new Set(sent.map((one) => JSON.stringify([one.input, one.requestId]))).size).toBe(1)
  })

  test('nothing else can be chosen until the cloud says that it did not arrive; if it did, it is 已投票', async () => {
    const view = ballotOf(scheme, { id: 'unsure' })
    page.params = { id: 'unsure' }
    answers('ballot.get', () => ok(view))
    answers('ballot.cast', () => undefined)
    render(<VotePage />)
    await wait()
    mark('绩效工资分配方案（修订稿）：同意')
    tap('下一步：核对')
    fireEvent.click(sheet().getByRole('button', { name: '确认投票' }))
    await wait()
    expect(sheet().queryByRole('button', { name: '返回修改' })).toBeNull()
    answers('ballot.get', () => undefined)
    fireEvent.click(sheet().getByRole('button', { name: '看投出没有' }))
    await wait()
    expect(sheet().getByText(/选择先不要改/)).toBeTruthy()
    answers('ballot.get', () => ok({ ...view, mine: 'voted', can: [] }))
    fireEvent.click(sheet().getByRole('button', { name: '看投出没有' }))
    await wait()
    expect(said('已投票')).toBe(true)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('the app is closed meanwhile: the next try has the same key, and still no choice was kept', async () => {
    page.params = { id: 'again' }
    answers('ballot.get', () => ok(ballotOf(scheme, { id: 'again' })))
    answers('ballot.cast', () => undefined)
    const cast = async () => {
      mark('绩效工资分配方案（修订稿）：同意')
      tap('下一步：核对')
      fireEvent.click(sheet().getByRole('button', { name: '确认投票' }))
      await wait()
    }
    const first = render(<VotePage />)
    await wait()
    await cast()
    first.unmount()
    render(<VotePage />)
    await wait()
    await cast()
    expect(new Set(casts().map(({ receiptKey }) => receiptKey)).size).toBe(1)
    expect(keptOnPhone()).not.toContain('for')
  })
})

test('refused meanwhile: why is said, and going back shows how it stands', async () => {
  await show(ballotOf(scheme))
  answers('ballot.cast', () => no('PAPER_ISSUED'))
  mark('绩效工资分配方案（修订稿）：同意')
  tap('下一步：核对')
  fireEvent.click(sheet().getByRole('button', { name: '确认投票' }))
  await sheet().findByText(/您已领纸质票/)
  answers('ballot.get', () => ok(ballotOf(scheme, { mine: 'paper', can: [] })))
  fireEvent.click(sheet().getByRole('button', { name: '返回修改' }))
  await screen.findByText('您已领纸质票')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('no random numbers: nothing is cast', async () => {
  await show(ballotOf(scheme))
  const random = jest.spyOn(crypto, 'getRandomValues').mockImplementation(() => {
    throw new Error('none')
  })
  mark('绩效工资分配方案（修订稿）：同意')
  tap('下一步：核对')
  fireEvent.click(sheet().getByRole('button', { name: '确认投票' }))
  await sheet().findByText(/这一票没有投出/)
  expect(casts()).toEqual([])
  random.mockRestore()
})

describe('nothing to vote on', () => {
  const closed = { can: [] as BallotView['can'] }
  const cases: [string, Partial<BallotView>, RegExp][] = [
    ['not begun', { state: 'announced', mine: null, opensAt: Date.now() + DAY }, /^还没有开始$/],
    ['past its end, whatever the state says', { closesAt: Date.now() - 1 }, /^投票已经截止$/],
    ['closed', { state: 'closed', mine: 'closed' }, /您没有投票/],
    ['not on the roll', { mine: null }, /^您不在投票名单里$/],
    ['paper', { mine: 'paper' }, /^您已领纸质票$/],
    ['cancelled', { state: 'cancelled', mine: null, reason: '方案要再改' }, /原因：方案要再改/],
    ['voted', { mine: 'voted' }, /^已投票$/],
  ]
  test.each(cases)('%s', async (_, more, words) => {
    await show(ballotOf(scheme, { ...closed, ...more }))
    expect(screen.getByText(words)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /下一步|请先选/ })).toBeNull()
  })

  test('before it begins the ballot can be looked at, and not filled in', async () => {
    await show(ballotOf(committee, { ...closed, state: 'announced', mine: null }))
    const one = screen.getByRole('radio', { name: '王建国：赞成' })
    fireEvent.click(one)
    expect(one.getAttribute('aria-checked')).toBe('false')
    expect(one.getAttribute('aria-disabled')).toBe('true')
  })
})

test('chosen, looked elsewhere, come back: the choice stands, in memory alone', async () => {
  const { unmount, id } = await show(ballotOf(scheme))
  mark('绩效工资分配方案（修订稿）：弃权')
  unmount()
  page.params = { id }
  render(<VotePage />)
  const chosen = await screen.findByRole('radio', { name: '绩效工资分配方案（修订稿）：弃权' })
  expect(chosen.getAttribute('aria-checked')).toBe('true')
  expect(kept).not.toHaveBeenCalled()
})

test('not to be had: words, and once more; a guest is asked to bind', async () => {
  page.params = { id: 'x' }
  answers('ballot.get', () => no('NOT_FOUND'))
  const { unmount } = render(<VotePage />)
  await waitFor(() => expect(said(/没有找到/)).toBe(true))
  unmount()
  useSession.setState({ state: 'ready', me: meOf(null) })
  render(<VotePage />)
  expect(screen.getByText(/请先绑定身份/)).toBeTruthy()
})
