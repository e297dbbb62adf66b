import '../home/target'
import { fireEvent, render, screen } from '@testing-library/react'
import VacanciesPage from '@/features/member/pages/vacancies'
import { useSession } from '@/kit/session'
import { countVacant, entriesFor } from '@/pages/home/entries'
import { answers, lin, meOf, no, ok, reset, went } from '../home/cloud'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const as = (...roles: typeof lin.roles) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }) })
const seat = { memberId: 'm-1', name: '孙丽', group: '艺术组', groupId: 'g-art', on: '2026-09-01' }
const found = {
  leaders: [{ groupId: 'g-math', path: '中学部/数学组', count: 12 }],
  delegates: [
    { ...seat, why: 'retired' as const },
    { ...seat, memberId: 'm-2', name: '周强', why: 'left' as const },
  ],
}

beforeEach(() => {
  reset()
  as('member', 'committee')
  answers('member.vacancies', () => ok(found))
})

test('each vacancy says what fell vacant and why, and opens the people who may follow', async () => {
  render(<VacanciesPage />)
  fireEvent.click(await screen.findByText('中学部/数学组'))
  expect(screen.getByText('没有小组长（1）')).toBeTruthy()
  expect(screen.getByText('代表空缺（2）')).toBeTruthy()
  expect(screen.getByText(/已退休，.*9月1日起空缺/)).toBeTruthy()
  fireEvent.click(screen.getByText('艺术组（原代表 周强）'))
  expect(went()).toEqual([
    '/features/member/pages/list/index?groupId=g-math',
    '/features/member/pages/list/index?groupId=g-art',
  ])
  expect(screen.getByText(/请工会主席设置职务/)).toBeTruthy()
})

test('the chair is told how the office is given', async () => {
  as('member', 'chair')
  render(<VacanciesPage />)
  expect(await screen.findByText(/用“设置职务”任命/)).toBeTruthy()
})

test('nothing vacant, no network, and who has no business here', async () => {
  answers('member.vacancies', () => ok({ leaders: [], delegates: [] }))
  const first = render(<VacanciesPage />)
  expect(await screen.findByText('没有空缺')).toBeTruthy()
  first.unmount()
  answers('member.vacancies', () => no('OFFLINE'))
  const second = render(<VacanciesPage />)
  expect(await screen.findByText('再试一次')).toBeTruthy()
  second.unmount()
  as('member', 'leader')
  render(<VacanciesPage />)
  expect(await screen.findByText(/没有这项操作的权限/)).toBeTruthy()
})

test('home has the way there with their number, for the office, while there are any', () => {
  const entry = (roles: typeof lin.roles, vacant: number) =>
    entriesFor(meOf({ ...lin, roles }), 0, vacant).find(({ key }) => key === 'vacancies')
  expect(countVacant(found)).toBe(3)
  expect(entry(['member', 'committee'], 3)?.badge).toBe(3)
  expect(entry(['member', 'committee'], 0)).toBeUndefined()
  expect(entry(['member', 'leader'], 3)).toBeUndefined()
})
