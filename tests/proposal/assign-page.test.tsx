import '../home/target'
import './page-quiet'
import { addDays, dayOf } from '@domain/kit/time'
import { DEFAULTS, type SettingsFields } from '@domain/member/settings'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Review from '@/features/proposal/pages/review'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { type } from '../home/hand'
import { row, view } from './page-data'

jest.mock('@tarojs/taro', () => require('./page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

/** 交办: to which department, by when, and with whose word. */
const today = dayOf(Date.now())
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }))

async function opened(settings: Partial<SettingsFields> = {}) {
  const member = { ...lin, roles: ['member' as const, 'committee' as const] }
  answers('member.me', () => ok(meOf(member, { settings: { ...DEFAULTS, version: 1, ...settings } })))
  render(<Review />)
  fireEvent.click(await screen.findByText('楼道照明'))
  await screen.findByRole('radio', { name: '总务处' })
}

beforeEach(() => {
  reset()
  answers('member.groups', () => ok({ items: [], departments: ['总务处', '教务处'] }))
  answers('proposal.calls', () => ok({ items: [] }))
  answers('proposal.list', ({ state }: { state?: string }) =>
    ok({ items: state === 'docketed' ? [row({ title: '楼道照明', state, mine: false })] : [] }),
  )
  answers('proposal.assign', () => ok(view({ state: 'assigned' })))
})

test('the day proposed is the server’s own, and says which days do not count', async () => {
  await opened({ replyDays: 10, vacations: [{ from: addDays(today, 3), to: addDays(today, 7) }] })
  expect(screen.getByText(/^一般为交办后 10 天，寒暑假（.+至.+）不计$/)).toBeTruthy()
  choose('总务处')
  tap('交办')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('proposal.assign').map((s) => s.input)).toEqual([
    { id: 'p1', lead: '总务处', co: [], dueOn: addDays(today, 15) },
  ])
})

test('a vacation that lies elsewhere is not spoken of', async () => {
  await opened({ replyDays: 10, vacations: [{ from: addDays(today, 11), to: addDays(today, 40) }] })
  expect(screen.getByText('一般为交办后 10 天')).toBeTruthy()
})

test('a department that nobody is in may be written, with a warning; a known one that is typed has none', async () => {
  await opened()
  choose(/^其他部门/)
  expect(screen.getByText('请填部门名称')).toBeTruthy()
  type('部门名称', '基建办')
  expect(screen.getByText(/没有人员在此部门，答复人要先指定/)).toBeTruthy()
  type('部门名称', '教务处')
  expect(screen.queryByText(/没有人员在此部门/)).toBeNull()
  type('部门名称', ' 基建办 ')
  tap('交办')
  await waitFor(() => expect(asked('proposal.assign')).toHaveLength(1))
  expect(asked('proposal.assign')[0]?.input).toMatchObject({ lead: '基建办' })
})

test('where the school wants the word of its head, name, day and words go with it, and a closed sheet keeps them', async () => {
  await opened({ instructionNeeded: true })
  choose('总务处')
  expect(screen.getByText('请填批示人')).toBeTruthy()
  type('批示人', '周校长')
  expect(screen.getByText('请填批示内容')).toBeTruthy()
  type('批示内容', '请总务处本月办结。')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '关闭' }))
  fireEvent.click(screen.getByText('楼道照明'))
  await screen.findByRole('radio', { name: '总务处' })
  choose('总务处')
  fireEvent.change(screen.getByLabelText('批示日期'), { target: { value: addDays(today, -1) } })
  tap('交办')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('proposal.assign')[0]?.input).toMatchObject({
    instruction: { name: '周校长', on: addDays(today, -1), text: '请总务处本月办结。' },
  })
})

test('the setting is younger than what this phone knows: the refusal brings the fields', async () => {
  answers('proposal.assign', () => no('INSTRUCTION_NEEDED'))
  await opened()
  choose('总务处')
  expect(screen.queryByLabelText(/批示人/)).toBeNull()
  tap('交办')
  expect(await screen.findByText(/交办前要有校领导批示。请填写/)).toBeTruthy()
  type('批示人', '周校长')
  type('批示内容', '同意。')
  answers('proposal.assign', () => ok(view({ state: 'assigned' })))
  tap('交办')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('proposal.assign').at(-1)?.input).toMatchObject({
    instruction: { name: '周校长', on: today, text: '同意。' },
  })
})
