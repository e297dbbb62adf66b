import '../home/target'
import '../proposal/page-quiet'
import { fireEvent, render, screen } from '@testing-library/react'
import EntrantsPage from '@/features/contest/pages/entrants'
import { useSession } from '@/kit/session'
import { answers, lin, meOf, ok, reset } from '../home/cloud'
import { page } from '../home/taro'
import { contest, entrant, event } from './page-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const eagles = entrant({
  ...{ id: 'x1', memberId: undefined, name: '飞鹰队', captainId: 'm-wang', memberIds: ['m-wang'] },
  ...{ lacks: { people: 1, women: 1 } },
})
const relay = { id: 'e2', name: '接力', entrant: 'team' as const, teamSize: { min: 2, max: 4, women: 1 } }

beforeEach(() => {
  reset()
  useSession.setState({ state: 'ready', me: meOf(lin) })
})

test('who takes part, a page at a time, and of the event that is chosen', async () => {
  answers('contest.get', () => ok(contest({ events: [event(), event({ ...relay })] })))
  answers('contest.entrants', ({ eventId, cursor }: { eventId: string; cursor?: string }) =>
    eventId === 'e2'
      ? ok({ items: [{ ...eagles, state: 'in' }] })
      : cursor
        ? ok({ items: [entrant({ id: 'b', name: '钱二', state: 'waiting', place: 2, ahead: 0 })] })
        : ok({ items: [entrant({ name: '赵一' })], cursor: 'x' }),
  )
  page.params = { contest: 'c1', event: 'e1' }
  render(<EntrantsPage />)
  expect(await screen.findByText('赵一')).toBeTruthy()
  fireEvent.click(screen.getByText('再看一些'))
  expect(await screen.findByText('候补第 1 位')).toBeTruthy()
  await press(/^项目，/)
  fireEvent.click(screen.getByRole('radio', { name: '接力' }))
  expect(await screen.findByText('飞鹰队')).toBeTruthy()
  expect(screen.queryByText('赵一')).toBeNull()
})
