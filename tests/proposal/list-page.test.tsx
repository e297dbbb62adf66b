import '../home/target'
import './page-quiet'
import { DAY, dayOf, dayWords } from '@domain/kit/time'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import List from '@/features/proposal/pages/list'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { call, row, view } from './page-data'

jest.mock('@tarojs/taro', () => require('./page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const three = [
  row({ id: 'a', title: '甲', state: 'endorsing', mine: false, endorsers: 1, nextBy: Date.now() + 3 * DAY }),
  row({ id: 'b', title: '乙', state: 'endorsing', mine: true }),
  row({ id: 'c', title: '丙', state: 'endorsing', mine: false, endorsed: true, endorsers: 1 }),
]

beforeEach(() => {
  reset()
  answers('member.me', () => ok(meOf(lin)))
  answers('proposal.list', () => ok({ items: [] }))
  answers('proposal.calls', () => ok({ items: [call()] }))
})

test('loads, then shows what was found: title, number, state, what is next', async () => {
  let arrive: (value: unknown) => void = () => {}
  answers('proposal.list', () => new Promise((done) => (arrive = done)))
  render(<List />)
  expect(await screen.findByRole('status', { name: '正在加载' })).toBeTruthy()
  await waitFor(() => expect(asked('proposal.list')).toHaveLength(1))
  const rated = row({ number: '八届四次-017', state: 'rated', satisfaction: 'satisfied' })
  await act(async () => arrive(ok({ items: [rated] })))
  expect(
    screen.getByRole('button', { name: '在教学楼南侧增设充电棚，校园建设 · 八届四次-017，已办结，您的评价：满意' }),
  ).toBeTruthy()
  expect(screen.queryByRole('status', { name: '正在加载' })).toBeNull()
})

test('says what the place is for when there is nothing, and how to begin', async () => {
  render(<List />)
  expect(await screen.findByText('您还没有提案')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '写提案' }))
  expect(went()).toEqual(['/features/proposal/pages/write/index'])
})

test('who may not propose is told who may, and has no button for it', async () => {
  answers('member.me', () => ok(meOf(lin, { mayPropose: false })))
  render(<List />)
  expect(await screen.findByText(/提案由教代会代表提出和附议/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '写提案' })).toBeNull()
})

test('an account that is not bound is led to bind', async () => {
  answers('member.me', () => ok(meOf(null)))
  render(<List />)
  fireEvent.click(await screen.findByRole('button', { name: '去绑定' }))
  expect(went()).toEqual(['/features/member/pages/bind/index'])
  expect(asked('proposal.list')).toEqual([])
})

test('an error says what happened, and once more helps', async () => {
  answers('proposal.list', () => no('BROKEN', { requestId: 'r7' }))
  render(<List />)
  expect(await screen.findByText(/系统出错了，已记录下来.*r7/)).toBeTruthy()
  answers('proposal.list', () => ok({ items: [row({ title: '甲' })] }))
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('甲')).toBeTruthy()
})

test('without a network it says so; what was there before stays under a banner', async () => {
  answers('proposal.list', () => no('OFFLINE'))
  render(<List />)
  expect(await screen.findByText('网络没有连上')).toBeTruthy()
  answers('proposal.list', () => ok({ items: [row({ title: '甲' })] }))
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  await screen.findByText('甲')
  answers('proposal.list', () => no('OFFLINE'))
  await act(async () => void (await page.comeBack()))
  expect(await screen.findByText('现在没有网络，显示的是上次的内容。')).toBeTruthy()
  expect(screen.getByText('甲')).toBeTruthy()
})

test('to endorse are those of others that I do not stand behind yet', async () => {
  answers('proposal.list', () => ok({ items: three }))
  render(<List />)
  fireEvent.click(await screen.findByRole('tab', { name: '待附议' }))
  await screen.findByText('已有 1 人附议，还需 1 人 · 还有 3 天')
  await waitFor(() => expect(screen.queryByText('乙')).toBeNull())
  expect(screen.queryByText('丙')).toBeNull()
  expect(asked('proposal.list').at(-1)?.input).toEqual({ state: 'endorsing', cursor: undefined })
})

