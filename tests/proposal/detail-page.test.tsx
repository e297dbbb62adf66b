import '../home/target'
import './page-quiet'
import { DAY, endOf } from '@domain/kit/time'
import { DEEDS, type Deed, type ProposalView } from '@domain/proposal/model'
import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Detail from '@/features/proposal/pages/detail'
import { deedWords } from '@/words/proposal'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { view } from './page-data'
import { shared } from './page-taro'

jest.mock('@tarojs/taro', () => require('./page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const offered = () => screen.getAllByRole('button').map((button) => button.textContent ?? '')
/** Opens the page on one proposal. */
async function show(more: Partial<ProposalView>) {
  answers('proposal.get', () => ok(view(more)))
  render(<Detail />)
  await screen.findByText('提案内容')
}

beforeEach(() => {
  reset()
  page.params = { id: 'p1' }
  answers('member.me', () => ok(meOf(lin)))
})

test('is opened by a code too', async () => {
  const id = 'd'.repeat(32)
  page.params = { scene: id }
  await show({ id })
  expect(asked('proposal.get').map((s) => s.input)).toEqual([{ id }])
})

// What the page offers for each deed alone, in a state in which it can be; `rate` waits for a grade first.
const states: Record<Deed, ProposalView['state']> = {
  save: 'returned',
  submit: 'draft',
  endorse: 'endorsing',
  unendorse: 'endorsing',
  withdraw: 'under_review',
  decide: 'under_review',
  assign: 'docketed',
  chase: 'assigned',
  reply: 'assigned',
  implemented: 'replied',
  rate: 'replied',
}

describe('offers just what `may` says', () => {
  test.each(DEEDS)('%s', async (deed) => {
    await show({ state: states[deed], may: [deed], mine: deed !== 'endorse' })
    const words = deed === 'rate' ? '请先选择评价' : deedWords[deed]
    const others = DEEDS.filter((other) => other !== deed).map((other) => deedWords[other])
    expect(offered()).toContain(words)
    expect(others.filter((other) => offered().includes(other))).toEqual([])
  })

  test('and nothing when it says nothing', async () => {
    await show({ state: 'rated', may: [] })
    expect(offered().filter((words) => Object.values(deedWords).includes(words))).toEqual([])
  })
})

test('one tap endorses, the answer takes the place of the page, and there is a way back', async () => {
  await show({ state: 'endorsing', mine: false, may: ['endorse'] })
  const endorsed: Partial<ProposalView> = {
    state: 'endorsing',
    mine: false,
    endorsed: true,
    endorsers: 1,
    endorserNames: ['林晓梅'],
  }
  answers('proposal.endorse', () => ok(view({ ...endorsed, may: ['unendorse'] })))
  answers('proposal.unendorse', () => ok(view({ state: 'endorsing', mine: false, may: ['endorse'] })))
  tap('附议')
  tap('附议')
  expect(await screen.findByText('您已附议，谢谢您的支持。')).toBeTruthy()
  expect(asked('proposal.endorse')).toHaveLength(1)
  expect(screen.getByText(/林晓梅 附议/)).toBeTruthy()
  tap('取消附议')
  expect(await screen.findByRole('button', { name: '附议' })).toBeTruthy()
  expect(screen.queryByText(/您已附议/)).toBeNull()
})

test('a refusal stands beside the button in Chinese, and an old page is asked for anew', async () => {
  await show({ state: 'endorsing', mine: false, may: ['endorse'] })
  answers('proposal.endorse', () => no('WRONG_STATE', { state: 'withdrawn' }))
  tap('附议')
  expect(await screen.findByText(/这件提案现在是“已撤回”/)).toBeTruthy()
  await waitFor(() => expect(asked('proposal.get')).toHaveLength(2))
})

test('rating asks once more, with what a bad grade brings about', async () => {
  await show({ state: 'replied', lead: '总务处', may: ['rate'] })
  answers('proposal.rate', () => ok(view({ state: 'assigned', handledAgain: true, lead: '总务处', may: [] })))
  expect(screen.getByRole('radiogroup', { name: '办理结果满意吗' })).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '不满意' }))
  type('评价意见', '还没有装')
  tap('提交评价')
  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.getByText('提交后请承办部门重新办理一次，再请您评价')).toBeTruthy()
  fireEvent.click(sheet.getByRole('button', { name: '提交评价' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('proposal.rate').map((s) => s.input)).toEqual([
    { id: 'p1', satisfaction: 'dissatisfied', comment: '还没有装' },
  ])
  expect(screen.getByText('等总务处答复')).toBeTruthy()
})

test('a reply typed half stays when the sheet was closed by mistake', async () => {
  await show({ state: 'assigned', lead: '总务处', mine: false, may: ['reply'] })
  tap('答复')
  type('答复内容', '下月动工')
  tap('关闭')
  tap('答复')
  answers('proposal.reply', () => ok(view({ state: 'replied', lead: '总务处', mine: false, may: [] })))
  fireEvent.click(screen.getByRole('radio', { name: '列入计划' }))
  tap('提交答复')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('proposal.reply').map((s) => s.input)).toEqual([{ id: 'p1', outcome: 'planned', text: '下月动工' }])
})

