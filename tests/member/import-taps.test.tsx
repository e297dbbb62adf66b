import '../home/target'
import type { RosterAnswer } from '@domain/member/contract'
import type { Difference, DifferenceKind } from '@domain/member/model'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import ImportRoster from '@/features/member/pages/import'
import { forgetImport } from '@/features/member/store'
import { openFile } from '@/kit/open-file'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))
jest.mock('@/kit/choose-file', () => ({ chooseFile: async () => ({ name: '名册.xlsx', size: 9, from: 'x' }) }))
jest.mock('@/kit/upload', () => ({ upload: async () => ({ ok: true, value: { fileId: 'f' } }) }))
jest.mock('@/kit/open-file', () => ({ openFile: jest.fn(async () => ({ ok: true, value: true })) }))

/** 新进 12、调出 5、退休 3、换组 7, as the cloud tells it before and after. */
const some = (kind: DifferenceKind, count: number): Difference[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ id: `${kind}:${i}`, kind, name: `${kind}${i}`, staffNo: `${kind}${i}` },
    ...{ from: '甲组', to: '乙组' },
    ...(kind !== 'joined' && { memberId: `m-${kind}${i}` }),
  }))
const differences = [...some('joined', 12), ...some('retired', 3), ...some('moved', 7)]
const leaving = some('left', 5)
const found: RosterAnswer = {
  ...{ importId: 'check', problems: [], added: 12, changed: 10, unchanged: 88, differences, groupsMade: [] },
  missing: leaving.map(({ id, name, staffNo }) => ({ id, name, staffNo, memberId: `m-${id}`, group: '甲组' })),
}
const done = (accept: string[] | undefined): RosterAnswer => ({
  ...{ ...found, importId: 'apply', missing: [] },
  differences: [...differences, ...leaving]
    .filter(({ id, kind }) => (accept ? accept.includes(id) : kind !== 'left'))
    .map((d) => (d.kind === 'joined' ? { ...d, memberId: `m-${d.id}` } : d)),
})

let taps: string[]
/** Everything that a finger does in this file goes through here. */
function tap(target: HTMLElement) {
  taps.push(target.getAttribute('aria-label') ?? target.textContent ?? '')
  fireEvent.click(target)
}

beforeEach(() => {
  reset()
  forgetImport()
  taps = []
  useSession.setState({ state: 'ready', me: meOf({ ...lin, roles: ['member', 'committee'] }) })
  answers('paper.readRoster', () =>
    ok({ items: [{ line: 2, row: { name: '老师' } }], problems: [], total: 1, sheet: '名册', ignored: [] }),
  )
  answers('member.importRoster', ({ mode, accept }: { mode: string; accept?: string[] }) =>
    ok(mode === 'check' ? found : done(accept)),
  )
  answers('paper.slips', ({ memberIds }: { memberIds: string[] }) =>
    ok({ fileId: 'slips', name: '邀请单.docx', count: memberIds.length }),
  )
})

const ticksOf = (kind: string) => {
  const card = screen.getByText(`${kind} 人`, { exact: true }).closest('.u-card')
  const all = card?.querySelector<HTMLElement>('[role=checkbox]')
  if (!all) throw new Error(`${kind} cannot be ticked`)
  return all
}
const isOn = (kind: string) => ticksOf(kind).getAttribute('aria-checked') === 'true'

test('September takes five taps: the file, who leaves, import, yes, and the slips', async () => {
  render(<ImportRoster />)
  tap(screen.getByText('选择 Excel 文件'))
  // It is read and checked by itself.
  await screen.findByText('导入')
  for (const count of ['新进 12人', '调出 5人', '退休 3人', '换组 7人'])
    expect(screen.getByRole('group', { name: count })).toBeTruthy()
  expect(['新进 12', '调出 5', '退休 3', '换组 7'].map(isOn)).toEqual([true, false, true, true])
  tap(ticksOf('调出 5'))
  tap(screen.getByText('导入'))
  expect(screen.getByText('新进 12、调出 5、退休 3、换组 7')).toBeTruthy()
  tap(screen.getByText('确认导入'))
  tap(await screen.findByText('打印邀请单'))
  await waitFor(() => expect(jest.mocked(openFile).mock.calls.map(([id]) => id)).toEqual(['slips']))
  expect(taps).toHaveLength(5)
  expect(asked('paper.slips').map((s) => s.input)).toEqual([
    { memberIds: some('joined', 12).map(({ id }) => `m-${id}`) },
  ])
  expect(screen.getByText('邀请单 12 张')).toBeTruthy()
})

test('who is not ticked stays, and the question says so', async () => {
  render(<ImportRoster />)
  tap(screen.getByText('选择 Excel 文件'))
  tap(await screen.findByText('导入'))
  expect(screen.getByText('新进 12、退休 3、换组 7')).toBeTruthy()
  expect(screen.getByText('不在表里的 5 人没有勾选调出，不变')).toBeTruthy()
})

test('a kind is unfolded and one of it left out; the others go through', async () => {
  render(<ImportRoster />)
  tap(screen.getByText('选择 Excel 文件'))
  await screen.findByText('导入')
  tap(screen.getByRole('button', { name: '换组 7 人，看名单' }))
  tap(screen.getByRole('checkbox', { name: /^moved3 / }))
  expect(isOn('换组 7')).toBe(false)
  tap(screen.getByText('导入'))
  expect(screen.getByText('新进 12、退休 3、换组 6')).toBeTruthy()
  tap(screen.getByText('确认导入'))
  await screen.findByText('导入完成')
  const { accept = [] } = (asked('member.importRoster').at(-1)?.input ?? {}) as { accept?: string[] }
  expect(accept).toHaveLength(21)
  expect(accept).not.toContain('moved:3')
})

test('slips are made once: another tap, and another visit, open the same paper', async () => {
  const page = render(<ImportRoster />)
  tap(screen.getByText('选择 Excel 文件'))
  tap(await screen.findByText('导入'))
  tap(screen.getByText('确认导入'))
  let refuse = true
  answers('paper.slips', () => (refuse ? no('OFFLINE') : ok({ fileId: 'slips', name: '邀请单.docx', count: 12 })))
  tap(await screen.findByText('打印邀请单'))
  expect(await screen.findByText(/网络没有连上/)).toBeTruthy()
  refuse = false
  tap(screen.getByText('打印邀请单'))
  await screen.findByText('邀请单 12 张')
  const requests = asked('paper.slips').map((s) => s.requestId)
  expect([requests.length, new Set(requests).size]).toEqual([2, 1])
  page.unmount()
  render(<ImportRoster />)
  await act(async () => tap(screen.getByText('打印邀请单')))
  await screen.findByText('邀请单 12 张')
  expect(asked('paper.slips')).toHaveLength(2)
})

test('where nobody is new there is nothing to print for: on to the list', async () => {
  answers('member.importRoster', () => ok({ ...found, differences: some('moved', 7), missing: [] }))
  render(<ImportRoster />)
  tap(screen.getByText('选择 Excel 文件'))
  tap(await screen.findByText('导入'))
  tap(screen.getByText('确认导入'))
  expect(await screen.findByText('去发邀请码')).toBeTruthy()
  expect(screen.queryByText('打印邀请单')).toBeNull()
})
