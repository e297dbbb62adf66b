import '../home/target'
import { dayOf } from '@domain/kit/time'
import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import MyData from '@/features/member/pages/data'
import MemberPage from '@/features/member/pages/detail'
import Members from '@/features/member/pages/list'
import { useSession } from '@/kit/session'
import { heldWords } from '@/words/member'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

type Roles = typeof lin.roles
const as = (roles: Roles, more = {}) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }, more) })
const wang = { ...lin, id: 'm-wang', name: '王建国', staffNo: '1020', bound: false }
const zhao = { ...lin, id: 'm-zhao', name: '赵一', staffNo: '1030', bound: false, roles: ['member', 'leader'] as Roles }

beforeEach(() => {
  reset()
  as(['member', 'chair'])
  answers('member.groups', () =>
    ok({
      items: [
        { id: 'g0', name: '春晖小学', path: '', count: 3, leaders: [] },
        { id: 'g1', name: '数学组', path: '中学部/数学组', parentId: 'g0', count: 3, leaders: ['赵一'] },
      ],
      departments: [],
    }),
  )
  answers('member.list', () => ok({ items: [lin, wang, zhao] }))
  answers('member.invite', ({ memberIds }: { memberIds: string[] }) =>
    ok({ items: memberIds.map((memberId) => ({ memberId, code: `CODE-${memberId}` })) }),
  )
  answers('member.get', ({ id }: { id: string }) => ok([lin, wang, zhao].find((m) => m.id === id)))
})

