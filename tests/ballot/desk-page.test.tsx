import '../home/target'
import '../proposal/page-quiet'
import type { BallotView } from '@domain/ballot/view'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import Desk from '@/features/ballot/pages/desk'
import Missing from '@/features/ballot/pages/missing'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { ballotView, now, resultOf, seal, turnoutOf } from './desk-data'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const settle = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const be = (member = lin) => useSession.setState({ state: 'ready', me: meOf(member) })
const dialog = () => within(screen.getByRole('dialog'))

beforeEach(() => {
  reset()
  jest.useFakeTimers({ now })
  be()
  page.params = { id: 'b1' }
})
afterEach(() => jest.useRealTimers())

const shown = async (view: BallotView, turnout = turnoutOf()) => {
  answers('ballot.get', () => ok(view))
  answers('ballot.turnout', () => ok(turnout))
  const made = render(<Desk />)
  await settle()
  return made
}

describe('the desk while it is open', () => {
  test('says how many have voted, in all and by group, and leads on to those who have not', async () => {
    await shown(ballotView(), turnoutOf({ paper: 5 }))
    expect(screen.getByLabelText('应到 57人')).toBeTruthy()
    expect(screen.getByLabelText('已投 48人')).toBeTruthy()
    expect(screen.getByLabelText('领纸质票 5人')).toBeTruthy()
    expect(screen.getByText('18 / 20 人')).toBeTruthy()
    fireEvent.click(screen.getByText('看还没投票的人'))
    expect(went()).toEqual(['/features/ballot/pages/missing/index?id=b1'])
  })
  test('asks again every few seconds, and not behind another page', async () => {
    await shown(ballotView())
    answers('ballot.turnout', () => ok(turnoutOf({ voted: 55 })))
    await settle(6000)
    expect(screen.getByLabelText('已投 55人')).toBeTruthy()
    const times = asked('ballot.turnout').length
    await act(() => page.happen('hide'))
    await settle(30_000)
    expect(asked('ballot.turnout')).toHaveLength(times)
  })
  test('a paper ballot is handed to somebody found by name, once, after the consequence was read', async () => {
    await shown(ballotView())
    answers('ballot.electors', () => ok({ items: [{ id: 'm9', name: '周建国', staffNo: '9', group: '后勤组' }] }))
    answers('ballot.paperIssued', () => ok({ memberId: 'm9', state: 'paper' }))
    fireEvent.click(screen.getByText('登记领纸质票'))
    await settle(500)
    fireEvent.click(screen.getByRole('checkbox', { name: /周建国/ }))
    fireEvent.click(screen.getByText('下一步'))
    expect(dialog().getByText('周建国')).toBeTruthy()
    expect(dialog().getByText(/手机上不能再投/)).toBeTruthy()
    expect(asked('ballot.paperIssued')).toHaveLength(0)
    for (let i = 0; i < 3; i++) fireEvent.click(dialog().getByText('已当面发给'))
    await settle()
    expect(asked('ballot.paperIssued').map((s) => s.input)).toEqual([{ id: 'b1', memberId: 'm9' }])
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(asked('ballot.turnout').length).toBeGreaterThan(1)
  })
  test('who has just voted by phone gets no paper, and the desk says so', async () => {
    await shown(ballotView())
    answers('ballot.electors', () => ok({ items: [{ id: 'm9', name: '周建国', staffNo: '9', group: '后勤组' }] }))
    answers('ballot.paperIssued', () => no('ALREADY_VOTED'))
    fireEvent.click(screen.getByText('登记领纸质票'))
    await settle(500)
    fireEvent.click(screen.getByRole('checkbox', { name: /周建国/ }))
    fireEvent.click(screen.getByText('下一步'))
    fireEvent.click(dialog().getByText('已当面发给'))
    await settle()
    expect(dialog().getByText(/已经用手机投过票/)).toBeTruthy()
  })
})

test('before it opens somebody is set aside with a reason, and taken back', async () => {
  await shown(ballotView({ state: 'announced', can: ['exclude'] }))
  expect(asked('ballot.turnout')).toHaveLength(0)
  answers('ballot.electors', () => ok({ items: [{ id: 'm9', name: '周建国', staffNo: '9', group: '后勤组' }] }))
  const one = { id: 'm9', name: '周建国', reason: '长期病假', by: lin.id, byName: lin.name, at: now }
  answers('ballot.exclude', () =>
    ok(ballotView({ state: 'announced', can: ['exclude'], excludedCount: 1, excluded: [one] })),
  )
  fireEvent.click(screen.getByText('添加不计入应到的人'))
  await settle(500)
  fireEvent.click(screen.getByRole('checkbox', { name: /周建国/ }))
  fireEvent.click(screen.getByText('下一步：填原因'))
  expect(dialog().getByText('请填原因')).toBeTruthy()
  type('原因', '长期病假')
  fireEvent.click(dialog().getAllByText('不计入应到').at(-1) as Element)
  await settle()
  expect(asked('ballot.exclude').map((s) => s.input)).toEqual([{ id: 'b1', memberId: 'm9', reason: '长期病假' }])
  expect(screen.getByText(`长期病假 · ${lin.name}认定`)).toBeTruthy()
  answers('ballot.exclude', () => ok(ballotView({ state: 'announced', can: ['exclude'] })))
  fireEvent.click(screen.getByRole('button', { name: '周建国，长期病假，恢复' }))
  fireEvent.click(dialog().getByText('恢复'))
  await settle()
  expect(asked('ballot.exclude').at(-1)?.input).toEqual({ id: 'b1', memberId: 'm9' })
  expect(screen.queryByText('周建国')).toBeNull()
})