test('what still wants names is copied for the group: titles, how many more, until when; nothing that has closed', async () => {
  const until = Date.now() + 3 * DAY
  const closed = row({ id: 'd', title: '丁', state: 'endorsing', mine: false, nextBy: Date.now() - DAY })
  const full = row({ id: 'e', title: '戊', state: 'endorsing', mine: false, endorsers: 2 })
  answers('proposal.list', () => ok({ items: [...three.map((r) => ({ ...r, nextBy: until })), closed, full] }))
  render(<List />)
  fireEvent.click(await screen.findByRole('tab', { name: '待附议' }))
  fireEvent.click(await screen.findByRole('button', { name: '复制到群：等待附议的提案' }))
  const by = dayWords(dayOf(until), Date.now())
  expect(jest.mocked(Taro.setClipboardData).mock.calls.at(-1)?.[0].data).toBe(
    [
      '【请附议】有 3 件提案等待附议：',
      `1. 甲（还需 1 人附议，${by}前）`,
      `2. 乙（还需 2 人附议，${by}前）`,
      `3. 丙（还需 1 人附议，${by}前）`,
      '请打开“教工之家”小程序，点“提案”里的“待附议”，赞成就附议。',
    ].join('\n'),
  )
  await waitFor(() =>
    expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已复制 3 件，请粘贴到工作群' })),
  )
  jest.mocked(Taro.setClipboardData).mockRejectedValueOnce(new Error('refused'))
  fireEvent.click(screen.getByRole('button', { name: '复制到群：等待附议的提案' }))
  await waitFor(() =>
    expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '没有复制成功，请再试一次' })),
  )
})

test('where nothing waits for names there is nothing to copy', async () => {
  render(<List />)
  fireEvent.click(await screen.findByRole('tab', { name: '待附议' }))
  expect(await screen.findByText('现在没有等待附议的提案')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^复制到群/ })).toBeNull()
})

test('all are searched by words once the typing rests, and by state', async () => {
  render(<List />)
  fireEvent.click(await screen.findByRole('tab', { name: '全部' }))
  await screen.findByText('还没有提案')
  type('搜标题、编号或提案人', '充')
  type('搜标题、编号或提案人', '充电')
  await waitFor(() => expect(asked('proposal.list').at(-1)?.input).toMatchObject({ text: '充电' }), { timeout: 2000 })
  expect(asked('proposal.list').filter((s) => (s.input as { text?: string }).text === '充')).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: '状态：全部状态' }))
  fireEvent.click(screen.getByRole('radio', { name: '办理中' }))
  await waitFor(() => expect(asked('proposal.list').at(-1)?.input).toMatchObject({ text: '充电', state: 'assigned' }))
  expect(await screen.findByText('没有符合的提案')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^征集：/ })).toBeNull()
})

test('all are narrowed by category, department and decision at once, and by what is overdue; cleared again', async () => {
  answers('member.groups', () => ok({ items: [], departments: ['总务处', '教务处'] }))
  render(<List />)
  fireEvent.click(await screen.findByRole('tab', { name: '全部' }))
  await screen.findByText('还没有提案')
  expect(asked('member.groups')).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: '筛选：更多条件' }))
  fireEvent.click(screen.getByRole('button', { name: '类别，不限' }))
  fireEvent.click(screen.getByRole('radio', { name: '后勤服务' }))
  await waitFor(() => expect(asked('member.groups')).toHaveLength(1))
  fireEvent.click(screen.getByRole('button', { name: '承办部门，不限' }))
  fireEvent.click(await screen.findByRole('radio', { name: '总务处' }))
  fireEvent.click(screen.getByRole('button', { name: '审查结果，不限' }))
  fireEvent.click(screen.getByRole('radio', { name: '转为建议' }))
  expect(asked('proposal.list').at(-1)?.input).not.toHaveProperty('category')
  const before = asked('proposal.list').length
  fireEvent.click(screen.getByRole('button', { name: '看结果' }))
  const three = { category: '后勤服务', department: '总务处', decision: 'referred' }
  await waitFor(() => expect(asked('proposal.list').at(-1)?.input).toMatchObject(three))
  expect(asked('proposal.list')).toHaveLength(before + 1)
  expect(await screen.findByText('没有符合的提案')).toBeTruthy()

  fireEvent.click(screen.getByRole('button', { name: '状态：全部状态' }))
  fireEvent.click(screen.getByRole('radio', { name: '逾期未答复' }))
  await waitFor(() => expect(asked('proposal.list').at(-1)?.input).toMatchObject({ ...three, overdue: true }))
  expect(asked('proposal.list').at(-1)?.input).not.toHaveProperty('state')

  fireEvent.click(screen.getByRole('button', { name: '筛选：后勤服务、总务处、转为建议' }))
  fireEvent.click(screen.getByRole('button', { name: '审查结果，转为建议' }))
  fireEvent.click(screen.getByRole('radio', { name: '审查结果不限' }))
  fireEvent.click(screen.getByRole('button', { name: '看结果' }))
  fireEvent.click(await screen.findByRole('button', { name: '筛选：后勤服务、总务处' }))
  fireEvent.click(screen.getByRole('button', { name: '清除条件' }))
  expect(await screen.findByRole('button', { name: '筛选：更多条件' })).toBeTruthy()
  await waitFor(() => expect(asked('proposal.list').at(-1)?.input).toEqual({ overdue: true, cursor: undefined }))
})

