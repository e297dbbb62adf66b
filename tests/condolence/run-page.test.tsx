import '../home/target'
import '../proposal/page-quiet'
import type { RunRow, RunView } from '@domain/condolence/running'
import { DEFAULT_STANDARDS } from '@domain/condolence/standard'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import Run from '@/features/condolence/pages/run'
import Make from '@/features/condolence/pages/run-make'
import Runs from '@/features/condolence/pages/runs'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { budget, officeView, runRow, runView } from './run-data'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const now = Date.UTC(2026, 9, 8, 2)
const settle = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const be = (...roles: (typeof lin)['roles']) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }) })
const sheet = () => within(screen.getByRole('dialog'))

beforeEach(() => {
  reset()
  process.env.TARO_ENV = 'weapp'
  jest.useFakeTimers({ now })
  be('member')
  page.params = { id: 'r1' }
})
afterEach(() => {
  jest.useRealTimers()
  process.env.TARO_ENV = 'h5'
})

const shown = async (rows: RunRow[]) => {
  answers('condolence.runs', () => ok({ items: rows }))
  const made = render(<Runs />)
  await settle()
  return made
}

test('the list says what is mine to do: choose, collect, or nothing any more', async () => {
  await shown([
    runRow(),
    runRow({ id: 'r2', title: '中秋慰问', mine: { choiceId: 'c2' } }),
    runRow({ id: 'r3', title: '春节慰问', mine: { handedAt: now - 3_600_000, collector: '张老师' } }),
    runRow({ id: 'r4', title: '国庆慰问', chooseUntil: now - 1 }),
    runRow({ id: 'r5', title: '三八慰问', mine: undefined }),
  ])
  expect(screen.getByRole('button', { name: /端午慰问.*待我选择，还有 3 天/ })).toBeTruthy()
  expect(screen.getByRole('button', { name: /中秋慰问.*待领取，选了食用油/ })).toBeTruthy()
  expect(screen.getByRole('button', { name: /春节慰问.*已领取，今天 09:00，张老师代领/ })).toBeTruthy()
  expect(screen.getByRole('button', { name: /国庆慰问.*没有选，由工会安排/ })).toBeTruthy()
  expect(screen.getByRole('button', { name: /三八慰问.*由工会发放/ })).toBeTruthy()
  // A teacher makes none.
  expect(screen.queryByText('发起发放')).toBeNull()
  fireEvent.click(screen.getByText('端午慰问'))
  expect(went()).toEqual(['/features/condolence/pages/run/index?id=r1'])
})

test('nothing yet: a teacher hears what it is for, a leader how to begin', async () => {
  const { unmount } = await shown([])
  expect(screen.getByText(/会在这里通知您选和领/)).toBeTruthy()
  unmount()
  be('member', 'leader')
  await shown([])
  fireEvent.click(screen.getByText('发起发放'))
  expect(went()).toEqual(['/features/condolence/pages/run-make/index'])
})

const opened = async (view: RunView) => {
  answers('condolence.getRun', () => ok(view))
  const made = render(<Run />)
  await settle()
  return made
}

test('one chooses, confirms once however often tapped, and may change it', async () => {
  await opened(runView())
  answers('condolence.choose', () => ok(runView({ mine: { choiceId: 'c2' } })))
  fireEvent.click(screen.getByRole('radio', { name: '食用油' }))
  expect(sheet().getByText('截止前还可以改。')).toBeTruthy()
  for (let i = 0; i < 3; i++) fireEvent.click(sheet().getByText('就选这个'))
  await settle()
  expect(asked('condolence.choose').map((s) => s.input)).toEqual([{ runId: 'r1', choiceId: 'c2' }])
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('radio', { name: '食用油' }).getAttribute('aria-checked')).toBe('true')
  answers('condolence.choose', () => no('CHOICE_OVER', { until: now }))
  fireEvent.click(screen.getByRole('radio', { name: '大米' }))
  fireEvent.click(sheet().getByText('就选这个'))
  await settle()
  expect(sheet().getByText('选择已在 今天 10:00 截止。')).toBeTruthy()
  fireEvent.click(screen.getByText('我的领取码'))
  expect(went()).toEqual(['/features/contest/pages/my-code/index'])
})

test('when choosing is over the choice stands; who has collected needs no code', async () => {
  await opened(runView({ can: [], mine: { choiceId: 'c1', handedAt: now - 60_000 } }))
  expect(screen.queryByRole('radio')).toBeNull()
  expect(screen.getByText('大米')).toBeTruthy()
  expect(screen.queryByText('我的领取码')).toBeNull()
  expect(screen.queryByText('合计')).toBeNull()
})