describe('the list', () => {
  test('says who is bound, searches when the typing pauses, and filters by group', async () => {
    render(<Members />)
    expect(await screen.findByRole('button', { name: '王建国，中学部/数学组，未绑定' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '林晓梅，中学部/数学组，已绑定' })).toBeTruthy()
    type('按姓名或工号查找', '王')
    type('按姓名或工号查找', '王建')
    await waitFor(() => expect(asked('member.list').at(-1)?.input).toMatchObject({ text: '王建' }))
    expect(asked('member.list')).toHaveLength(2)
    fireEvent.click(screen.getByRole('button', { name: /^工会小组/ }))
    fireEvent.click(screen.getByRole('radio', { name: /中学部\/数学组（3 人）/ }))
    await waitFor(() => expect(asked('member.list').at(-1)?.input).toMatchObject({ text: '王建', groupId: 'g1' }))
  })

  test('opens with the group that a vacancy or the tree of groups leads to', async () => {
    page.params = { groupId: 'g1' }
    render(<Members />)
    await screen.findByText('王建国')
    expect(asked('member.list').map((s) => s.input)).toEqual([{ groupId: 'g1' }])
  })

  test('makes codes for those who were chosen, once, and copies them as plain text', async () => {
    page.params = { choose: '1' }
    render(<Members />)
    const bound = await screen.findByRole('checkbox', { name: /^林晓梅/ })
    expect(bound.getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(bound)
    fireEvent.click(screen.getByText('选中已列出的未绑定的人'))
    fireEvent.click(screen.getByRole('checkbox', { name: /^赵一/ }))
    const make = screen.getByText('生成 1 个邀请码')
    fireEvent.click(make)
    fireEvent.click(make)
    const sheet = within(await screen.findByRole('dialog', { name: '邀请码 1 个' }))
    expect(sheet.getByText('CODE-m-wang')).toBeTruthy()
    expect(asked('member.invite').map((s) => s.input)).toEqual([{ memberIds: ['m-wang'] }])
    fireEvent.click(sheet.getByText('复制'))
    expect(await sheet.findByText(/已复制/)).toBeTruthy()
    const [copied] = jest.mocked(Taro.setClipboardData).mock.calls
    expect(copied?.[0].data.split('\n').slice(0, 2)).toEqual(['【春晖小学】教工之家邀请码', '王建国：CODE-m-wang'])
  })

  test('prints the slips of a group, once and only when confirmed, and opens them again without making new ones', async () => {
    const opened: (string | null)[] = []
    const way = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      opened.push(this.getAttribute('href'))
    })
    answers('paper.slips', () => ok({ fileId: 'f-slips', name: '邀请单 数学组.docx', count: 2 }))
    answers('file.link', () => no('OFFLINE'))
    page.params = { print: '1' }
    render(<Members />)
    await screen.findByText('打印邀请单：全校')
    fireEvent.click(screen.getByRole('button', { name: /^工会小组/ }))
    fireEvent.click(screen.getByRole('radio', { name: /中学部\/数学组（3 人）/ }))
    fireEvent.click(await screen.findByText('打印邀请单：数学组'))
    const ask = within(screen.getByRole('dialog', { name: '打印邀请单？' }))
    expect(ask.getByText('中学部/数学组')).toBeTruthy()
    expect(ask.getByText(/以前的邀请码和邀请单马上作废/)).toBeTruthy()
    expect(asked('paper.slips')).toEqual([])
    const make = ask.getByText('生成邀请单')
    fireEvent.click(make)
    fireEvent.click(make)
    const made = within(await screen.findByRole('dialog', { name: '邀请单 2 张' }))
    expect(await made.findByText(/网络没有连上/)).toBeTruthy()
    answers('file.link', () => ok({ url: 'http://cloud/slips', name: '邀请单 数学组.docx' }))
    fireEvent.click(made.getByText('打开邀请单'))
    await waitFor(() => expect(opened).toEqual(['http://cloud/slips']))
    expect(asked('paper.slips').map((s) => s.input)).toEqual([{ groupId: 'g1' }])
    way.mockRestore()
  })

  test('prints the slips of those who are ticked; nobody without a slip is told, and a lost answer makes none twice', async () => {
    answers('paper.slips', () => no('OFFLINE'))
    render(<Members />)
    await screen.findByText('王建国')
    fireEvent.click(screen.getByText('打印邀请单'))
    fireEvent.click(screen.getByRole('checkbox', { name: /^王建国/ }))
    fireEvent.click(screen.getByText('打印 1 张邀请单'))
    const ask = within(screen.getByRole('dialog', { name: '打印邀请单？' }))
    expect(ask.getByText('王建国')).toBeTruthy()
    fireEvent.click(ask.getByText('生成邀请单'))
    expect(await ask.findByText(/网络没有连上/)).toBeTruthy()
    answers('paper.slips', () => no('NOBODY'))
    fireEvent.click(ask.getByText('生成邀请单'))
    expect(await ask.findByText(/都已经绑定了/)).toBeTruthy()
    const sent = asked('paper.slips')
    expect(sent.map((s) => s.input)).toEqual([{ memberIds: ['m-wang'] }, { memberIds: ['m-wang'] }])
    expect(new Set(sent.map((s) => s.requestId)).size).toBe(1)
  })

  test('at a desk is a table, in which people are chosen as well', async () => {
    page.width = 1280
    page.params = { choose: '1' }
    render(<Members />)
    expect(await screen.findByRole('table', { name: '会员' })).toBeTruthy()
    fireEvent.click(screen.getByText('王建国'))
    fireEvent.click(screen.getByText('林晓梅'))
    expect(screen.getByText('生成 1 个邀请码')).toBeTruthy()
    fireEvent.click(screen.getByText('取消'))
    fireEvent.click(screen.getByText('王建国'))
    expect(went()).toEqual(['/features/member/pages/detail/index?id=m-wang'])
  })

  test('gives a leader neither codes nor import, and an empty school its first step', async () => {
    as(['member', 'leader'])
    const first = render(<Members />)
    await screen.findByText('王建国')
    for (const closed of ['选人发邀请码', '导入名册', '管理小组']) expect(screen.queryByText(closed)).toBeNull()
    first.unmount()
    as(['member', 'chair'])
    answers('member.list', () => ok({ items: [] }))
    render(<Members />)
    expect(await screen.findByText('还没有会员')).toBeTruthy()
  })

  test('tells what went wrong, with a way to try again', async () => {
    answers('member.list', () => no('OFFLINE'))
    render(<Members />)
    const again = await screen.findByText('再试一次')
    answers('member.list', () => ok({ items: [wang] }))
    fireEvent.click(again)
    expect(await screen.findByText('王建国')).toBeTruthy()
  })
})

