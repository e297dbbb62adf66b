import '../home/target'
import type { RosterAnswer } from '@domain/member/contract'
import type { SheetFault } from '@domain/paper/model'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import ImportRoster from '@/features/member/pages/import'
import { forgetImport } from '@/features/member/store'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, token } from '../home/cloud'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const MB = 1024 * 1024
const FILE_ID = 'cloud://local.6c6f/roster/0.xlsx'

/** What the door answers to an upload; undefined is a dead network. */
let door: () => { status: number; responseText: string } | undefined
const uploads: { url: string; headers: Record<string, string>; body: unknown }[] = []
const held: (() => void)[] = []
let hold = false

class Request {
  upload: { onprogress?: (event: object) => void } = {}
  status = 0
  responseText = ''
  onload?: () => void
  onerror?: () => void
  #sent = { url: '', headers: {} as Record<string, string>, body: undefined as unknown }
  open(_method: string, url: string) {
    this.#sent.url = url
  }
  setRequestHeader(name: string, value: string) {
    this.#sent.headers[name] = value
  }
  send(body: unknown) {
    uploads.push({ ...this.#sent, body })
    const answer = () => {
      const said = door()
      if (!said) return this.onerror?.()
      Object.assign(this, said)
      this.onload?.()
    }
    this.upload.onprogress?.({ loaded: 1, total: 4 })
    if (hold) held.push(answer)
    else setTimeout(answer, 0)
  }
}

/** The file that is chosen in the browser's own window. */
let file: File
const sheet = (name: string, size = 2048) => {
  const made = new File(['x'], name)
  Object.defineProperty(made, 'size', { value: size })
  return made
}
const click = jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
  Object.defineProperty(this, 'files', { value: [file] })
  this.onchange?.(new Event('change'))
})
afterAll(() => click.mockRestore())

const faults: SheetFault[] = [
  { problem: 'OTHER_SHEET', detail: '去年' },
  { problem: 'FORMULA', line: 6, column: 'group', place: 'C', detail: '=A6' },
  { problem: 'BAD_DATE', line: 9, column: 'joinedOn', place: 'F', detail: '2010.13.1' },
]
const TOTAL = 1200
const SLICE = 500
/** A sheet with a title and its heads above the people. */
const page = ({ cursor }: { cursor?: string }) => {
  const from = Number(cursor ?? 0)
  const count = Math.min(SLICE, TOTAL - from)
  const items = Array.from({ length: count }, (_, i) => ({ line: from + i + 3, row: { name: `老师${from + i}` } }))
  const next = from + SLICE < TOTAL ? { cursor: String(from + SLICE) } : {}
  return ok({
    items,
    problems: from === 0 ? faults : [],
    total: TOTAL,
    sheet: '名册',
    places: { name: 0, group: 2, sex: 3 },
    ignored: ['备注'],
    ...next,
  })
}
const found: RosterAnswer = {
  importId: 'i',
  problems: [{ row: 2, column: 'sex', problem: 'MISSING' }],
  added: 1,
  changed: 1,
  unchanged: 1190,
  differences: [
    { id: 'joined:1', kind: 'joined', name: '新老师', staffNo: '1', to: '语文组' },
    { id: 'retired:2', kind: 'retired', name: '老老师', staffNo: '2', from: 'in_service', to: 'retired' },
    { id: 'moved:3', kind: 'moved', name: '换组老师', staffNo: '3', from: '语文组', to: '数学组' },
  ],
  groupsMade: [],
  missing: [{ id: 'left:9', memberId: 'm9', name: '不在表里', staffNo: '9', group: '数学组' }],
}

beforeEach(() => {
  reset()
  forgetImport()
  uploads.length = 0
  held.length = 0
  hold = false
  file = sheet('2026名册.xlsx')
  door = () => ({ status: 200, responseText: JSON.stringify({ fileId: FILE_ID }) })
  Object.assign(globalThis, { XMLHttpRequest: Request })
  token.get.mockReturnValue('chair-token')
  useSession.setState({ state: 'ready', me: meOf({ ...lin, roles: ['member', 'chair'] }) })
  answers('paper.readRoster', page)
  answers('member.importRoster', () => ok(found))
})
const choose = () => fireEvent.click(screen.getByText('选择 Excel 文件'))

