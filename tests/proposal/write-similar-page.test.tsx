import '../home/target'
import './page-quiet'
import type { Similar } from '@domain/proposal/similar'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Write from '@/features/proposal/pages/write'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { call, text, view } from './page-data'

jest.mock('@tarojs/taro', () => require('./page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const earlier: Similar = {
  id: 'p-old',
  title: '教学楼旁加装充电棚',
  number: '八届三次-017',
  session: '八届三次',
  state: 'rated',
  likeness: 0.6,
  reply: { outcome: 'not_feasible', text: '消防不许在楼旁充电。', department: '总务处', at: Date.UTC(2025, 2, 1) },
}
/** A draft that is whole. */
async function opened() {
  page.params = { id: 'p1' }
  render(<Write />)
  await screen.findByText('建议措施')
}

beforeEach(() => {
  reset()
  answers('member.me', () => ok(meOf(lin)))
  answers('proposal.calls', () => ok({ items: [call()] }))
  answers('proposal.get', () => ok(view({ id: 'p1' })))
  answers('proposal.similar', () => ok({ items: [earlier] }))
  answers('proposal.submit', () => ok(view({ id: 'p1', state: 'endorsing', may: [] })))
})

test('what was proposed and answered before is shown at the moment of handing in, and may be read', async () => {
  await opened()
  type('标题', '教学楼充电棚')
  expect(asked('proposal.similar')).toEqual([])
  tap('提交提案')
  const sheet = within(await screen.findByRole('dialog', { name: '有 1 件相近的提案' }))
  expect(asked('proposal.similar').map((s) => s.input)).toEqual([
    { id: 'p1', title: '教学楼充电棚', measures: text.measures },
  ])
  expect(sheet.getByText('八届三次-017 · 已办结')).toBeTruthy()
  expect(sheet.getByText(/总务处答复：暂不具备条件（2025年3月1日）。消防不许在楼旁充电。/)).toBeTruthy()
  fireEvent.click(sheet.getByRole('button', { name: '看一看：教学楼旁加装充电棚' }))
  expect(went()).toEqual(['/features/proposal/pages/detail/index?id=p-old'])
  expect(asked('proposal.submit')).toEqual([])
})

test('it is asked once for a title: handed in all the same, or mended and handed in', async () => {
  await opened()
  tap('提交提案')
  const sheet = within(await screen.findByRole('dialog', { name: /相近/ }))
  fireEvent.click(sheet.getByRole('button', { name: '返回修改' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  tap('提交提案')
  const confirm = within(await screen.findByRole('dialog', { name: '确认提交这件提案？' }))
  fireEvent.click(confirm.getByRole('button', { name: '返回修改' }))
  expect(asked('proposal.similar')).toHaveLength(1)

  type('标题', '换一个标题')
  tap('提交提案')
  fireEvent.click(within(await screen.findByRole('dialog', { name: /相近/ })).getByRole('button', { name: '仍要提交' }))
  answers('proposal.save', (input: object) => ok(view({ ...input, id: 'p1', version: 2 })))
  fireEvent.click(
    within(screen.getByRole('dialog', { name: '确认提交这件提案？' })).getByRole('button', { name: '提交' }),
  )
  await waitFor(() => expect(asked('proposal.submit')).toHaveLength(1))
})

test('two taps ask once', async () => {
  await opened()
  tap('提交提案')
  tap('提交提案')
  await screen.findByRole('dialog', { name: /相近/ })
  expect(asked('proposal.similar')).toHaveLength(1)
})

test.each([
  ['refused', () => no('BROKEN', { requestId: 'r' })],
  ['without an answer', () => new Promise(() => {})],
])('where it is %s nothing stands in the way', async (_, reply) => {
  answers('proposal.similar', reply)
  await opened()
  tap('提交提案')
  const confirm = await screen.findByRole('dialog', { name: '确认提交这件提案？' }, { timeout: 4000 })
  fireEvent.click(within(confirm).getByRole('button', { name: '提交' }))
  await waitFor(() => expect(asked('proposal.submit')).toHaveLength(1))
})

test('the guide is folded until somebody wants it', async () => {
  await opened()
  expect(screen.queryByText('有办法')).toBeNull()
  tap('写作指南')
  expect(screen.getByText('有办法')).toBeTruthy()
  tap('写作指南')
  expect(screen.queryByText('有办法')).toBeNull()
})
