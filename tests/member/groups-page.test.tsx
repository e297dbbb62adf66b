import '../home/target'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import GroupsPage from '@/features/member/pages/groups'
import { useSession } from '@/kit/session'
import { groupConsequences, groupDeeds } from '@/words/group'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const as = (...roles: typeof lin.roles) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }) })
const group = (id: string, path: string, count: number, parentId?: string) => ({
  ...{ id, path, count, parentId, name: path.split('/').at(-1) ?? path },
  leaders: id === 'g-math' ? ['赵一'] : [],
})
const tree = [
  group('g-mid', '中学部', 15),
  group('g-math', '中学部/数学组', 12, 'g-mid'),
  group('g-art', '艺术组', 2),
  group('g-old', '旧组', 0),
]
const team = { ...group('t-1', '联队/红队', 14), name: '红队', team: ['g-math', 'g-art'] }

beforeEach(() => {
  reset()
  as('member', 'committee')
  answers('member.groups', () => ok({ items: [...tree, team], departments: [] }))
})

async function openGroup(name: string, deed?: string) {
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^${name}`) }))
  if (deed) fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: deed }))
}
const offered = () =>
  within(screen.getByRole('dialog'))
    .getAllByRole('button')
    .map((b) => b.getAttribute('aria-label'))
    .filter((name) => name !== '关闭')
const twice = (words: string) => {
  const button = screen.getByText(words)
  fireEvent.click(button)
  fireEvent.click(button)
}
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
const titles = (deeds: (keyof typeof groupDeeds)[]) => deeds.map((deed) => groupDeeds[deed].title)

test('the tree says how many and who leads; teams stand beside it; a search finds by name', async () => {
  render(<GroupsPage />)
  expect(await screen.findByRole('button', { name: '中学部/数学组，12 人，小组长 赵一' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '艺术组，2 人，还没有小组长' })).toBeTruthy()
  expect(screen.getByText('工会小组（4）')).toBeTruthy()
  expect(screen.getByText('中学部/数学组、艺术组')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '职务空缺' }))
  expect(went()).toEqual(['/features/member/pages/vacancies/index'])
  type('按小组名称查找', '艺术')
  expect(screen.queryByText('旧组')).toBeNull()
  type('按小组名称查找', '没有的')
  expect(screen.getByText('没有找到')).toBeTruthy()
})

test('what would be refused is not offered', async () => {
  const first = render(<GroupsPage />)
  await openGroup('中学部，')
  expect(offered()).toEqual(titles(['people', 'rename', 'below', 'move']))
  first.unmount()
  const second = render(<GroupsPage />)
  await openGroup('中学部/数学组，')
  expect(offered()).toEqual(titles(['people', 'rename', 'below', 'move', 'merge']))
  second.unmount()
  render(<GroupsPage />)
  await openGroup('旧组，')
  expect(offered()).toEqual(titles(['people', 'rename', 'below', 'move', 'merge', 'remove']))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '看本组的人' }))
  expect(went()).toEqual(['/features/member/pages/list/index?groupId=g-old'])
})

test('a group is made at the top, or below the one in front; a taken name is told', async () => {
  answers('member.makeGroup', () => no('NAME_TAKEN', { path: '中学部/物理组' }))
  render(<GroupsPage />)
  await openGroup('中学部，', '在下面新建小组')
  type('小组名称', '数/理')
  expect(screen.getByText(/名称里不能有斜杠/)).toBeTruthy()
  expect(screen.getByText('请填名称')).toBeTruthy()
  type('小组名称', ' 物理组 ')
  fireEvent.click(screen.getByText('保存'))
  expect(await screen.findByText(/已经有一个“中学部\/物理组”了/)).toBeTruthy()
  answers('member.makeGroup', () => ok(group('g-new', '物理组', 0)))
  fireEvent.click(screen.getByRole('button', { name: /^上级小组/ }))
  fireEvent.click(screen.getByRole('radio', { name: '没有上级' }))
  twice('保存')
  await closed()
  expect(asked('member.makeGroup').map((s) => s.input)).toEqual([
    { name: '物理组', parentId: 'g-mid' },
    { name: '物理组' },
  ])
  await waitFor(() => expect(asked('member.groups')).toHaveLength(2))
})

test('a group gets another name, and it is said how many people follow', async () => {
  answers('member.renameGroup', () => ok(group('g-mid', '初中部', 15)))
  render(<GroupsPage />)
  await openGroup('中学部，', '改名')
  expect(screen.getByText('还没有改动')).toBeTruthy()
  expect(screen.getByText(/^15 人，含下级小组 1 个/)).toBeTruthy()
  type('小组名称', '初中部')
  twice('保存')
  await closed()
  expect(asked('member.renameGroup').map((s) => s.input)).toEqual([{ id: 'g-mid', name: '初中部' }])
})

test('a group moves with its people, never below itself', async () => {
  answers('member.moveGroup', () => ok(group('g-mid', '艺术组/中学部', 15)))
  const first = render(<GroupsPage />)
  await openGroup('中学部，', '移到别处')
  expect(screen.getAllByRole('radio').map((r) => r.textContent)).toEqual(['艺术组（2 人）', '旧组（0 人）'])
  fireEvent.click(screen.getByRole('radio', { name: /艺术组/ }))
  expect(screen.getByText('中学部 → 艺术组/中学部')).toBeTruthy()
  expect(screen.getByText(groupConsequences.move(15, 1))).toBeTruthy()
  twice('确认')
  await closed()
  first.unmount()
  render(<GroupsPage />)
  await openGroup('中学部/数学组，', '移到别处')
  fireEvent.click(screen.getByRole('radio', { name: '最上层' }))
  fireEvent.click(screen.getByText('确认'))
  await closed()
  expect(asked('member.moveGroup').map((s) => s.input)).toEqual([{ id: 'g-mid', parentId: 'g-art' }, { id: 'g-math' }])
})

test('a merge names how many people go over, and is not done without a confirmation', async () => {
  answers('member.mergeGroups', () => ok(group('g-art', '艺术组', 14)))
  render(<GroupsPage />)
  await openGroup('中学部/数学组，', '并入别的小组')
  expect(screen.queryByRole('radio', { name: /数学组/ })).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: /艺术组/ }))
  expect(screen.getByText(/^12 人转入艺术组/)).toBeTruthy()
  expect(asked('member.mergeGroups')).toEqual([])
  fireEvent.click(screen.getByText('返回修改'))
  fireEvent.click(screen.getByRole('radio', { name: /艺术组/ }))
  twice('确认')
  await closed()
  expect(asked('member.mergeGroups').map((s) => s.input)).toEqual([{ ids: ['g-math'], into: 'g-art' }])
})

test('an empty group is taken away; people who left may still keep it', async () => {
  answers('member.removeGroup', () => no('NOT_EMPTY', { count: 2 }))
  render(<GroupsPage />)
  await openGroup('旧组，', '删除小组')
  fireEvent.click(screen.getByText('删除'))
  expect(await screen.findByText(/还有 2 人（含已离开的）/)).toBeTruthy()
  answers('member.removeGroup', () => ok({ id: 'g-old' }))
  twice('删除')
  await closed()
  expect(asked('member.removeGroup').map((s) => s.input)).toEqual([{ id: 'g-old' }, { id: 'g-old' }])
})

test('a joint team is made of two groups at least, changed, and dissolved after a question', async () => {
  answers('member.setTeam', () => ok({ items: [team] }))
  render(<GroupsPage />)
  fireEvent.click(await screen.findByText('组建联队'))
  expect(screen.getByText('请填名称')).toBeTruthy()
  type('联队名称', '蓝队')
  fireEvent.click(screen.getByRole('checkbox', { name: /^艺术组/ }))
  expect(screen.getByText('请选至少两个小组')).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox', { name: /^旧组/ }))
  twice('保存')
  await closed()
  fireEvent.click(screen.getByText('红队'))
  fireEvent.click(screen.getByRole('checkbox', { name: /^旧组/ }))
  fireEvent.click(screen.getByText('保存'))
  await closed()
  fireEvent.click(screen.getByText('红队'))
  fireEvent.click(screen.getByText('解散联队'))
  expect(screen.getByText(groupConsequences.dissolve)).toBeTruthy()
  twice('解散')
  await closed()
  expect(asked('member.setTeam').map((s) => s.input)).toEqual([
    { name: '蓝队', groupIds: ['g-art', 'g-old'] },
    { id: 't-1', name: '红队', groupIds: ['g-math', 'g-art', 'g-old'] },
    { id: 't-1', name: '红队', groupIds: [] },
  ])
})

test('an empty school has its first step; a leader has no business here', async () => {
  answers('member.groups', () => ok({ items: [], departments: [] }))
  const first = render(<GroupsPage />)
  expect(await screen.findByText('还没有小组')).toBeTruthy()
  first.unmount()
  as('member', 'leader')
  render(<GroupsPage />)
  expect(await screen.findByText(/没有这项操作的权限/)).toBeTruthy()
})