test('the office sees sum and line, and goes on to hand out, progress and the paper', async () => {
  be('member', 'committee')
  await opened(officeView())
  expect(screen.getByText('57 人，11,400.00 元')).toBeTruthy()
  expect(screen.getByText('工会经费，职工集体福利支出')).toBeTruthy()
  answers('paper.receipts', () => ok({ fileId: 'f', name: '签领表.docx' }))
  for (const name of ['按名单发放', '发放进度', '扫码发放']) {
    fireEvent.click(screen.getByText(name))
    await settle(600)
  }
  expect(went()).toEqual([
    '/features/condolence/pages/run-hand/index?id=r1',
    '/features/condolence/pages/run-progress/index?id=r1',
    '/features/condolence/pages/run-hand/index?id=r1&scan=1',
  ])
  fireEvent.click(screen.getByText('签领表'))
  await settle()
  expect(asked('paper.receipts').map((s) => s.input)).toEqual([{ runId: 'r1' }])
})

test('of a run that is not mine there is nothing', async () => {
  answers('condolence.getRun', () => no('NOT_FOUND'))
  render(<Run />)
  await settle()
  expect(screen.getByText(/没有找到/)).toBeTruthy()
})

const making = async () => {
  be('member', 'committee')
  answers('condolence.standards', () =>
    ok({ standards: DEFAULT_STANDARDS, lines: ['职工集体福利支出', '文体活动支出'], version: 1 }),
  )
  answers('condolence.budget', () => ok(budget()))
  const made = render(<Make />)
  await settle()
  return made
}

test('the budget stands before anything is made; then it is confirmed and made once', async () => {
  await making()
  expect(screen.getByText('请填名称')).toBeTruthy()
  type('名称', '端午慰问')
  expect(screen.getByText('请填每人金额')).toBeTruthy()
  type('每人价值（元）', '200')
  await settle(500)
  expect(screen.getByText(/没有人超过全年年节限额 2,000.00 元/)).toBeTruthy()
  type('第 1 种', '大米')
  type('第 2 种', '食用油')
  fireEvent.click(screen.getByText('发起发放'))
  expect(sheet().getByText('57 人，共 11,400.00 元')).toBeTruthy()
  expect(sheet().getByText(/可选：大米、食用油/)).toBeTruthy()
  Object.assign(Taro, { redirectTo: jest.fn() })
  answers('condolence.run', () => ok(officeView()))
  for (let i = 0; i < 3; i++) fireEvent.click(sheet().getByText('发起'))
  await settle()
  expect(asked('condolence.run').map((s) => s.input)).toEqual([
    {
      ...{ title: '端午慰问', kind: 'festival', audience: { kind: 'union_members' }, asOf: '2026-10-08' },
      ...{ valueFen: 20_000, form: 'goods', source: 'union', line: '职工集体福利支出' },
      choices: [
        { id: 'c1', name: '大米' },
        { id: 'c2', name: '食用油' },
      ],
    },
  ])
  expect(jest.mocked(Taro.redirectTo).mock.calls).toEqual([[{ url: '/features/condolence/pages/run/index?id=r1' }]])
})

test('over the cap nothing can be made, and it is said of whom; what was typed is kept', async () => {
  const { unmount } = await making()
  const over = [{ id: 'm1', name: '陈老师', yearFen: 220_000 }]
  answers('condolence.budget', () => ok(budget({ over, overCount: 1 })))
  type('名称', '端午慰问')
  type('每人价值（元）', '2200')
  await settle(500)
  expect(screen.getByText(/有 1 人会超过.*陈老师 2,200.00 元/)).toBeTruthy()
  fireEvent.click(screen.getByText('有人超过限额'))
  expect(screen.queryByRole('dialog')).toBeNull()
  unmount()
  await making()
  await settle(500)
  expect(screen.getByText(/没有人超过/)).toBeTruthy()
  expect(asked('condolence.budget').at(-1)?.input).toMatchObject({ valueFen: 220_000 })
})

test('a leader gives to the own group; of festivals there is no money to choose', async () => {
  be('member', 'leader')
  answers('condolence.standards', () => ok({ standards: DEFAULT_STANDARDS, lines: [], version: 1 }))
  answers('condolence.budget', () => ok(budget({ people: 8 })))
  render(<Make />)
  await settle()
  fireEvent.click(screen.getByRole('button', { name: /发给谁/ }))
  expect(
    sheet()
      .getAllByRole('radio')
      .map((r) => r.textContent),
  ).toEqual(['本组全体', '本组里指定的人'])
  fireEvent.click(sheet().getByText('本组全体'))
  type('每人价值（元）', '60')
  await settle(500)
  expect(asked('condolence.budget').at(-1)?.input).toMatchObject({ audience: { kind: 'groups', ids: ['g-math'] } })
  fireEvent.click(screen.getByRole('button', { name: /^形式/ }))
  expect(sheet().queryByText('慰问金')).toBeNull()
  expect(sheet().getByText('实物兑换券')).toBeTruthy()
})
