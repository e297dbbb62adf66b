import '../home/target'
import { DAY, HOUR } from '@domain/kit/time'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import BallotPage from '@/features/ballot/pages/ballot'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import '../proposal/page-quiet'
import { adopted, election, poll, resolution, tied } from './page-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const now = Date.now()
const inputs = (action: string) => asked(action).map((s) => s.input)
const shows = (view: unknown) => answers('ballot.get', () => ok(view))
const dialog = (name: string) => within(screen.getByRole('dialog', { name }))

beforeEach(() => {
  reset()
  useSession.setState({ state: 'ready', me: meOf({ ...lin, roles: ['member', 'chair'] }) })
  page.params = { id: 'b1' }
  answers('ballot.turnout', () => ok({ state: 'open', closesAt: now + DAY, due: 57, voted: 48 }))
})

const made = { state: 'made' as const, mine: null, can: ['save' as const, 'announce' as const, 'cancel' as const] }

test('the check list says what is missing and leads to where it is mended', async () => {
  const checks = [
    { name: 'scrutineers' as const, ok: true },
    { name: 'approval' as const, ok: false },
    { name: 'superior_agrees' as const, ok: false },
  ]
  shows(election({ state: 'announced', mine: null, can: ['save', 'open', 'cancel'], checks }))
  render(<BallotPage />)
  expect(await screen.findByText('还差 2 项才能开始')).toBeTruthy()
  expect(screen.getByText('请填上级工会批复的文号。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^批复文号，还差/ }))
  expect(went()).toEqual(['/features/ballot/pages/edit/index?id=b1&at=approval'])
  expect(screen.queryByRole('button', { name: /^监票人/ })).toBeNull()
  fireEvent.click(screen.getByText('还差 2 项才能开始'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('announcing says who is told, and three taps are one', async () => {
  shows(resolution({ ...made, opensAt: now + DAY }))
  answers('ballot.announce', () => ok(resolution({ state: 'announced', mine: null, can: ['open'] })))
  render(<BallotPage />)
  fireEvent.click(await screen.findByText('发出通知'))
  const asks = dialog('确认发出通知？')
  expect(asks.getByText(/^教代会代表会收到通知/)).toBeTruthy()
  const button = asks.getByText('发出通知')
  for (let n = 0; n < 3; n++) fireEvent.click(button)
  expect(await screen.findByText('开始投票')).toBeTruthy()
  expect(inputs('ballot.announce')).toEqual([{ id: 'b1' }])
})

test('opening goes on slice by slice until all are on the roll; each slice is a deed of its own', async () => {
  const total = 2500
  let done = 0
  let view = resolution({ state: 'announced', mine: null, can: ['open'], opensAt: now + HOUR })
  answers('ballot.get', () => ok(view))
  answers('ballot.open', () => {
    done = Math.min(total, done + 1000)
    if (done === total) view = resolution({ mine: null, can: ['close'] })
    return ok({ state: done === total ? 'open' : 'announced', done, total })
  })
  render(<BallotPage />)
  fireEvent.click(await screen.findByText('开始投票'))
  const asks = dialog('确认开始投票？')
  expect(asks.getByText(/投票名单现在定下来/)).toBeTruthy()
  fireEvent.click(asks.getByText('开始投票'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await screen.findByText('投票中')).toBeTruthy()
  expect(new Set(asked('ballot.open').map((s) => s.requestId)).size).toBe(3)
})

test('a roll that broke off says how far it is, and goes on from there', async () => {
  const half = { total: 2500, done: 1000 }
  shows(resolution({ state: 'announced', mine: null, can: ['open', 'cancel'], roll: half }))
  let tries = 0
  answers('ballot.open', () => {
    tries++
    return tries === 1 ? ok({ state: 'announced', done: 2000, total: 2500 }) : no('BUSY')
  })
  render(<BallotPage />)
  expect(await screen.findByRole('group', { name: '已建 1000 / 2500 人' })).toBeTruthy()
  fireEvent.click(screen.getByText('接着建投票名单'))
  const asks = dialog('确认开始投票？')
  fireEvent.click(asks.getByText('接着建名单'))
  expect(await asks.findByRole('group', { name: '正在建投票名单 2000 / 2500 人' })).toBeTruthy()
  expect(await asks.findByText(/名单没有建完，已经建好的都在/, undefined, { timeout: 5000 })).toBeTruthy()
})

test('refused at opening: the lines that are missing are named', async () => {
  shows(election({ state: 'announced', mine: null, can: ['open'] }))
  answers('ballot.open', () => no('NOT_READY', { missing: ['approval', 'publicity'] }))
  render(<BallotPage />)
  fireEvent.click(await screen.findByText('开始投票'))
  const asks = dialog('确认开始投票？')
  fireEvent.click(asks.getByText('开始投票'))
  expect(await asks.findByText('还不能开始，缺：批复文号、候选人公示。')).toBeTruthy()
})

test('closing repeats how many have voted; before its time it says so', async () => {
  shows(resolution({ mine: 'voted', can: ['close', 'cancel'] }))
  answers('ballot.close', () => ok(resolution({ state: 'closed', mine: 'voted', can: ['cancel'] })))
  render(<BallotPage />)
  fireEvent.click(await screen.findByText('截止并封箱'))
  const asks = dialog('确认截止并封箱？')
  expect(await asks.findByText('应到 57 人，已投 48 人')).toBeTruthy()
  expect(asks.getByText(/^原定 .* 截止/)).toBeTruthy()
  fireEvent.click(asks.getByText('截止并封箱'))
  expect(await screen.findByText('待计票')).toBeTruthy()
  expect(inputs('ballot.close')).toEqual([{ id: 'b1' }])
})

test('once all have voted there is nothing more to wait for', async () => {
  shows(resolution({ mine: 'voted', can: ['close', 'cancel'] }))
  const turnout = { state: 'open', closesAt: now + DAY, due: 57 }
  answers('ballot.turnout', () => ok({ ...turnout, voted: 51, paper: 5 }))
  const shown = render(<BallotPage />)
  expect(await screen.findByRole('group', { name: '已投 51 / 57 人' })).toBeTruthy()
  expect(screen.getByText('另有 5 人领了纸质票')).toBeTruthy()
  expect(screen.queryByText('都投完了，可以截止。')).toBeNull()
  shown.unmount()
  answers('ballot.turnout', () => ok({ ...turnout, voted: 52, paper: 5 }))
  render(<BallotPage />)
  expect(await screen.findByText('都投完了，可以截止。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '截止并封箱' }))
  expect(screen.getByRole('dialog', { name: '确认截止并封箱？' })).toBeTruthy()
})

test('a poll without scrutineers is counted by who manages it', async () => {
  shows(poll({ state: 'closed', mine: 'voted', can: ['count', 'cancel'] }))
  render(<BallotPage />)
  fireEvent.click(await screen.findByText('计票'))
  expect(went()).toEqual(['/features/ballot/pages/count/index?id=b1'])
})

test('my own vote goes before what I manage', async () => {
  shows(resolution({ can: ['cast', 'close', 'cancel'] }))
  render(<BallotPage />)
  fireEvent.click(await screen.findByText('投票'))
  expect(went()).toEqual(['/features/ballot/pages/vote/index?id=b1'])
})

test('cancelling wants a reason, and says what becomes of votes that were cast', async () => {
  shows(resolution({ mine: 'voted', can: ['close', 'cancel'] }))
  answers('ballot.cancel', () => ok(resolution({ state: 'cancelled', reason: '方案要修改', can: [] })))
  render(<BallotPage />)
  fireEvent.click(await screen.findByText('取消这次投票'))
  const asks = dialog('确认取消这次投票？')
  expect(asks.getByText(/已经投的票全部作废/)).toBeTruthy()
  expect(asks.getByText('请填原因')).toBeTruthy()
  type('原因', '方案要修改')
  fireEvent.click(asks.getByText('取消投票'))
  expect(await screen.findByText('原因：方案要修改')).toBeTruthy()
  expect(inputs('ballot.cancel')).toEqual([{ id: 'b1', reason: '方案要修改' }])
})

test('publishing shows the words that everybody will read', async () => {
  shows(resolution({ state: 'counted', mine: 'voted', can: ['publish', 'cancel'], result: adopted }))
  answers('ballot.publish', () => ok(resolution({ state: 'published', mine: 'voted', result: adopted })))
  render(<BallotPage />)
  fireEvent.click(await screen.findByText('公布结果'))
  const asks = dialog('确认公布结果？')
  expect(asks.getByText(adopted.words)).toBeTruthy()
  fireEvent.click(asks.getByText('公布结果'))
  expect(await screen.findByText('已公布')).toBeTruthy()
})

test('a tie leads to a run-off, once', async () => {
  let view = election({ state: 'published', mine: 'voted', can: ['runOff'], result: tied })
  answers('ballot.get', () => ok(view))
  answers('ballot.runOff', () => {
    view = election({ state: 'published', mine: 'voted', result: tied, runOffId: 'b2' })
    return ok(election({ ...made, id: 'b2', runOffOf: 'b1' }))
  })
  render(<BallotPage />)
  expect(await screen.findByText('工会委员会委员：得票相同，没有分出来，还差 1 名')).toBeTruthy()
  fireEvent.click(screen.getByText('再次选举'))
  fireEvent.click(dialog('确认再次选举？').getByText('再次选举'))
  await waitFor(() => expect(went()).toEqual(['/features/ballot/pages/ballot/index?id=b2']))
  expect(await screen.findByText('余下的名额另行选举')).toBeTruthy()
})

test('one votes again anew where the run-off was called off: the cloud says so', async () => {
  shows(election({ state: 'published', mine: 'voted', can: ['runOff'], result: tied, runOffId: 'b2' }))
  render(<BallotPage />)
  expect(await screen.findByText('还有名额没有选出')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '再次选举' }))
  expect(screen.getByRole('dialog', { name: '确认再次选举？' })).toBeTruthy()
})

test('a colleague sees neither the check list nor the deeds', async () => {
  useSession.setState({ state: 'ready', me: meOf(lin) })
  shows(resolution({ state: 'announced', mine: null }))
  render(<BallotPage />)
  expect(await screen.findByText('绩效工资分配方案表决')).toBeTruthy()
  for (const hidden of ['主持', '开始前核对', '开始投票', '修改']) expect(screen.queryByText(hidden)).toBeNull()
})

test('what is not for me is said, and nothing is asked again', async () => {
  answers('ballot.get', () => no('NOT_FOUND'))
  render(<BallotPage />)
  expect(await screen.findByText(/没有找到/)).toBeTruthy()
  expect(screen.queryByText('再试一次')).toBeNull()
})