test('a file is handed in, read page by page and checked: counts by kind, the sheet’s own faults, then those of rows', async () => {
  render(<ImportRoster />)
  choose()
  await screen.findByText('导入')
  expect(uploads.map(({ url, headers }) => [url, headers.authorization])).toEqual([
    [`/files?${new URLSearchParams({ purpose: 'roster', name: '2026名册.xlsx' })}`, 'Bearer chair-token'],
  ])
  expect(uploads[0]?.body).toBe(file)
  expect(asked('paper.readRoster').map((s) => s.input)).toEqual([
    { fileId: FILE_ID },
    { fileId: FILE_ID, cursor: '500' },
    { fileId: FILE_ID, cursor: '1000' },
  ])
  const rows = asked('member.importRoster').map((s) => (s.input as { rows: { name: string }[] }).rows)
  expect(rows.map((slice) => [slice.length, slice[0]?.name])).toEqual([
    [500, '老师0'],
    [500, '老师500'],
    [200, '老师1000'],
  ])
  for (const count of ['新进 1人', '退休 1人', '换组 1人', '调出 1人'])
    expect(screen.getByRole('group', { name: count })).toBeTruthy()
  expect(screen.getByText('表格里有 3 处要核对')).toBeTruthy()
  expect(screen.getByText('第 6 行 C 列“工会小组”：=A6')).toBeTruthy()
  expect(screen.getByText('第 9 行 F 列“入会日期”：2010.13.1')).toBeTruthy()
  expect(screen.getByText('去年')).toBeTruthy()
  expect(screen.getByText('公式 1 处')).toBeTruthy()
  // As Excel counts, not as the import does.
  expect(screen.getByText('第 4 行 D 列 老师1')).toBeTruthy()
  const [first, second] = screen.getAllByRole('list').map((list) => list.getAttribute('aria-label'))
  expect([first, second]).toEqual(['表格里要核对的地方', '有问题的行'])
})

test('what is wrong is copied as a list, line by line down the sheet', async () => {
  render(<ImportRoster />)
  choose()
  await screen.findByText('导入')
  fireEvent.click(screen.getByText('复制清单'))
  const copied = String(jest.mocked(Taro.setClipboardData).mock.calls.at(-1)?.[0].data).split('\n')
  expect(copied.map((line) => line.split('　')[0])).toEqual([
    '2026名册.xlsx：4 处要核对或改正',
    '第 4 行 D 列“性别”（老师1）',
    '第 6 行 C 列“工会小组”：=A6',
    '第 9 行 F 列“入会日期”：2010.13.1',
    '去年',
  ])
  expect(copied[1]).toContain('没有填写')
  expect(copied[3]).toContain('请写成 2010-09-01 的样子')
})

test('many faults are folded: the most frequent first, and all of them when asked for', async () => {
  const columns = ['sex', 'kind', 'group', 'name', 'phone', 'birthYear', 'roles'] as const
  const problems = columns.flatMap((column, i) =>
    Array.from({ length: i + 1 }, (_, n) => ({ row: n + 1, column, problem: 'NOT_A_VALUE' as const })),
  )
  answers('member.importRoster', () => ok({ ...found, problems }))
  render(<ImportRoster />)
  choose()
  await screen.findByText('导入')
  const kinds = () => screen.getByRole('list', { name: '有问题的行' }).querySelectorAll('[role=listitem]')
  const heads = () => [...kinds()].map((kind) => /\d+ 处/.exec(kind.textContent ?? '')?.[0])
  expect(heads()).toEqual(['7 处', '6 处', '5 处', '4 处', '3 处'])
  expect(kinds()[0]?.textContent).toMatch(/第 5 行 老师2.*还有 4 处/)
  fireEvent.click(screen.getByRole('button', { name: '再看一些' }))
  expect(heads()).toHaveLength(7)
  expect(kinds()[0]?.textContent).toContain('第 9 行 老师6')
  expect(screen.queryByRole('button', { name: '再看一些' })).toBeNull()
})

test('a kind is confirmed or left out with one tap; departures count only when ticked', async () => {
  render(<ImportRoster />)
  choose()
  await screen.findByText('导入')
  const [, leaving, retired] = screen.getAllByRole('checkbox', { name: /^全部确认/ })
  if (!retired || !leaving) throw new Error('no ticks')
  fireEvent.click(retired)
  fireEvent.click(leaving)
  fireEvent.click(screen.getByText('导入'))
  expect(screen.getByText('新进 1、调出 1、换组 1')).toBeTruthy()
})

