import '../home/target'
import '../proposal/page-quiet'
import type { WishView } from '@domain/member/wish'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import MyData from '@/features/member/pages/data'
import { openFile } from '@/kit/open-file'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { controlOf, type } from '../home/hand'
import { page } from '../home/taro'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))
jest.mock('@/kit/open-file', () => ({ openFile: jest.fn(async () => ({ ok: true, value: true })) }))

const wish = (more: Partial<WishView> = {}): WishView => ({
  id: 'w-1',
  kind: 'correct',
  state: 'open',
  memberId: lin.id,
  name: lin.name,
  staffNo: lin.staffNo,
  group: lin.group,
  column: 'phone',
  before: '13800000000',
  value: '13900000000',
  at: Date.UTC(2026, 8, 1, 2),
  may: ['cancel'],
  ...more,
})
let wishes: WishView[]
const as = (more: object = {}) => {
  const member = { ...lin, ...more }
  useSession.setState({ state: 'ready', me: meOf(member) })
  answers('member.get', () => ok(member))
}
beforeEach(() => {
  reset()
  wishes = []
  as()
  answers('member.wishes', () => ok({ items: wishes }))
})
const sheet = (title: string) => within(screen.getByRole('dialog', { name: title }))

test('what is kept, what for, and who sees it', async () => {
  render(<MyData />)
  expect(await screen.findByText('13800000000')).toBeTruthy()
  expect(screen.getByText(/核对年龄和退休、联系您用/)).toBeTruthy()
  expect(screen.getByText(/您所在小组的小组长/)).toBeTruthy()
  expect(asked('member.wishes').map((s) => s.input)).toEqual([{ mine: true }])
  expect(screen.queryByText('我的申请')).toBeNull()
  expect(screen.queryByText('申请加入工会')).toBeNull()
})

test('a correction: the column with what it says now, the new value, sent once, and it stands among my wishes', async () => {
  answers('member.apply', (input: object) => {
    wishes = [wish(input)]
    return ok(wishes[0])
  })
  render(<MyData />)
  fireEvent.click(await screen.findByRole('button', { name: /^更正/ }))
  expect(sheet('哪一项写错了？').getByText('现在是：13800000000')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: /^手机/ }))
  expect(screen.getByText('请先填写')).toBeTruthy()
  type('正确的手机', ' 13900000000 ')
  type('说明', '换号了')
  const send = screen.getByText('提交更正')
  for (let i = 0; i < 3; i++) fireEvent.click(send)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('member.apply').map((s) => s.input)).toEqual([
    { kind: 'correct', column: 'phone', value: '13900000000', text: '换号了' },
  ])
  expect(await screen.findByText('更正手机')).toBeTruthy()
  expect(screen.getByText('13800000000 → 13900000000')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^更正/ }))
  expect(sheet('哪一项写错了？')).toBeTruthy()
})

test('what was typed stays over a closing; a wrong value is told at its field, what is the same too', async () => {
  answers('member.apply', () => no('BAD_INPUT', { field: 'value' }))
  const first = render(<MyData />)
  fireEvent.click(await screen.findByRole('button', { name: /^更正/ }))
  fireEvent.click(screen.getByRole('radio', { name: /^出生年份/ }))
  type('正确的出生年份', '80')
  fireEvent.click(screen.getByText('提交更正'))
  expect(await screen.findByText('请写四位数的年份，如 1980。')).toBeTruthy()
  first.unmount()
  answers('member.apply', () => no('NO_CHANGE'))
  render(<MyData />)
  fireEvent.click(await screen.findByRole('button', { name: /^更正/ }))
  expect(controlOf('正确的出生年份').getAttribute('value')).toBe('80')
  fireEvent.click(screen.getByText('提交更正'))
  expect(await screen.findByText('和现在登记的一样，不用更正。')).toBeTruthy()
  fireEvent.click(screen.getByText('换一项'))
  fireEvent.click(screen.getByRole('radio', { name: /^性别/ }))
  fireEvent.click(screen.getByRole('radio', { name: '男' }))
  fireEvent.click(screen.getByText('提交更正'))
  await waitFor(() => expect(asked('member.apply')).toHaveLength(3))
  expect(asked('member.apply').at(-1)?.input).toEqual({ kind: 'correct', column: 'sex', value: 'male' })
})

test('the deletion says what goes, what stays and why, before it is asked for', async () => {
  answers('member.apply', () => no('ALREADY_OPEN'))
  render(<MyData />)
  fireEvent.click(await screen.findByRole('button', { name: /^申请删除/ }))
  const asking = sheet('申请删除个人资料')
  for (const words of [/手机、出生年份和出生日期、职务/, /姓名、工号/, /留存备查/, /找不回来/])
    expect(asking.getByText(words)).toBeTruthy()
  fireEvent.click(asking.getByText('提交申请'))
  expect(await screen.findByText(/同样的申请还在办理中/)).toBeTruthy()
  expect(asked('member.apply').map((s) => s.input)).toEqual([{ kind: 'delete' }])
})

