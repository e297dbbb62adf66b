import '../home/target'
import { DAY } from '@domain/kit/time'
import { fireEvent, render, screen, within } from '@testing-library/react'
import BallotPage from '@/features/ballot/pages/ballot'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { page } from '../home/taro'
import '../proposal/page-quiet'
import { adopted, resolution } from './page-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

/** The office closes and publishes: what it reads before is what it does. */
beforeEach(() => {
  reset()
  useSession.setState({ state: 'ready', me: meOf({ ...lin, roles: ['member', 'chair'] }) })
  page.params = { id: 'b1' }
})
const dialog = (name: string) => within(screen.getByRole('dialog', { name }))

test('a result that was counted anew while it was read out stands there anew, and is confirmed again', async () => {
  const of = (version: number, result: typeof adopted) =>
    resolution({ version, state: 'counted', mine: 'voted', can: ['publish', 'cancel'], result })
  const anew = { ...adopted, words: '应到57人，收回57票，同意47票，超过应到半数，通过' }
  answers('ballot.get', () => ok(of(5, adopted)))
  answers('ballot.publish', () => no('CHANGED', { current: of(6, anew) }))
  render(<BallotPage />)
  fireEvent.click(await screen.findByText('公布结果'))
  const asks = dialog('确认公布结果？')
  fireEvent.click(asks.getByText('公布结果'))
  expect(await asks.findByText(anew.words)).toBeTruthy()
  expect(asks.getByText(/请看最新内容/)).toBeTruthy()
  answers('ballot.publish', () => ok(resolution({ state: 'published', mine: 'voted', result: anew })))
  fireEvent.click(asks.getByText('公布结果'))
  expect(await screen.findByText('已公布')).toBeTruthy()
  expect(asked('ballot.publish').map((s) => s.input)).toEqual([
    { id: 'b1', version: 5 },
    { id: 'b1', version: 6 },
  ])
})

test.each([
  [4, true],
  [5, false],
])('closing early when %d have voted warns of few: %s', async (voted, warns) => {
  const open = { state: 'open' as const, mine: 'voted' as const, can: ['close' as const, 'cancel' as const] }
  answers('ballot.get', () => ok(resolution({ ...open, opensAt: Date.now() - DAY, closesAt: Date.now() + DAY })))
  answers('ballot.turnout', () => ok({ state: 'open', closesAt: Date.now() + DAY, due: 57, voted }))
  render(<BallotPage />)
  fireEvent.click(await screen.findByText('截止并封箱'))
  const asks = dialog('确认截止并封箱？')
  await asks.findByText(`应到 57 人，已投 ${voted} 人`)
  expect(asks.queryByText(/猜得出各人投了什么/) !== null).toBe(warns)
})