test.each<[string, () => unknown, RegExp]>([
  ['locked', () => no('NOT_A_SHEET', { locked: true }), /2026名册.xlsx：这个文件有打开密码/],
  ['no sheet', () => no('NOT_A_SHEET', { locked: false }), /不是 Excel 表格，或者已经损坏/],
  ['no heads', () => no('NO_HEADER'), /没有找到表头.*下载模板/],
  ['columns', () => no('MISSING_COLUMNS', { columns: ['sex', 'kind'] }), /缺少这几列：性别、类别/],
  ['heads alone', () => no('NO_ROWS'), /只有表头/],
  ['too many', () => no('TOO_MANY', { most: 10_000 }), /一次最多 10000 人/],
  ['gone', () => no('NOT_FOUND'), /上传的文件没有找到/],
])('a file that cannot be read (%s) is told, and another one chosen', async (_, answer, words) => {
  answers('paper.readRoster', answer)
  render(<ImportRoster />)
  choose()
  expect(await screen.findByText(words)).toBeTruthy()
  answers('paper.readRoster', page)
  choose()
  expect(await screen.findByText('导入')).toBeTruthy()
})

test.each<[string, number, RegExp]>([
  ['通知.pdf', 2048, /请选 xlsx、xls、csv 文件/],
  ['大.xlsx', 11 * MB, /文件太大，最大 10 MB/],
  ['空.xlsx', 0, /这个文件是空的/],
])('%s of %i bytes is refused before anything is sent', async (name, size, words) => {
  file = sheet(name, size)
  render(<ImportRoster />)
  choose()
  expect(await screen.findByText(words)).toBeTruthy()
  expect(uploads).toEqual([])
})

test.each([
  [401, '', /请先绑定身份/],
  [413, '文件不能超过 10 MB', /文件太大/],
  [200, JSON.stringify(no('NOT_ALLOWED')), /您没有这项操作的权限/],
  [502, '<html>', /系统出错了/],
])('the door’s answer %i %s is told in words', async (status, responseText, words) => {
  door = () => ({ status, responseText })
  render(<ImportRoster />)
  choose()
  expect(await screen.findByText(words)).toBeTruthy()
})

test('broken off while it goes out or is read it goes on: nothing is read twice', async () => {
  let dead = true
  door = () => (dead ? undefined : { status: 200, responseText: JSON.stringify({ fileId: FILE_ID }) })
  const first = render(<ImportRoster />)
  choose()
  expect(await screen.findByText(/网络没有连上/)).toBeTruthy()
  first.unmount()
  render(<ImportRoster />)
  dead = false
  let refuse = true
  answers('paper.readRoster', (input: { cursor?: string }) =>
    input.cursor === '500' && refuse ? no('OFFLINE') : page(input),
  )
  fireEvent.click(screen.getByText('继续'))
  expect(await screen.findByText('500 / 1200 人')).toBeTruthy()
  expect(await screen.findByText(/网络没有连上/)).toBeTruthy()
  refuse = false
  const goOn = screen.getByText('继续')
  fireEvent.click(goOn)
  fireEvent.click(goOn)
  await screen.findByText('导入')
  expect(uploads).toHaveLength(2)
  const cursors = asked('paper.readRoster').map((s) => (s.input as { cursor?: string }).cursor)
  expect(cursors).toEqual([undefined, '500', '500', '1000'])
})

test('how far it has gone out is shown; dropped meanwhile, a late answer changes nothing', async () => {
  hold = true
  file = sheet('名册.xlsx', 4 * MB)
  render(<ImportRoster />)
  choose()
  expect(await screen.findByText('1 MB / 4 MB')).toBeTruthy()
  fireEvent.click(screen.getByText('暂停'))
  fireEvent.click(screen.getByText('返回修改'))
  await act(async () => held.shift()?.())
  expect(screen.getByText('选择 Excel 文件')).toBeTruthy()
  expect(asked('paper.readRoster')).toEqual([])
})

test('the template is made once and opened; when it is not to be had, that is said', async () => {
  const opened: (string | null)[] = []
  const way = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    opened.push(this.getAttribute('href'), this.download)
  })
  render(<ImportRoster />)
  answers('paper.rosterTemplate', () => ok({ fileId: 'f1', name: '名册模板.xlsx' }))
  answers('file.link', () => no('NOT_FOUND'))
  fireEvent.click(screen.getByText('下载模板'))
  expect(await screen.findByText(/没有找到/)).toBeTruthy()
  answers('file.link', () => ok({ url: 'http://cloud/f1', name: '名册模板.xlsx' }))
  fireEvent.click(screen.getByText('下载模板'))
  await waitFor(() => expect(opened).toEqual(['http://cloud/f1', '名册模板.xlsx']))
  way.mockRestore()
})
