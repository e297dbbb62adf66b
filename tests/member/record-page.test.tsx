import '../home/target'
import { dayOf } from '@domain/kit/time'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import MemberPage from '@/features/member/pages/detail'
import { useSession } from '@/kit/session'
import { deedConsequences, noGroupWords } from '@/words/deed'
import { deedWords, historyWords } from '@/words/history'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

type Roles = typeof lin.roles
const as = (roles: Roles, more = {}) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }, more) })
const zhao = { ...lin, id: 'm-zhao', name: '赵一', staffNo: '1030', roles: ['member', 'leader'] as Roles }
const gone = { ...zhao, state: 'left' as const, bound: false, leftReason: 'withdrawn' as const, roles: [] as Roles }
const tree = [
  { id: 'g-math', name: '数学组', path: '中学部/数学组', count: 3, leaders: ['赵一'] },
  { id: 'g-art', name: '艺术组', path: '艺术组', count: 2, leaders: [] },
  { id: 't-1', name: '红队', path: '联队/红队', count: 5, leaders: [], team: ['g-math', 'g-art'] },
]

beforeEach(() => {
  reset()
  as(['member', 'committee'])
  page.params = { id: 'm-zhao' }
  answers('member.get', () => ok(zhao))
  answers('member.groups', () => ok({ items: tree, departments: ['教务处', '总务处'] }))
})

async function openDeed(name: string) {
  fireEvent.click(await screen.findByText('更多操作'))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }))
}
const twice = (words: string) => {
  const button = screen.getByText(words)
  fireEvent.click(button)
  fireEvent.click(button)
}
const offered = async () => {
  fireEvent.click(await screen.findByText('更多操作'))
  const menu = within(screen.getByRole('dialog', { name: '更多操作' }))
  return menu
    .getAllByRole('button')
    .map((b) => b.getAttribute('aria-label'))
    .filter((name) => name !== '关闭')
}

describe('what is offered', () => {
  test('to the committee, of somebody bound, of one who is not, and of one who left', async () => {
    const first = render(<MemberPage />)
    expect(await offered()).toEqual(['换组、换部门', '登记退休', '登记离开', '解除微信绑定'])
    first.unmount()
    answers('member.get', () => ok({ ...zhao, bound: false, kind: 'retired' }))
    const second = render(<MemberPage />)
    expect(await offered()).toEqual(['换组、换部门', '登记离开', '打印邀请单'])
    second.unmount()
    answers('member.get', () => ok(gone))
    render(<MemberPage />)
    expect(await offered()).toEqual(['恢复到名册'])
  })

  test('of oneself no end of one’s own binding', async () => {
    answers('member.get', () => ok(lin))
    render(<MemberPage />)
    expect(await offered()).toEqual(['换组、换部门', '登记退休', '登记离开'])
  })

  test('to a leader nothing, to the person their own history, to the admin of an empty school a new binding', async () => {
    as(['member', 'leader'])
    const first = render(<MemberPage />)
    await screen.findByText('名册资料')
    for (const closed of ['更多操作', '变动记录']) expect(screen.queryByText(closed)).toBeNull()
    first.unmount()
    page.params = { id: 'm-lin' }
    answers('member.get', () => ok(lin))
    const second = render(<MemberPage />)
    expect(await screen.findByText('变动记录')).toBeTruthy()
    expect(screen.queryByText('更多操作')).toBeNull()
    second.unmount()
    useSession.setState({
      state: 'ready',
      me: meOf({ ...lin, id: 'm-admin', kind: 'technical', roles: ['admin'] }, { mayPrepare: true }),
    })
    render(<MemberPage />)
    expect(await offered()).toEqual(['解除微信绑定'])
    expect(screen.queryByText('变动记录')).toBeNull()
  })
})

