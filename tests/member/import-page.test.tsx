import '../home/target'
import type { RosterAnswer } from '@domain/member/contract'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import ImportRoster from '@/features/member/pages/import'
import { forgetImport, setText } from '@/features/member/store'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

interface Slice {
  rows: object[]
  mode: 'check' | 'apply'
  importId?: string
  more?: boolean
  accept?: string[]
}
const HEAD = '姓名\t工号\t工会小组\t性别\t类别'
const sheet = (count: number) =>
  [HEAD, ...Array.from({ length: count }, (_, i) => `老师${i}\t${i}\t语文组\t女\t在职`)].join('\n')
const slices = (mode: string) => asked('member.importRoster').filter((s) => (s.input as Slice).mode === mode)
const inputs = (mode: string) => slices(mode).map((s) => s.input as Slice)

const found: Omit<RosterAnswer, 'importId'> = {
  problems: [{ row: 2, column: 'sex', problem: 'MISSING' }],
  added: 2,
  changed: 1,
  unchanged: 3,
  differences: [
    { id: 'joined:1', kind: 'joined', name: '新老师', staffNo: '1', to: '语文组' },
    { id: 'joined:2', kind: 'joined', name: '再新老师', staffNo: '2', to: '语文组' },
    { id: 'moved:3', kind: 'moved', name: '换组老师', staffNo: '3', memberId: 'm3', from: '语文组', to: '数学组' },
  ],
  groupsMade: ['语文组'],
  missing: [{ id: 'left:9', memberId: 'm9', name: '不在表里', staffNo: '9', group: '数学组' }],
}
/** Like the cloud: an import has its own id from the first slice on. */
const cloud = (input: Slice) => ok({ ...found, importId: input.importId ?? `import-${input.mode}` })

beforeEach(() => {
  reset()
  forgetImport()
  useSession.setState({ state: 'ready', me: meOf({ ...lin, roles: ['member', 'chair'] }) })
  answers('member.importRoster', cloud)
})
const open = (count: number) => {
  act(() => setText(sheet(count)))
  return render(<ImportRoster />)
}

test('says what is wrong with the pasted text before anything is sent', () => {
  render(<ImportRoster />)
  expect(screen.getByText('选择 Excel 文件')).toBeTruthy()
  act(() => setText('张三\t1'))
  fireEvent.click(screen.getByText('检查'))
  expect(screen.getByText(/没有找到表头/)).toBeTruthy()
  expect(asked('member.importRoster')).toEqual([])
})

test('checks in slices of 500 under one import, then shows problems by line, differences by kind and who is missing', async () => {
  open(1200)
  fireEvent.click(screen.getByText('检查'))
  await screen.findByText('导入')
  expect(inputs('check').map(({ rows, importId, more }) => [rows.length, importId, more])).toEqual([
    [500, undefined, true],
    [500, 'import-check', true],
    [200, 'import-check', undefined],
  ])
  expect(inputs('check')[1]?.rows[0]).toMatchObject({ name: '老师500', staffNo: '500' })
  expect(screen.getByText('第 3 行 D 列 老师1：女')).toBeTruthy()
  expect(screen.getByText('新进 2 人')).toBeTruthy()
  expect(screen.getByText('换组 1 人')).toBeTruthy()
  expect(screen.getByText('调出 1 人')).toBeTruthy()
  expect(screen.getByText(/会新建工会小组：语文组/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '换组 1 人，看名单' }))
  expect(screen.getByRole('checkbox', { name: '换组老师 3，语文组 → 数学组' }).getAttribute('aria-checked')).toBe(
    'true',
  )
})

test('applies what is ticked as an import of its own, and tells what came of it', async () => {
  open(600)
  fireEvent.click(screen.getByText('检查'))
  await screen.findByText('导入')
  fireEvent.click(screen.getByRole('button', { name: '新进 2 人，看名单' }))
  fireEvent.click(screen.getByRole('checkbox', { name: /再新老师/ }))
  fireEvent.click(screen.getByRole('button', { name: '调出 1 人，看名单' }))
  fireEvent.click(screen.getByRole('checkbox', { name: /^不在表里/ }))
  fireEvent.click(screen.getByText('导入'))
  expect(screen.getByText('新进 1、调出 1、换组 1')).toBeTruthy()
  const confirm = screen.getByText('确认导入')
  fireEvent.click(confirm)
  fireEvent.click(confirm)
  expect(await screen.findByText('导入完成')).toBeTruthy()
  const accept = ['joined:1', 'moved:3', 'left:9']
  expect(inputs('apply').map(({ importId, accept: ids }) => [importId, ids])).toEqual([
    [undefined, accept],
    ['import-apply', accept],
  ])
  expect(screen.getByText('新进 2、换组 1')).toBeTruthy()
  fireEvent.click(screen.getByText('去发邀请码'))
  expect(went()).toEqual(['/features/member/pages/list/index?print=1'])
})