test('who is no member of the union asks to join, prints the form, and takes it back', async () => {
  as({ kind: 'non_member' })
  page.params = { ask: 'join' }
  const join = { kind: 'join', column: undefined, before: undefined, value: undefined } as const
  answers('member.apply', () => {
    wishes = [wish(join)]
    return ok(wishes[0])
  })
  answers('paper.application', () => ok({ fileId: 'f-1', name: '入会申请表.docx' }))
  answers('member.cancel', () => {
    wishes = [wish({ ...join, state: 'cancelled', may: [] })]
    return ok(wishes[0])
  })
  render(<MyData />)
  await screen.findByText('您还没有加入工会')
  type('申请理由', '自愿加入')
  fireEvent.click(screen.getByText('提交申请'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('member.apply').map((s) => s.input)).toEqual([{ kind: 'join', text: '自愿加入' }])
  fireEvent.click(await screen.findByText('打印入会申请表'))
  await waitFor(() => expect(openFile).toHaveBeenCalledWith('f-1'))
  expect(asked('paper.application').map((s) => s.input)).toEqual([{ id: 'w-1' }])
  expect(screen.queryByText('您还没有加入工会')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '撤回，入会申请' }))
  const back = screen.getByRole('button', { name: '撤回' })
  for (let i = 0; i < 3; i++) fireEvent.click(back)
  expect(await screen.findByText('已撤回')).toBeTruthy()
  expect(asked('member.cancel').map((s) => s.input)).toEqual([{ id: 'w-1' }])
  expect(await screen.findByText('您还没有加入工会')).toBeTruthy()
})

test('what was settled meanwhile cannot be taken back: it is said, and then seen', async () => {
  wishes = [wish()]
  answers('member.cancel', () => {
    wishes = [wish({ state: 'declined', why: '与身份证不符', settledAt: Date.now(), settledBy: '周建国', may: [] })]
    return no('SETTLED', { state: 'declined' })
  })
  render(<MyData />)
  fireEvent.click(await screen.findByRole('button', { name: '撤回，更正手机' }))
  fireEvent.click(screen.getByRole('button', { name: '撤回' }))
  expect(await screen.findByText(/现在是“未同意”/)).toBeTruthy()
  fireEvent.click(screen.getByText('不撤回'))
  expect(await screen.findByText('理由：与身份证不符')).toBeTruthy()
})

test('export: made once however often it is tapped, and opened; a failure is told', async () => {
  answers('paper.myData', () => ok({ fileId: 'f-2', name: '我的数据.xlsx' }))
  render(<MyData />)
  const cell = await screen.findByRole('button', { name: /^导出/ })
  for (let i = 0; i < 3; i++) fireEvent.click(cell)
  await waitFor(() => expect(openFile).toHaveBeenCalledWith('f-2'))
  expect(asked('paper.myData')).toHaveLength(1)
  answers('paper.myData', () => no('OFFLINE'))
  fireEvent.click(cell)
  expect(await screen.findByText(/网络没有连上/)).toBeTruthy()
})

test('who looked at me, page by page; asked for only when it is opened', async () => {
  const look = (byName: string, n: number) => ({ byName, at: Date.UTC(2026, 8, n, 2) })
  answers('member.looks', ({ cursor }: { cursor?: string }) =>
    ok(cursor ? { items: [look('李主席', 1)] } : { items: [look('周建国', 2)], cursor: 'next' }),
  )
  render(<MyData />)
  const cell = await screen.findByRole('button', { name: /^谁看过我的信息/ })
  expect(asked('member.looks')).toEqual([])
  fireEvent.click(cell)
  expect(await screen.findByText('周建国')).toBeTruthy()
  fireEvent.click(screen.getByText('再看一些'))
  expect(await screen.findByText('李主席')).toBeTruthy()
})

test('a look at what the union did for me is told apart; several at one moment are one', async () => {
  const look = { byName: '周建国', at: Date.UTC(2026, 8, 2, 2) }
  const seen = { ...look, about: 'condolence' }
  answers('member.looks', () => ok({ items: [seen, seen, look] }))
  render(<MyData />)
  fireEvent.click(await screen.findByRole('button', { name: /^谁看过我的信息/ }))
  expect(await screen.findAllByText('看了关于您的关心看望')).toHaveLength(1)
  expect(screen.getAllByText('看了名册资料')).toHaveLength(1)
})

test('what happened to my record, asked for only when it is opened', async () => {
  const line = { at: Date.UTC(2026, 8, 1, 2), action: 'member.retire', by: '周建国', from: 'in_service', to: 'retired' }
  answers('member.history', () => ok({ items: [line] }))
  render(<MyData />)
  const cell = await screen.findByRole('button', { name: /^我的记录/ })
  expect(asked('member.history')).toEqual([])
  fireEvent.click(cell)
  expect(await screen.findByText('登记退休')).toBeTruthy()
  expect(asked('member.history').map((s) => s.input)).toEqual([{ id: lin.id }])
})

test('the technician is no person: a record, and nothing to ask', async () => {
  as({ kind: 'technical', roles: ['admin'] })
  render(<MyData />)
  await screen.findByText('技术账号')
  expect(asked('member.wishes')).toEqual([])
  expect(screen.queryByText('申请删除')).toBeNull()
})