describe('a deed', () => {
  test('transfer sends only what was changed, once, and tells a leader’s office ends', async () => {
    answers('member.transfer', () => ok({ ...zhao, group: '艺术组', groupId: 'g-art', roles: ['member'] }))
    render(<MemberPage />)
    await openDeed('换组、换部门')
    expect(await screen.findByText('还没有改动')).toBeTruthy()
    fireEvent.click(await screen.findByRole('button', { name: /^工会小组/ }))
    expect(screen.queryByRole('radio', { name: /红队/ })).toBeNull()
    fireEvent.click(screen.getByRole('radio', { name: /艺术组（2 人）/ }))
    fireEvent.click(screen.getByRole('button', { name: /^部门/ }))
    fireEvent.click(screen.getByRole('radio', { name: '自己填写' }))
    type('部门名称', '  信息中心 ')
    fireEvent.click(screen.getByText('下一步'))
    expect(screen.getByText('小组：中学部/数学组 → 艺术组；部门：教务处 → 信息中心')).toBeTruthy()
    expect(screen.getByText(deedConsequences.transferLeader)).toBeTruthy()
    twice('确认')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked('member.transfer').map((s) => s.input)).toEqual([
      { memberId: 'm-zhao', groupId: 'g-art', department: '信息中心' },
    ])
    expect(screen.getByText('艺术组')).toBeTruthy()
  })

  test('transfer leaves alone what was not touched', async () => {
    answers('member.transfer', () => ok({ ...zhao, post: '教研组长' }))
    render(<MemberPage />)
    await openDeed('换组、换部门')
    await screen.findByRole('button', { name: /^部门/ })
    type('职务', '教研组长')
    fireEvent.click(screen.getByText('下一步'))
    expect(screen.getByText(deedConsequences.transfer)).toBeTruthy()
    fireEvent.click(screen.getByText('确认'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked('member.transfer').map((s) => s.input)).toEqual([{ memberId: 'm-zhao', post: '教研组长' }])
  })

  test('retire is asked before it is done', async () => {
    answers('member.retire', () => ok({ ...zhao, kind: 'retired' }))
    render(<MemberPage />)
    await openDeed('登记退休')
    expect(screen.getByText('在职会员 → 退休')).toBeTruthy()
    fireEvent.click(screen.getByText('返回修改'))
    expect(asked('member.retire')).toEqual([])
    await openDeed('登记退休')
    twice('确认')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked('member.retire').map((s) => s.input)).toEqual([{ memberId: 'm-zhao' }])
    expect(screen.getByText('退休')).toBeTruthy()
  })

  test('leave needs a reason; the last chair stays, told where it was confirmed', async () => {
    answers('member.leave', () => no('LAST_CHAIR'))
    render(<MemberPage />)
    await openDeed('登记离开')
    expect(screen.getByText('请选离开的原因')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '退会' }))
    fireEvent.click(screen.getByText('下一步'))
    fireEvent.click(screen.getByText('确认'))
    expect(await screen.findByText(/学校至少要有一位工会主席/)).toBeTruthy()
    answers('member.leave', () => ok({ ...gone, leftOn: dayOf(Date.now()) }))
    fireEvent.click(screen.getByText('确认'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked('member.leave').at(-1)?.input).toEqual({
      memberId: 'm-zhao',
      reason: 'withdrawn',
      on: dayOf(Date.now()),
    })
    expect(screen.getByText('已离开')).toBeTruthy()
    expect(await offered()).toEqual(['恢复到名册'])
  })

  test('reinstate asks for a group where the old one is no more', async () => {
    answers('member.get', () => ok({ ...gone, groupId: 'g-old', group: '旧组' }))
    answers('member.reinstate', () => ok({ ...zhao, group: '艺术组', groupId: 'g-art', roles: ['member'] }))
    render(<MemberPage />)
    await openDeed('恢复到名册')
    expect(await screen.findByText(noGroupWords)).toBeTruthy()
    expect(screen.getByText('请选小组')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^工会小组/ }))
    fireEvent.click(screen.getByRole('radio', { name: /艺术组/ }))
    fireEvent.click(screen.getByText('下一步'))
    twice('确认')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked('member.reinstate').map((s) => s.input)).toEqual([{ memberId: 'm-zhao', groupId: 'g-art' }])
  })

  test('rebind shows the one new code, and prints its slip for that person alone', async () => {
    answers('member.rebind', () => ok({ memberId: 'm-zhao', code: 'NEWCODE2' }))
    answers('paper.slips', () => ok({ fileId: 'f', name: '邀请单.docx', count: 1 }))
    answers('file.link', () => no('OFFLINE'))
    render(<MemberPage />)
    await openDeed('解除微信绑定')
    answers('member.get', () => ok({ ...zhao, bound: false }))
    twice('解除并发新码')
    expect(await screen.findByText('NEWCODE2')).toBeTruthy()
    expect(asked('member.rebind')).toHaveLength(1)
    expect(await screen.findByText('未绑定')).toBeTruthy()
    fireEvent.click(screen.getByText('打印邀请单'))
    fireEvent.click(screen.getByText('生成邀请单'))
    expect(await screen.findByRole('dialog', { name: '邀请单 1 张' })).toBeTruthy()
    expect(asked('paper.slips').map((s) => s.input)).toEqual([{ memberIds: ['m-zhao'] }])
  })
})

test('the history is asked for when it is opened, a page at a time', async () => {
  const line = { at: Date.parse('2026-09-01T09:30:00+08:00'), by: '林晓梅', from: null, to: 'active' }
  answers('member.history', ({ cursor }: { cursor?: string }) =>
    cursor
      ? ok({ items: [{ ...line, action: 'member.importRoster', why: 'joined' }] })
      : ok({ items: [{ ...line, action: 'member.leave', from: 'active', to: 'left', why: 'died' }], cursor: 'c' }),
  )
  render(<MemberPage />)
  fireEvent.click(await screen.findByText('变动记录'))
  expect(await screen.findByText('登记去世')).toBeTruthy()
  expect(screen.getByText(/9月1日 09:30 · 林晓梅/)).toBeTruthy()
  fireEvent.click(screen.getByText('再看一些'))
  expect(await screen.findByText('名册导入：新进')).toBeTruthy()
  expect(screen.getByText('没有更多了')).toBeTruthy()
})

describe('a line of the history', () => {
  test.each([
    ['member.setRoles', 'member', 'member,leader,delegate', undefined, '职务：无 → 工会小组长、教代会代表'],
    [
      'member.transfer',
      '甲组 · 教务处',
      '乙组',
      'moved,roles',
      '换组、换部门：甲组 · 教务处 → 乙组，小组长职务同时结束',
    ],
    ['member.importRoster', 'active', 'active', 'moved,renamed', '名册导入：换组、改名'],
    ['member.importRoster', 'active', 'left', 'transferred_out', '名册导入：调出'],
    ['member.mergeGroups', '甲组', '乙组', 'merged', '小组合并：甲组 → 乙组'],
    ['member.reinstate', 'left', 'active', 'withdrawn', '恢复到名册（原为退会）'],
    ['member.settle', 'correct', 'granted', 'phone', '同意本人的更正资料：手机'],
    ['member.unheardOf', 'a', 'b', undefined, '资料有变动'],
  ])('%s from %s', (action, from, to, why, said) => {
    expect(historyWords({ at: 0, action, from, to, why }, 0).title).toBe(said)
  })

  test('never shows a code of the machine', () => {
    for (const say of Object.values(deedWords))
      expect(say({ from: null, to: 'x' }).replace('x', '')).not.toMatch(/[a-z]/)
  })
})
