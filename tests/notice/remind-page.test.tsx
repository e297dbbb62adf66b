import '../home/target'
import '../proposal/page-quiet'
import { DEFAULTS } from '@domain/member/settings'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import ContestPage from '@/features/contest/pages/detail'
import SchoolSettings from '@/features/member/pages/settings'
import OutboxPage from '@/features/notice/pages/outbox'
import ProposalPage from '@/features/proposal/pages/detail'
import { useSession } from '@/kit/session'
import Inbox from '@/pages/inbox'
import { contest, entrant, event } from '../contest/page-data'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { view } from '../proposal/page-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const templateIds = { news: 'news-template', deadline: 'deadline-template thing1 time2', letter: 'letter-template' }
const settings = { ...DEFAULTS, templateIds, version: 3 }
const as = (roles: typeof lin.roles, own: object = settings) =>
  useSession.setState({ state: 'ready', me: { ...meOf({ ...lin, roles }), settings: { ...settings, ...own } } })
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const dialog = () => within(screen.getByRole('dialog'))
const toasts = () => jest.mocked(Taro.showToast).mock.calls.map(([shown]) => shown?.title)
const consents = () => asked('notice.consent').map((s) => s.input)

beforeEach(() => {
  reset()
  as(['member'])
  answers('notice.inbox', () => ok({ items: [] }))
  answers('notice.consent', () => ok({ items: [] }))
})
afterEach(() => {
  process.env.TARO_ENV = 'h5'
  Object.assign(globalThis, { wx: undefined })
  jest.useRealTimers()
})

test('the inbox says why it asks, counts what was accepted, and asks no more that day', async () => {
  render(<Inbox />)
  await press(/^提醒我/)
  expect(dialog().getByText(/用微信提醒您一次/)).toBeTruthy()
  expect(dialog().getByText(/晚上十点到早上七点不打扰/)).toBeTruthy()
  const yes = dialog().getByRole('button', { name: '提醒我' })
  // Before the page has drawn the first of them.
  act(() => {
    for (let i = 0; i < 3; i++) yes.click()
  })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(consents()).toEqual([
    { templateIds: ['news-template', 'deadline-template', 'letter-template'], accepted: true },
  ])
  expect(toasts()).toEqual(['好的，有消息会提醒您'])
  await press(/^提醒我/)
  expect(dialog().getByText('今天问过了')).toBeTruthy()
  fireEvent.click(dialog().getByText('今天问过了'))
  expect(consents()).toHaveLength(1)
  // What was accepted is taken back at any time.
  fireEvent.click(dialog().getByRole('button', { name: '以前同意过的也不要了' }))
  await waitFor(() => expect(consents().at(-1)).toMatchObject({ accepted: false }))
  await waitFor(() => expect(toasts().at(-1)).toBe('好的，不再用微信提醒您'))
})

