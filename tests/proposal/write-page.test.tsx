import '../home/target'
import './page-quiet'
import { DAY } from '@domain/kit/time'
import type { ProposalText } from '@domain/proposal/model'
import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Write from '@/features/proposal/pages/write'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { controlOf, type } from '../home/hand'
import { page } from '../home/taro'
import { call, text, view } from './page-data'

jest.mock('@tarojs/taro', () => require('./page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const written = (label: string) => (controlOf(label) as HTMLInputElement).value
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const moved = () => jest.mocked(Taro.redirectTo).mock.calls.map(([{ url }]) => url)
const idsOf = (action: string) => asked(action).map((s) => s.requestId)

/** Four lines by hand, as far as the parts say. */
async function write(part: Partial<ProposalText> = text) {
  await screen.findByText('建议措施')
  if (part.title) type('标题', part.title)
  if (part.category) {
    tap(/^类别/)
    fireEvent.click(screen.getByRole('radio', { name: part.category }))
  }
  if (part.rationale) type('理由', part.rationale)
  if (part.measures) type('建议措施', part.measures)
}
async function handIn() {
  tap('提交提案')
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '提交' }))
}

beforeEach(() => {
  reset()
  answers('member.me', () => ok(meOf(lin)))
  answers('proposal.calls', () => ok({ items: [call()] }))
  answers('proposal.similar', () => ok({ items: [] }))
  answers('proposal.save', (input: ProposalText) => ok(view({ ...input, id: 'p9', version: 1 })))
  answers('proposal.submit', () => ok(view({ id: 'p9', state: 'endorsing', may: [] })))
})

test('what was typed is still there after the page was closed, and can be given up', async () => {
  const first = render(<Write />)
  await write({ title: text.title, rationale: text.rationale })
  first.unmount()
  render(<Write />)
  expect(await screen.findByText(/^已恢复 \d\d:\d\d 未保存的文字$/)).toBeTruthy()
  expect([written('标题'), written('理由')]).toEqual([text.title, text.rationale])
  tap('放弃恢复的文字')
  expect([written('标题'), written('理由')]).toEqual(['', ''])
  expect(screen.queryByText(/^已恢复/)).toBeNull()
})

test('opened by the code on a call’s poster, that call is chosen', async () => {
  const poster = 'c'.repeat(32)
  answers('proposal.calls', () => ok({ items: [call(), call({ id: poster, title: '八届五次教代会提案征集' })] }))
  page.params = { scene: poster }
  render(<Write />)
  await write()
  tap('存草稿')
  await waitFor(() => expect(asked('proposal.save').map((s) => s.input)).toEqual([{ callId: poster, ...text }]))
})

test('the text of one member is not shown to the next on the same device', async () => {
  const first = render(<Write />)
  await write({ title: text.title })
  first.unmount()
  answers('member.me', () => ok(meOf({ ...lin, id: 'm-other' })))
  const { useSession } = jest.requireActual('@/kit/session')
  act(() => useSession.setState({ state: 'starting', me: null }))
  render(<Write />)
  await screen.findByText('建议措施')
  expect(written('标题')).toBe('')
})

test('the button says what is missing; a whole text is saved, then handed in, then the page moves on', async () => {
  render(<Write />)
  await screen.findByText('建议措施')
  expect(screen.getByText('还差 4 项')).toBeTruthy()
  await write({ title: text.title, rationale: text.rationale })
  expect(screen.getByText('还差类别和建议措施')).toBeTruthy()
  await write({ category: text.category, measures: text.measures })
  tap('提交提案')
  const sheet = within(await screen.findByRole('dialog'))
  expect(sheet.getByText('提交后同事可以附议；有人附议后文字不能再改')).toBeTruthy()
  expect(asked('proposal.save')).toEqual([])
  fireEvent.click(sheet.getByRole('button', { name: '提交' }))
  await waitFor(() => expect(moved()).toEqual(['/features/proposal/pages/detail/index?id=p9&sent=1']))
  expect(asked('proposal.save').map((s) => s.input)).toEqual([{ callId: 'c1', ...text }])
  expect(asked('proposal.submit').map((s) => s.input)).toEqual([{ id: 'p9' }])
  // The server has it all: nothing waits on this device any more.
  expect(Taro.getStorageSync('draft:proposal:m-lin:new')).toBe('')
  expect(Taro.getStorageSync('draft:proposal:m-lin:p9')).toBe('')
})