test('the next page follows the first', async () => {
  answers('proposal.list', ({ cursor }: { cursor?: string }) =>
    ok(cursor ? { items: [row({ id: 'z', title: '末' })] } : { items: three, cursor: 'next' }),
  )
  render(<List />)
  fireEvent.click(await screen.findByRole('button', { name: '再看一些' }))
  expect(await screen.findByText('末')).toBeTruthy()
  expect(screen.getByText('甲')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '再看一些' })).toBeNull()
})

test('at a desk a row opens beside the list', async () => {
  page.width = 1280
  answers('proposal.list', () => ok({ items: three }))
  answers('proposal.get', () => no('NOT_FOUND'))
  render(<List />)
  fireEvent.click(await screen.findByText('甲'))
  expect(await screen.findByText('没有找到，可能未公开')).toBeTruthy()
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})

test('what is copied for the group is the whole list, not the page of it that is on the screen', async () => {
  const at = (id: string) => row({ id, title: `第${id}件`, state: 'endorsing', mine: false, nextBy: Date.now() + DAY })
  answers('proposal.list', ({ cursor }: { cursor?: string }) =>
    ok(cursor ? { items: [at('二')] } : { items: [at('一')], cursor: 'c' }),
  )
  render(<List />)
  fireEvent.click(await screen.findByRole('tab', { name: '待附议' }))
  fireEvent.click(await screen.findByRole('button', { name: '复制到群：等待附议的提案' }))
  await waitFor(() => expect(Taro.setClipboardData).toHaveBeenCalled())
  const { data } = jest.mocked(Taro.setClipboardData).mock.calls[0]?.[0] ?? { data: '' }
  expect(data).toContain('有 2 件提案等待附议')
  expect(data).toContain('2. 第二件（还需 2 人附议')
  jest.mocked(Taro.setClipboardData).mockClear()
  answers('proposal.list', () => no('BROKEN', { requestId: 'r7' }))
  fireEvent.click(screen.getByRole('button', { name: '复制到群：等待附议的提案' }))
  await waitFor(() =>
    expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: expect.stringMatching('系统出错') })),
  )
  expect(Taro.setClipboardData).not.toHaveBeenCalled()
})

test('at a desk all proposals stand in a table, and a row opens beside it', async () => {
  page.width = 1280
  const late = row({ id: 'a', title: '甲', number: '八届四次-003', state: 'assigned', mine: false, lead: '总务处' })
  answers('proposal.list', () => ok({ items: [late] }))
  answers('proposal.get', () => ok(view({ id: 'a', title: '甲' })))
  render(<List />)
  fireEvent.click(await screen.findByRole('tab', { name: '全部' }))
  const table = within(await screen.findByRole('table', { name: '提案' }))
  expect(table.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    '八届四次-003',
    '甲',
    '校园建设',
    '林晓梅',
    '总务处',
    '办理中',
    '总务处承办 · 等待答复',
  ])
  fireEvent.click(table.getByText('甲'))
  expect(await screen.findByText('提案内容')).toBeTruthy()
  expect(went()).toEqual([])
  fireEvent.click(screen.getByRole('tab', { name: '我的' }))
  await waitFor(() => expect(screen.queryByRole('table')).toBeNull())
})