test('the next day it may be asked again', async () => {
  Taro.setStorageSync('subscribe:asked', '2020-01-01')
  render(<Inbox />)
  await press(/^提醒我/)
  expect(dialog().getByRole('button', { name: '提醒我' })).toBeTruthy()
  fireEvent.click(dialog().getByRole('button', { name: '不用了' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  // Our own question alone is no answer: WeChat has not been asked.
  expect(consents()).toEqual([])
  expect(Taro.getStorageSync('subscribe:asked')).toBe('2020-01-01')
})

test('where the school has no templates nothing is offered', async () => {
  as(['member'], { templateIds: DEFAULTS.templateIds })
  render(<Inbox />)
  expect(await screen.findByText('还没有消息')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /提醒我/ })).toBeNull()
})

test('WeChat is asked within the tap itself; only what it says is accepted is counted', async () => {
  process.env.TARO_ENV = 'weapp'
  const requestSubscribeMessage = jest.fn(({ success }: { tmplIds: string[]; success: (said: object) => void }) =>
    setTimeout(
      () => success({ 'news-template': 'accept', 'deadline-template': 'reject', 'letter-template': 'ban' }),
      5,
    ),
  )
  Object.assign(globalThis, { wx: { requestSubscribeMessage } })
  render(<Inbox />)
  await press(/^提醒我/)
  act(() => {
    dialog().getByRole('button', { name: '提醒我' }).click()
    // Not a microtask later.
    expect(requestSubscribeMessage).toHaveBeenCalledTimes(1)
  })
  await waitFor(() => expect(consents()).toEqual([{ templateIds: ['news-template'], accepted: true }]))
})

test.each([
  ['refused', { 'news-template': 'reject' }, () => ok({ items: [] }), '没有打开提醒，消息照样收得到', 0],
  ['switched off', null, () => ok({ items: [] }), '没有打开提醒，消息照样收得到', 0],
  ['accepted and not counted', { 'news-template': 'accept' }, () => no('NOT_FOUND'), '没有成功，请稍后再试', 1],
] as const)('%s: said so', async (_, said, answer, words, times) => {
  process.env.TARO_ENV = 'weapp'
  type Asked = { success: (said: object) => void; fail: () => void }
  const requestSubscribeMessage = ({ success, fail }: Asked) => (said ? success(said) : fail())
  Object.assign(globalThis, { wx: { requestSubscribeMessage } })
  answers('notice.consent', answer)
  render(<Inbox />)
  await press(/^提醒我/)
  fireEvent.click(dialog().getByRole('button', { name: '提醒我' }))
  await waitFor(() => expect(toasts()).toEqual([words]))
  expect(consents()).toHaveLength(times)
})

test('after signing up for a contest it is asked once, with what it is good for', async () => {
  page.params = { id: 'c1' }
  const ME = { id: lin.id, memberId: lin.id, memberIds: undefined, names: undefined, name: lin.name }
  answers('contest.get', () => ok(contest({ runs: false, events: [event({ waiting: 0, taken: 36 })] })))
  answers('contest.signUp', () => ok(entrant(ME)))
  const first = render(<ContestPage />)
  await press('报名乒乓球男单')
  fireEvent.click(dialog().getByRole('button', { name: '报名' }))
  expect(await screen.findByText(/活动改期、取消，或者快开始的时候/)).toBeTruthy()
  fireEvent.click(dialog().getByRole('button', { name: '提醒我' }))
  await waitFor(() =>
    expect(consents()).toEqual([{ templateIds: ['deadline-template', 'news-template'], accepted: true }]),
  )
  first.unmount()
  render(<ContestPage />)
  await press('报名乒乓球男单')
  fireEvent.click(dialog().getByRole('button', { name: '报名' }))
  await waitFor(() => expect(asked('contest.signUp')).toHaveLength(2))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('after handing in a proposal the same is offered', async () => {
  page.params = { id: 'p1', sent: '1' }
  answers('proposal.get', () => ok(view({ state: 'endorsing', may: ['withdraw'] })))
  render(<ProposalPage />)
  await press(/^提醒我/)
  expect(dialog().getByText(/提案有了审查结果或者答复/)).toBeTruthy()
  expect(dialog().queryByText(/以前同意过的/)).toBeNull()
  fireEvent.click(dialog().getByRole('button', { name: '提醒我' }))
  await waitFor(() => expect(consents()).toEqual([{ templateIds: ['news-template'], accepted: true }]))
})

describe('the outbox', () => {
  const one = {
    ...{ id: 'x1', template: 'letter', lines: ['校工会', '工会给您写了一封信', '2026年10月20日 10:00'] },
    ...{ at: Date.now(), state: 'sent' },
  }
  test('says what the phone showed, and of what failed why', async () => {
    as(['member', 'admin'])
    const failed = { ...one, id: 'x2', template: 'news', state: 'failed', code: 47003 }
    answers('notice.outbox', () =>
      ok({ items: [one, failed, { ...one, id: 'x3', state: 'unknown' }, { ...failed, id: 'x4', code: 99 }] }),
    )
    render(<OutboxPage />)
    expect(await screen.findByText('已发出')).toBeTruthy()
    expect(screen.getByText(/字段和模板对不上/)).toBeTruthy()
    expect(screen.getByText(/发到一半断了/)).toBeTruthy()
    expect(screen.getByText(/没有发成（99）/)).toBeTruthy()
    expect(screen.getAllByText(/工会给您写了一封信/)).toHaveLength(4)
  })
  test('empty it says what comes first; without an answer it is asked once more', async () => {
    as(['admin'])
    answers('notice.outbox', () => no('OFFLINE'))
    render(<OutboxPage />)
    await press('再试一次')
    answers('notice.outbox', () => ok({ items: [] }))
    await press('再试一次')
    expect(await screen.findByText('还没有发过提醒')).toBeTruthy()
  })
  test('is the technician’s', async () => {
    as(['member', 'chair'])
    render(<OutboxPage />)
    expect(await screen.findByText(/您没有这项操作的权限/)).toBeTruthy()
    expect(asked('notice.outbox')).toEqual([])
  })
})

test('the chair puts templates down; what is no template is said before it is sent', async () => {
  as(['member', 'chair'])
  answers('member.settings', () => ok({ ...DEFAULTS, version: 3 }))
  answers('member.updateSettings', (change: object) => ok({ ...DEFAULTS, ...change, version: 4 }))
  answers('member.me', () => ok(meOf({ ...lin, roles: ['member', 'chair'] })))
  render(<SchoolSettings />)
  await press(/^订阅消息模板，（没有），修改/)
  type('新消息', '模板')
  expect(await screen.findByText(/模板编号只有字母/)).toBeTruthy()
  type('新消息', 'Abc_123-x thing4 time2')
  type('来信', 'Letter_123')
  fireEvent.click(dialog().getByText('保存'))
  await waitFor(() =>
    expect(asked('member.updateSettings').map((s) => s.input)).toEqual([
      { templateIds: { news: 'Abc_123-x thing4 time2', deadline: '', letter: 'Letter_123' }, version: 3 },
    ]),
  )
  expect(await screen.findByText('已填 2 个')).toBeTruthy()
})