test('two taps send once', async () => {
  render(<Write />)
  await write()
  tap('提交提案')
  const button = within(await screen.findByRole('dialog')).getByRole('button', { name: '提交' })
  fireEvent.click(button)
  fireEvent.click(button)
  await waitFor(() => expect(moved()).toHaveLength(1))
  expect([asked('proposal.save').length, asked('proposal.submit').length]).toEqual([1, 1])
})

test('a save whose answer was lost goes out again under the same request id', async () => {
  const replies = [no('OFFLINE'), ok(view({ id: 'p9' }))]
  answers('proposal.save', () => replies.shift())
  render(<Write />)
  await write()
  await handIn()
  expect(await screen.findByText('网络没有连上，请检查网络后再试。您填写的内容还在。')).toBeTruthy()
  expect(asked('proposal.submit')).toEqual([])
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '提交' }))
  await waitFor(() => expect(moved()).toHaveLength(1))
  const ids = idsOf('proposal.save')
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('text changed after a first save without an answer goes into the record that it may have made', async () => {
  const replies = [no('OFFLINE'), ok(view({ id: 'p9', version: 1 })), no('OFFLINE'), ok(view({ id: 'p9', version: 2 }))]
  answers('proposal.save', () => replies.shift())
  render(<Write />)
  await write()
  await handIn()
  await screen.findByText(/网络没有连上/)
  type('标题', '另一个标题')
  const again = () => fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '提交' }))
  again()
  await waitFor(() => expect(asked('proposal.save')).toHaveLength(3))
  again()
  await waitFor(() => expect(moved()).toHaveLength(1))
  const [first, found, second, third] = asked('proposal.save')
  expect(found).toEqual(first)
  expect(second?.input).toMatchObject({ id: 'p9', version: 1, title: '另一个标题' })
  expect(third).toEqual(second)
})

test('a hand-in whose answer was lost is tried again under its id, and the text is not saved twice', async () => {
  const replies = [no('OFFLINE'), ok(view({ id: 'p9', state: 'endorsing' }))]
  answers('proposal.submit', () => replies.shift())
  render(<Write />)
  await write()
  await handIn()
  await screen.findByText(/网络没有连上/)
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '提交' }))
  await waitFor(() => expect(moved()).toHaveLength(1))
  expect(asked('proposal.save')).toHaveLength(1)
  const ids = idsOf('proposal.submit')
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('without any answer the client itself tries three times, all under one id, and the text stays', async () => {
  answers('proposal.save', () => {
    throw new Error('no network')
  })
  const first = render(<Write />)
  await write()
  tap('存草稿')
  expect(await screen.findByText(/网络没有连上/, undefined, { timeout: 6000 })).toBeTruthy()
  expect(idsOf('proposal.save')).toHaveLength(3)
  expect(new Set(idsOf('proposal.save')).size).toBe(1)
  first.unmount()
  render(<Write />)
  await screen.findByText(/^已恢复/)
  expect(written('建议措施')).toBe(text.measures)
}, 15_000)