describe('one person', () => {
  beforeEach(() => {
    page.params = { id: 'm-zhao' }
  })

  test('the chair gives and ends offices after they were read back', async () => {
    answers('member.setRoles', ({ roles }: { roles: Roles }) => ok({ ...zhao, roles: ['member', ...roles] }))
    render(<MemberPage />)
    fireEvent.click(await screen.findByText('设置职务'))
    fireEvent.click(screen.getByRole('checkbox', { name: /^工会小组长/ }))
    fireEvent.click(screen.getByRole('checkbox', { name: /^提案委员会/ }))
    fireEvent.click(screen.getByRole('checkbox', { name: /^教代会代表/ }))
    fireEvent.click(screen.getByText('下一步'))
    expect(screen.getByText('新增 提案委员会、教代会代表，取消 工会小组长')).toBeTruthy()
    const confirm = screen.getByText('确认')
    fireEvent.click(confirm)
    fireEvent.click(confirm)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked('member.setRoles').map((s) => s.input)).toEqual([
      { memberId: 'm-zhao', roles: ['delegate', 'proposal_committee'] },
    ])
    expect(screen.getByText('教代会代表、提案委员会')).toBeTruthy()
  })

  test('the last chair stays, and why is said where it was confirmed', async () => {
    answers('member.setRoles', () => no('LAST_CHAIR'))
    render(<MemberPage />)
    fireEvent.click(await screen.findByText('设置职务'))
    fireEvent.click(screen.getByRole('checkbox', { name: /^工会小组长/ }))
    fireEvent.click(screen.getByText('下一步'))
    fireEvent.click(screen.getByText('确认'))
    expect(await screen.findByText(/学校至少要有一位工会主席/)).toBeTruthy()
  })

  test('a committee member makes a code and sets no office', async () => {
    as(['member', 'committee'])
    render(<MemberPage />)
    fireEvent.click(await screen.findByText('生成邀请码'))
    expect(await screen.findByText('CODE-m-zhao')).toBeTruthy()
    expect(screen.queryByText('设置职务')).toBeNull()
  })

  test('whoever may not see this person is told nothing of them', async () => {
    answers('member.get', () => no('NOT_FOUND'))
    render(<MemberPage />)
    expect(await screen.findByText(/没有找到/)).toBeTruthy()
  })
})

test('my data are those that are kept', async () => {
  const held = [{ role: 'leader', from: '2020-09-01', to: '2024-09-01' }]
  answers('member.get', () => ok({ ...lin, birthYear: 1985, held }))
  render(<MyData />)
  for (const told of ['1017', '中学部/数学组', '女', '1985 年', '13800000000', '2020年9月1日至2024年8月31日'])
    expect(await screen.findByText(told)).toBeTruthy()
  expect(asked('member.get').map((s) => s.input)).toEqual([{ id: 'm-lin' }])
})

test('an office is told with its first and its last day', () => {
  const now = Date.parse('2026-10-20T12:00:00+08:00')
  expect(dayOf(now)).toBe('2026-10-20')
  expect(heldWords({ role: 'chair', from: '2026-09-01' }, now)).toBe('9月1日起')
  expect(heldWords({ role: 'chair', from: '2024-09-01', to: '2026-09-01' }, now)).toBe('2024年9月1日至8月31日')
  expect(heldWords({ role: 'chair', from: '2026-09-01', to: '2027-01-01' }, now)).toBe('9月1日起，到12月31日为止')
})
