import '../home/target'
import './page-quiet'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Review from '@/features/proposal/pages/review'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { type } from '../home/hand'
import { row, view } from './page-data'

jest.mock('@tarojs/taro', () => require('./page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

/** 并案: several on one matter become one. */
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
const tick = (title: string) => fireEvent.click(screen.getByRole('checkbox', { name: `选 ${title}` }))
const at = (id: string, title: string, proposer: string, more = {}) =>
  row({ id, title, proposer, state: 'under_review', number: `八届四次-00${id}`, mine: false, own: false, ...more })

beforeEach(() => {
  reset()
  answers('member.me', () => ok(meOf({ ...lin, roles: ['member', 'proposal_committee'] })))
  answers('proposal.calls', () => ok({ items: [] }))
  answers('proposal.list', ({ state }: { state?: string }) =>
    ok({
      items:
        state === 'under_review'
          ? [
              at('1', '饮水机', '王磊'),
              at('2', '直饮水', '李娟', { coProposers: ['陈静', '王磊'] }),
              at('3', '另一次的', '赵云', { callId: 'c0' }),
            ]
          : state === 'docketed'
            ? [at('4', '停车', '孙丽', { state }), at('5', '车位', '周平', { state })]
            : [],
    }),
  )
})

test('the survivor is chosen, and before it is done it is said who joins whom', async () => {
  answers('proposal.merge', () => ok({ items: [view({ id: '2', state: 'merged' })] }))
  render(<Review />)
  await screen.findByText('饮水机')
  tick('饮水机')
  expect(screen.queryByRole('button', { name: '并案' })).toBeNull()
  tick('直饮水')
  tap('并案')
  expect(screen.getByText('请选保留哪一件')).toBeTruthy()
  choose(/^饮水机/)
  type('并案说明', '同一件事')
  tap('下一步')
  const sure = within(screen.getByRole('dialog', { name: '确认并案？' }))
  expect(sure.getByText('保留“饮水机”')).toBeTruthy()
  expect(sure.getByText('李娟的“直饮水”并入')).toBeTruthy()
  // 王磊 proposes the survivor already.
  expect(sure.getByText(/^李娟、陈静成为“饮水机”的共同提案人；/)).toBeTruthy()
  expect(asked('proposal.merge')).toEqual([])
  tap('返回修改')
  choose(/^直饮水/)
  tap('下一步')
  expect(screen.getByText(/^提案人不变；/)).toBeTruthy()
  tap('返回修改')
  choose(/^饮水机/)
  tap('下一步')
  tap('确认并案')
  tap('确认并案')
  expect(screen.queryByRole('dialog', { name: '并案 2 件' })).toBeNull()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('proposal.merge').map((s) => s.input)).toEqual([
    { ids: ['2'], into: '1', decidedOn: expect.any(String), reason: '同一件事' },
  ])
})

test('two of different calls cannot become one, and the button says so', async () => {
  render(<Review />)
  await screen.findByText('饮水机')
  tick('饮水机')
  tick('另一次的')
  tap('并案')
  choose(/^饮水机/)
  expect(screen.getByText('不是同一次征集的提案，不能并案')).toBeTruthy()
})

test('refused: the form comes back with the reason and names the ones in the way, also after the list is new', async () => {
  answers('proposal.merge', () => no('WRONG_STATE', { items: [{ id: '2', state: 'withdrawn' }] }))
  render(<Review />)
  await screen.findByText('饮水机')
  tick('饮水机')
  tick('直饮水')
  tap('并案')
  choose(/^饮水机/)
  tap('下一步')
  answers('proposal.list', () => ok({ items: [at('1', '饮水机', '王磊')] }))
  tap('确认并案')
  expect(await screen.findByText('八届四次-002 直饮水：现在是“已撤回”')).toBeTruthy()
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: '选 直饮水' })).toBeNull())
  expect(screen.getByText('八届四次-002 直饮水：现在是“已撤回”')).toBeTruthy()
  answers('proposal.merge', () => no('INTO_UNFIT', { state: 'assigned' }))
  tap('下一步')
  tap('确认并案')
  expect(await screen.findByText(/不能并入这一件（办理中）/)).toBeTruthy()
})

test('one’s own, and nobody else could: the superior union’s word goes with it', async () => {
  answers('proposal.merge', () => no('OWN_MATTER', { ids: ['1'], others: false }))
  render(<Review />)
  await screen.findByText('饮水机')
  tick('饮水机')
  tick('直饮水')
  tap('并案')
  choose(/^饮水机/)
  tap('下一步')
  tap('确认并案')
  expect(await screen.findByText('请填上级工会审核人')).toBeTruthy()
  expect(screen.getByText('八届四次-001 饮水机：您自己的提案')).toBeTruthy()
  type('上级工会审核人', '区总工会 李主席')
  fireEvent.change(screen.getByLabelText('审核日期'), { target: { value: '2026-10-12' } })
  answers('proposal.merge', () => ok({ items: [] }))
  tap('下一步')
  tap('确认并案')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('proposal.merge').at(-1)?.input).toMatchObject({
    superior: { name: '区总工会 李主席', on: '2026-10-12' },
  })
})

test('docketed ones that no department has are merged from the list to hand out', async () => {
  answers('proposal.merge', () => ok({ items: [view()] }))
  render(<Review />)
  fireEvent.click(await screen.findByRole('tab', { name: '待交办' }))
  await screen.findByText('停车')
  tick('停车')
  expect(screen.getByText('再选一件，就可以并案')).toBeTruthy()
  tick('车位')
  tap('并案已选的 2 件')
  choose(/^车位/)
  tap('下一步')
  tap('确认并案')
  await waitFor(() => expect(asked('proposal.merge')).toHaveLength(1))
  expect(asked('proposal.merge')[0]?.input).toMatchObject({ ids: ['4'], into: '5' })
})

test('who may only hand out is offered no mergers', async () => {
  answers('member.me', () => ok(meOf({ ...lin, roles: ['member', 'committee'] })))
  render(<Review />)
  await screen.findByText('停车')
  expect(screen.queryByRole('checkbox')).toBeNull()
})
