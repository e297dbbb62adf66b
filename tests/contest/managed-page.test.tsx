import '../home/target'
import { fireEvent, render, screen } from '@testing-library/react'
import ManagePage from '@/features/contest/pages/manage'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, ok, reset, went } from '../home/cloud'
import { page } from '../home/taro'
import '../proposal/page-quiet'
import { contest, entrant, event } from './page-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const as = (...roles: typeof lin.roles) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }) })
const group = (id: string, path: string, more = {}) => ({
  id,
  name: path,
  path,
  parentId: 'g0',
  count: 9,
  leaders: [],
  ...more,
})
const groups = [group('g0', ''), group('g1', '数学组', { leaders: ['赵一'] }), group('g2', '语文组')]
const zhou = { ...lin, id: 'm-zhou', name: '周强', group: '数学组' }
const _team = event({
  id: 'e2',
  name: '拔河',
  entrant: 'group',
  places: 8,
  taken: 1,
  waiting: 0,
  people: 2,
  teamSize: { min: 3, max: 4 },
})
const maths = entrant({
  id: 'g1',
  memberId: undefined,
  memberIds: ['m-a', 'm-b'],
  names: ['甲老师', '乙老师'],
  name: '数学组',
  captainId: 'm-a',
  lacks: { people: 1 },
})

beforeEach(() => {
  reset()
  as('member', 'committee')
  page.params = { id: 'c1' }
  answers('contest.get', () => ok(contest()))
  answers('contest.entrants', ({ eventId }: { eventId: string }) =>
    ok({
      items:
        eventId === 'e2'
          ? [maths]
          : [
              entrant(),
              entrant({ id: 'm-sun', name: '孙丽', memberIds: ['m-sun'], names: ['孙丽'], state: 'waiting', ahead: 0 }),
            ],
    }),
  )
  answers('member.groups', () => ok({ items: groups, departments: [] }))
  answers('contest.candidates', () => ok({ items: [zhou, { ...zhou, id: 'm-wang', name: '王建国' }] }))
})

const _press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const _inputs = (action: string) => asked(action).map((s) => s.input)
const _choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

describe('all contests', () => {
  beforeEach(() => {
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