test('without a choice of one’s own nothing is listed: all but departures are applied', async () => {
  open(3)
  fireEvent.click(screen.getByText('检查'))
  fireEvent.click(await screen.findByText('导入'))
  fireEvent.click(screen.getByText('确认导入'))
  await screen.findByText('导入完成')
  expect(inputs('apply').map((input) => 'accept' in input)).toEqual([false])
})

test.each(['check', 'apply'] as const)(
  'broken off in a %s it goes on with the same import, and no slice goes out under a second request id',
  async (mode) => {
    let dead = true
    answers('member.importRoster', (input: Slice) =>
      input.mode === mode && input.importId !== undefined && dead ? no('OFFLINE') : cloud(input),
    )
    const first = open(1600)
    fireEvent.click(screen.getByText('检查'))
    if (mode === 'apply') {
      fireEvent.click(await screen.findByText('导入'))
      fireEvent.click(screen.getByText('确认导入'))
    }
    expect(await screen.findByText(/网络没有连上/)).toBeTruthy()
    expect(screen.getByText('500 / 1600 人')).toBeTruthy()
    // Leaving the page and coming back changes nothing.
    first.unmount()
    render(<ImportRoster />)
    fireEvent.click(screen.getByText('继续'))
    expect(await screen.findByText(/网络没有连上/)).toBeTruthy()
    dead = false
    const goOn = screen.getByText('继续')
    fireEvent.click(goOn)
    fireEvent.click(goOn)
    await screen.findByText(mode === 'check' ? '导入' : '导入完成')
    const idsOfSlice = new Map<string, Set<string | undefined>>()
    for (const { input, requestId } of slices(mode)) {
      const { rows } = input as { rows: { name: string }[] }
      const key = String(rows[0]?.name)
      idsOfSlice.set(key, (idsOfSlice.get(key) ?? new Set()).add(requestId))
    }
    expect([...idsOfSlice.keys()]).toEqual(['老师0', '老师500', '老师1000', '老师1500'])
    for (const ids of idsOfSlice.values()) expect(ids.size).toBe(1)
    const later = inputs(mode).slice(1)
    expect(new Set(later.map(({ importId }) => importId))).toEqual(new Set([`import-${mode}`]))
    // The second slice went out three times, each other one once.
    expect(slices(mode)).toHaveLength(6)
  },
)

test('stops after the slice under way when asked to, and goes on from there', async () => {
  const waiting: (() => void)[] = []
  answers('member.importRoster', (input: Slice) => new Promise((done) => waiting.push(() => done(cloud(input)))))
  open(1000)
  fireEvent.click(screen.getByText('检查'))
  fireEvent.click(await screen.findByText('暂停'))
  await act(async () => waiting.shift()?.())
  expect(await screen.findByText('500 / 1000 人')).toBeTruthy()
  expect(waiting).toEqual([])
  fireEvent.click(screen.getByText('继续'))
  await waitFor(() => expect(waiting).toHaveLength(1))
  await act(async () => waiting.shift()?.())
  expect(await screen.findByText('导入')).toBeTruthy()
  expect(slices('check')).toHaveLength(2)
})

test('a check that was dropped leaves nothing behind when its answer comes late', async () => {
  const waiting: (() => void)[] = []
  answers('member.importRoster', (input: Slice) => new Promise((done) => waiting.push(() => done(cloud(input)))))
  open(3)
  fireEvent.click(screen.getByText('检查'))
  fireEvent.click(await screen.findByText('暂停'))
  fireEvent.click(screen.getByText('返回修改'))
  await act(async () => waiting.shift()?.())
  expect(screen.getByText('检查')).toBeTruthy()
})

test('is not for a leader', () => {
  useSession.setState({ state: 'ready', me: meOf({ ...lin, roles: ['member', 'leader'] }) })
  render(<ImportRoster />)
  expect(screen.getByText(/您没有这项操作的权限/)).toBeTruthy()
})