describe('what is next', () => {
  test('closed: counting is the one red button', async () => {
    await shown(ballotView({ state: 'closed', can: ['count'], seal }), turnoutOf({ state: 'closed' }))
    fireEvent.click(screen.getByText('计票'))
    expect(went()).toEqual(['/features/ballot/pages/count/index?id=b1'])
    expect(screen.queryByText('登记领纸质票')).toBeNull()
  })
  test('counted: the result as it is read out, and the record to sign', async () => {
    await shown(ballotView({ state: 'counted', can: ['count', 'mergeWriteIns'], seal, result: resultOf() }))
    expect(screen.getByText('应到57人，收回57票，同意48票，超过应到半数，通过')).toBeTruthy()
    answers('paper.record', () => no('NOT_COUNTED'))
    fireEvent.click(screen.getByRole('button', { name: /表决记录/ }))
    await settle()
    expect(asked('paper.record').map((s) => s.input)).toEqual([{ id: 'b1' }])
    expect(screen.getByText(/还没有结果/)).toBeTruthy()
    for (const paper of ['表决票样张', '计票单', '应到名册']) expect(screen.getByText(paper)).toBeTruthy()
    expect(screen.queryByText(/报批件/)).toBeNull()
  })
  test('past its end votes are no longer taken, though nobody has closed it yet', async () => {
    await shown(ballotView({ closesAt: now - 1 }))
    expect(screen.queryByText(/看还没投票/)).toBeNull()
    expect(screen.queryByText('登记领纸质票')).toBeNull()
    expect(screen.getByText(/已截止，等待封箱/)).toBeTruthy()
  })
})

test('it is for its scrutineers alone', async () => {
  be({ ...lin, id: 'm-other', roles: ['member', 'chair'] })
  await shown(ballotView())
  expect(screen.getByText('只有这次投票的监票人可以看')).toBeTruthy()
  expect(asked('ballot.turnout')).toHaveLength(0)
})

describe('who has not voted', () => {
  const people = [
    { id: 'm1', name: '张三', staffNo: '1', group: '数学组' },
    { id: 'm2', name: '李四', staffNo: '2', group: '语文组' },
    { id: 'm3', name: '王五', staffNo: '3', group: '数学组' },
  ]
  const listed = async (view: BallotView) => {
    answers('ballot.get', () => ok(view))
    answers('ballot.missing', () => ok({ items: people, total: 3 }))
    render(<Missing />)
    await settle()
  }
  const copied = () => jest.mocked(Taro.setClipboardData).mock.calls.map(([{ data }]) => data)

  test('of a secret ballot the group hears the number and no name', async () => {
    await listed(ballotView())
    expect(screen.getByText('张三')).toBeTruthy()
    fireEvent.click(screen.getByText('复制到群'))
    await settle()
    const [text = ''] = copied()
    expect(text).toContain('【投票】绩效工资分配方案表决\n还有 3 人没有投票，11月20日 18:00 截止。')
    expect(text).toMatch(/点开就能投票：http.*#\/features\/ballot\/pages\/ballot\/index\?id=b1$/)
    for (const { name, group } of people) {
      expect(text).not.toContain(name)
      expect(text).not.toContain(group)
    }
  })
  test('of a named one it hears who, by group', async () => {
    await listed(ballotView({ secrecy: 'named' }))
    fireEvent.click(screen.getByText('复制到群'))
    await settle()
    expect(copied()[0]).toContain('数学组：张三、王五\n语文组：李四')
  })
  test('they are reminded once an hour, after asking', async () => {
    await listed(ballotView())
    answers('ballot.remind', () => no('REMINDED_LATELY', { at: now - 60_000 }))
    fireEvent.click(screen.getByText('发消息提醒'))
    expect(dialog().getByText('提醒 3 人')).toBeTruthy()
    fireEvent.click(dialog().getByText('提醒'))
    await settle()
    expect(dialog().getByText(/刚提醒过/)).toBeTruthy()
    answers('ballot.remind', () => ok({ told: 3 }))
    fireEvent.click(dialog().getByText('提醒'))
    await settle()
    expect(asked('ballot.remind').map((s) => s.input)).toEqual([{ id: 'b1' }, { id: 'b1' }])
    expect(screen.queryByRole('dialog')).toBeNull()
  })
  test('nobody: that is said, and there is nothing to press', async () => {
    answers('ballot.get', () => ok(ballotView()))
    answers('ballot.missing', () => ok({ items: [], total: 0 }))
    render(<Missing />)
    await settle()
    expect(screen.getByText('都投了')).toBeTruthy()
    expect(screen.queryByText('复制到群')).toBeNull()
  })
})