test('changed elsewhere: both texts are shown, and the chosen one goes on from the present version', async () => {
  page.params = { id: 'p1' }
  const theirs = view({ version: 5, title: '在操场旁增设充电棚' })
  answers('proposal.get', () => ok(view({ version: 4 })))
  answers('proposal.save', ({ version }: { version: number }) =>
    version === 5 ? ok(view({ version: 6, title: '我改的标题' })) : no('CHANGED', { current: theirs }),
  )
  render(<Write />)
  await screen.findByText('建议措施')
  type('标题', '我改的标题')
  tap('存草稿')
  expect(await screen.findByText('这件提案在别处改过')).toBeTruthy()
  expect(screen.getByText('我改的标题')).toBeTruthy()
  expect(screen.getByText('在操场旁增设充电棚')).toBeTruthy()
  tap('用我写的')
  expect(written('标题')).toBe('我改的标题')
  tap('存草稿')
  await waitFor(() => expect(asked('proposal.save')).toHaveLength(2))
  expect(asked('proposal.save').at(-1)?.input).toMatchObject({ id: 'p1', version: 5, title: '我改的标题' })
})

test('text kept here that grew from an older version is not put over the newer one unasked', async () => {
  page.params = { id: 'p1' }
  answers('proposal.get', () => ok(view({ version: 4 })))
  const first = render(<Write />)
  await screen.findByText('建议措施')
  type('理由', '我在手机上写的')
  first.unmount()
  answers('proposal.get', () => ok(view({ version: 5, rationale: '在电脑上改过的' })))
  render(<Write />)
  expect(await screen.findByText('这件提案在别处改过')).toBeTruthy()
  expect([!!screen.getByText('我在手机上写的'), !!screen.getByText('在电脑上改过的')]).toEqual([true, true])
  tap('用已保存的')
  expect(written('理由')).toBe('在电脑上改过的')
})

test('without an open call it says so and when the next opens; the text stays here until then', async () => {
  answers('proposal.calls', () => ok({ items: [call({ closesAt: Date.now() - DAY })] }))
  const first = render(<Write />)
  expect(await screen.findByText(/现在没有征集。您可以先写/)).toBeTruthy()
  await write()
  expect(screen.getByText('请先选征集')).toBeTruthy()
  tap('存草稿')
  expect(asked('proposal.save')).toEqual([])
  first.unmount()
  answers('proposal.calls', () => ok({ items: [call({ opensAt: Date.now() + DAY, closesAt: Date.now() + 9 * DAY })] }))
  render(<Write />)
  expect(await screen.findByText(/还没有开始，.*起可以提交，现在可以先存草稿/)).toBeTruthy()
  expect(written('标题')).toBe(text.title)
  expect(screen.getByText('征集还没有开始')).toBeTruthy()
  tap('存草稿')
  await waitFor(() => expect(asked('proposal.save')).toHaveLength(1))
})

test('a field that the content check refused is told at the field', async () => {
  answers('proposal.submit', () => no('TEXT_REFUSED', { field: 'rationale' }))
  render(<Write />)
  await write()
  await handIn()
  const field = (await screen.findAllByText(/“理由”没有通过微信内容安全检查/)).map((node) => node.closest('.u-field'))
  expect(field[0]?.textContent).toMatch(/^理由/)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a returned one shows the reason on top and is handed in again', async () => {
  page.params = { id: 'p1' }
  answers('proposal.get', () => ok(view({ state: 'returned', reason: '请把两件事分开写' })))
  render(<Write />)
  expect(await screen.findByText('请把两件事分开写')).toBeTruthy()
  tap('重新提交')
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '提交' }))
  await waitFor(() => expect(asked('proposal.submit').map((s) => s.input)).toEqual([{ id: 'p1' }]))
  expect(asked('proposal.save')).toEqual([])
})

test('who may not propose is told whom to ask', async () => {
  answers('member.me', () => ok(meOf(lin, { mayPropose: false })))
  render(<Write />)
  expect(await screen.findByText('提案由教代会代表提出')).toBeTruthy()
})

test('with the calls unread it does not claim that there is none', async () => {
  answers('proposal.calls', () => no('OFFLINE'))
  render(<Write />)
  await screen.findByText(/还没有读到征集/)
  expect(screen.queryByText(/现在没有征集/)).toBeNull()
})
