import '../home/target'
import './page-quiet'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Review from '@/features/proposal/pages/review'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { call, row, view } from './page-data'

jest.mock('@tarojs/taro', () => require('./page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const three = ['甲', '乙', '丙'].map((title, i) =>
  row({ id: `p${i}`, title, state: 'under_review', number: `八届四次-00${i}`, mine: false }),
)
let waiting = three

beforeEach(() => {
  reset()
  waiting = three
  answers('member.me', () => ok(meOf({ ...lin, roles: ['member', 'proposal_committee'] })))
  answers('proposal.list', ({ state }: { state?: string }) => ok({ items: state === 'under_review' ? waiting : [] }))
  answers('proposal.calls', () => ok({ items: [call()] }))
})
const tick = (title: string) => fireEvent.click(screen.getByRole('checkbox', { name: `选 ${title}` }))

test('those that are ticked are decided on together: one meeting, one decision, one reason', async () => {
  answers('proposal.decide', () => ok({ items: [view(), view({ id: 'p2' })] }))
  render(<Review />)
  await screen.findByText('甲')
  expect(screen.getByText('请先勾选提案')).toBeTruthy()
  tick('甲')
  tick('丙')
  tap('审查已选的 2 件')
  const sheet = within(screen.getByRole('dialog', { name: '审查 2 件提案' }))
  expect(sheet.getByText('请先选审查结果')).toBeTruthy()
  fireEvent.click(sheet.getByRole('radio', { name: /^不予立案/ }))
  expect(sheet.getByText('请写明理由')).toBeTruthy()
  type('理由', '不属于学校职权')
  fireEvent.change(sheet.getByLabelText('会议日期'), { target: { value: '2026-10-16' } })
  waiting = three.slice(1, 2)
  tap('确认这 2 件')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('proposal.decide').map((s) => s.input)).toEqual([
    { ids: ['p0', 'p2'], decision: 'not_docketed', decidedOn: '2026-10-16', reason: '不属于学校职权' },
  ])
  await waitFor(() => expect(screen.queryByText('甲')).toBeNull())
  expect(screen.getByText('乙')).toBeTruthy()
})

test('all or nothing: the ones in the way are named, and the list is asked for anew', async () => {
  answers('proposal.decide', () => no('WRONG_STATE', { items: [{ id: 'p1', state: 'withdrawn' }] }))
  render(<Review />)
  await screen.findByText('甲')
  tap('全选 3 件')
  tap('审查已选的 3 件')
  fireEvent.click(screen.getByRole('radio', { name: /^立案/ }))
  const before = asked('proposal.list').length
  tap('确认这 3 件')
  expect(await screen.findByText(/有 1 件提案的状态已变，全部未处理/)).toBeTruthy()
  expect(screen.getByText('八届四次-001 乙：现在是“已撤回”')).toBeTruthy()
  await waitFor(() => expect(asked('proposal.list').length).toBeGreaterThan(before))
})

test('merging looks for the survivor in the same call, and only among those that can take it in', async () => {
  render(<Review />)
  await screen.findByText('甲')
  answers('proposal.list', ({ callId, state }: { callId?: string; state?: string }) =>
    ok({
      items: callId
        ? [
            ...three,
            row({ id: 'x', title: '近的', state: 'docketed' }),
            row({ id: 'y', title: '远的', state: 'assigned' }),
          ]
        : state === 'under_review'
          ? three
          : [],
    }),
  )
  answers('proposal.decide', () => ok({ items: [view({ id: 'p0', state: 'merged' })] }))
  tick('甲')
  tap('审查已选的 1 件')
  fireEvent.click(screen.getByRole('radio', { name: /^合并办理/ }))
  expect(screen.getByText('请选并入哪一件')).toBeTruthy()
  const choices = within(await screen.findByRole('radiogroup', { name: '并入哪一件' }))
  fireEvent.click(await choices.findByRole('radio', { name: /^近的/ }))
  expect(choices.queryByRole('radio', { name: /^(甲|远的)/ })).toBeNull()
  tap('确认审查结果')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('proposal.decide').at(-1)?.input).toMatchObject({ ids: ['p0'], decision: 'merged', into: 'x' })
})

test('on a phone a row opens its page; at a desk it opens beside a table', async () => {
  const { unmount } = render(<Review />)
  fireEvent.click(await screen.findByText('甲'))
  expect(went()).toEqual(['/features/proposal/pages/detail/index?id=p0'])
  expect(screen.queryByRole('table')).toBeNull()
  unmount()
  page.width = 1280
  answers('proposal.get', () => ok(view({ id: 'p0', title: '甲', state: 'under_review', may: ['decide'] })))
  render(<Review />)
  const table = within(await screen.findByRole('table', { name: '待审查的提案' }))
  fireEvent.click(table.getByText('甲'))
  expect(await screen.findByText('提案内容')).toBeTruthy()
  expect(went()).toHaveLength(1)
})

test('a member without these roles is told so, and nothing is asked', async () => {
  answers('member.me', () => ok(meOf(lin)))
  render(<Review />)
  expect(await screen.findByText(/没有这项操作的权限/)).toBeTruthy()
  expect(asked('proposal.list')).toEqual([])
})

test('who may only hand out is not offered decisions', async () => {
  answers('member.me', () => ok(meOf({ ...lin, roles: ['member', 'committee'] })))
  render(<Review />)
  expect(await screen.findByRole('tab', { name: '待交办' })).toBeTruthy()
  expect(screen.queryByRole('tab', { name: /待审查/ })).toBeNull()
})

test('a call follows on the last one and opens for whole days', async () => {
  answers('proposal.openCall', () => ok(call({ id: 'c2' })))
  render(<Review />)
  fireEvent.click(await screen.findByRole('tab', { name: '征集' }))
  await screen.findByText('八届四次教代会提案征集')
  tap('发起征集')
  const sheet = within(screen.getByRole('dialog'))
  fireEvent.change(sheet.getByLabelText('开始日期'), { target: { value: '2027-03-01' } })
  fireEvent.change(sheet.getByLabelText('截止日期'), { target: { value: '2027-03-14' } })
  fireEvent.click(sheet.getByRole('button', { name: '发起征集' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('proposal.openCall').map((s) => s.input)).toEqual([
    {
      term: 8,
      session: 5,
      title: '八届五次教代会提案征集',
      opensAt: Date.parse('2027-03-01T00:00:00+08:00'),
      closesAt: Date.parse('2027-03-15T00:00:00+08:00') - 1,
    },
  ])
})