test('assigning names a department, may name others, and a day', async () => {
  await show({ state: 'docketed', mine: false, may: ['assign'] })
  answers('member.groups', () => ok({ items: [], departments: ['总务处', '教务处'] }))
  answers('proposal.assign', () => no('PAST_DAY'))
  tap('交办')
  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.getByText('请先选承办部门')).toBeTruthy()
  fireEvent.click(await sheet.findByRole('radio', { name: '总务处' }))
  tap(/^协办部门/)
  expect(sheet.queryByRole('checkbox', { name: '总务处' })).toBeNull()
  fireEvent.click(sheet.getByRole('checkbox', { name: '教务处' }))
  fireEvent.click(sheet.getByRole('button', { name: '交办' }))
  expect(await sheet.findByText('答复期限不能早于今天。')).toBeTruthy()
  expect(asked('proposal.assign').at(-1)?.input).toMatchObject({ id: 'p1', lead: '总务处', co: ['教务处'] })
})

test('where nobody else can decide one’s own, the superior union is asked for', async () => {
  await show({ state: 'under_review', number: '八届四次-001', may: ['decide'] })
  answers('proposal.decide', () => no('OWN_MATTER', { ids: ['p1'], others: false }))
  tap('审查')
  fireEvent.click(screen.getByRole('radio', { name: /^立案/ }))
  tap('确认审查结果')
  expect(await screen.findByText(/请上级工会看过再定/)).toBeTruthy()
  expect(screen.getByText('请填上级工会审核人')).toBeTruthy()
  type('上级工会审核人', '区教育工会 王主席')
  answers('proposal.decide', () => ok({ items: [view({ state: 'docketed', decision: 'docketed', may: [] })] }))
  tap('确认审查结果')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('proposal.decide').at(-1)?.input).toMatchObject({ superior: { name: '区教育工会 王主席' } })
})

test('the moment after handing in: it is done, what is next, and the way to colleagues', async () => {
  page.params = { id: 'p1', sent: '1' }
  await show({ state: 'endorsing', may: ['withdraw'] })
  expect(screen.getByText('提案已提交')).toBeTruthy()
  expect(screen.getByText('下一步：请 2 位同事附议。转发给同事，点开就能附议。')).toBeTruthy()
  tap('复制链接，发给同事')
  await waitFor(() => expect(Taro.setClipboardData).toHaveBeenCalled())
  const [asked] = jest.mocked(Taro.setClipboardData).mock.calls[0] ?? []
  expect(asked?.data).toMatch(/#\/features\/proposal\/pages\/detail\/index\?id=p1$/)
  expect(shared.say?.()).toEqual({
    title: '请您附议：在教学楼南侧增设充电棚',
    path: '/features/proposal/pages/detail/index?id=p1',
  })
})

test('before lunch it reads: in review, what is next, by when', async () => {
  page.params = { id: 'p1', sent: '1' }
  await show({ state: 'under_review', nextBy: endOf('2099-10-20'), may: [] })
  expect(screen.getByText('已提交审查')).toBeTruthy()
  expect(screen.getByText('已提交审查，下一步：提案委员会，2099年10月20日前')).toBeTruthy()
})

test('the way is told newest first, in words, with what people wrote', async () => {
  const at = Date.UTC(2026, 9, 1)
  const step = (day: number, by: string, action: string, to: ProposalView['state'], why?: string) => ({
    at: at + day * DAY,
    by,
    action,
    from: 'draft' as const,
    to,
    why,
  })
  await show({
    state: 'replied',
    lead: '总务处',
    satisfaction: undefined,
    may: [],
    timeline: [
      { ...step(0, '林晓梅', 'save', 'draft'), from: null },
      step(1, '林晓梅', 'submit', 'endorsing'),
      step(2, '陈建', 'endorse', 'endorsing'),
      step(3, '王芳', 'endorse', 'under_review'),
      step(4, '吴秀兰', 'decide', 'docketed'),
      step(5, '何静', 'assign', 'assigned', '总务处、膳食科'),
      step(6, '郑丽萍', 'reply', 'replied', 'implemented'),
      step(7, '林晓梅', 'rate', 'assigned', 'dissatisfied'),
      step(8, '郑丽萍', 'reply', 'replied', 'planned'),
    ],
    replies: [
      { outcome: 'implemented', text: '已经装好', at, department: '总务处', byName: '郑丽萍' },
      { outcome: 'planned', text: '下学期再装', by: '2026-12-31', at, department: '总务处', byName: '郑丽萍' },
    ],
  })
  const steps = screen.getAllByRole('listitem').map((item) => item.querySelector('.u-step__title')?.textContent)
  expect(steps).toEqual([
    '待您评价',
    '总务处答复：列入计划，12月31日前完成',
    '评价：不满意，请承办部门重新办理',
    '总务处答复：已落实',
    '交由总务处、膳食科办理',
    '审查结果：已立案',
    '王芳附议，人数已够，已送审查',
    '陈建附议',
    '提交提案，请同事附议',
    '写下草稿',
  ])
  expect(screen.getAllByRole('listitem')[1]?.textContent).toContain('下学期再装')
  expect(screen.getAllByRole('listitem')[3]?.textContent).toContain('已经装好')
})

test('what is not there, or not for me, reads the same', async () => {
  answers('proposal.get', () => no('NOT_FOUND'))
  render(<Detail />)
  expect(await screen.findByText('没有找到，可能未公开')).toBeTruthy()
  expect(went()).toEqual([])
})
