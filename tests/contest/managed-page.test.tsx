import '../home/target'
import { fireEvent, render, screen } from '@testing-library/react'
import ManagePage from '@/features/contest/pages/manage'
import { useSession } from '@/kit/session'
import { answers, lin, meOf, ok, reset, went } from '../home/cloud'
import { page } from '../home/taro'
import '../proposal/page-quiet'
import { contest } from './page-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const as = (...roles: typeof lin.roles) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }) })
describe('all contests', () => {
  beforeEach(() => {
    reset()
    as('member', 'committee')
    page.params = {}
    answers('contest.list', ({ state }: { state: string }) =>
      ok({
        items: [
          {
            ...contest({ id: `c-${state}`, title: `活动 ${state}`, phase: state === 'draft' ? 'draft' : 'open' }),
            events: ['拔河'],
            mine: [],
          },
        ],
      }),
    )
  })

  test('a draft opens to be written on, what is published to be run', async () => {
    render(<ManagePage />)
    fireEvent.click(await screen.findByText('活动 published'))
    fireEvent.click(screen.getByRole('tab', { name: '草稿' }))
    fireEvent.click(await screen.findByText('活动 draft'))
    fireEvent.click(screen.getByText('发起活动'))
    expect(went()).toEqual([
      '/features/contest/pages/manage/index?id=c-published',
      '/features/contest/pages/edit/index?id=c-draft',
      '/features/contest/pages/edit/index',
    ])
  })

  test('nothing yet says what the list is for; at a desk it is a table; others are not let in', async () => {
    answers('contest.list', () => ok({ items: [] }))
    const first = render(<ManagePage />)
    expect(await screen.findByText('还没有发布的活动')).toBeTruthy()
    first.unmount()
    page.width = 1280
    answers('contest.list', () => ok({ items: [{ ...contest(), events: ['拔河'], mine: [] }] }))
    const second = render(<ManagePage />)
    expect(await screen.findByRole('table', { name: '活动' })).toBeTruthy()
    second.unmount()
    as('member')
    render(<ManagePage />)
    expect(await screen.findByText(/没有这项操作的权限/)).toBeTruthy()
  })
})
