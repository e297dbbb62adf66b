import '../home/target'
import '../proposal/page-quiet'
import { contentOf } from '@domain/ballot/content'
import { inOrder, listHash, sealOf } from '@domain/ballot/fingerprint'
import { resultOf } from '@domain/ballot/outcome'
import { receiptOf } from '@domain/ballot/receipt'
import { tallyOf } from '@domain/ballot/tally'
import type { BallotView, Box } from '@domain/ballot/view'
import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import ReceiptPage from '@/features/ballot/pages/receipt'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { page } from '../home/taro'
import { ballotOf, heads, scheme } from './voter-data'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const said = (text: string | RegExp) => screen.queryByText(text) !== null
const KEY = 'k'.repeat(64)
const MINE = receiptOf('b1', lin.id, KEY)

/** A box of five ballots, mine among them, as it is sealed at closing. */
const receipts = inOrder([MINE, ...[1, 2, 3, 4].map((n) => receiptOf('b1', `m-${n}`, KEY))])
const contents = inOrder(
  (['for', 'for', 'for', 'against', 'abstain'] as const).map((vote) => {
    const content = contentOf(scheme, [vote])
    return content.ok ? content.value : ''
  }),
)
const blind = 'b'.repeat(32)
const hashOf = (lines: string[], first?: string) => {
  const hash = listHash(first)
  hash.add(lines)
  return hash
}
const seal = sealOf('b1', 'open-1', hashOf(contents, blind), hashOf(receipts))
const tally = tallyOf(scheme)
for (const content of contents) tally.add(content)
const { result } = resultOf({ asking: scheme, rules: {}, due: 6, marked: 0 }, tally)
const boxOf = (more: Partial<Box> = {}): Box => ({
  ...{ ballotId: 'b1', kind: 'resolution', questions: scheme.questions, rules: {}, ...seal },
  ...{ blind, contents, receipts, voted: 5, due: 6, merges: [], ...more },
})
const over = (more: Partial<BallotView> = {}) =>
  ballotOf(scheme, { state: 'published', mine: 'voted', can: [], seal, result, ...more })

const show = async (view: BallotView, key = KEY) => {
  if (key) Taro.setStorageSync('ballot:key:b1:m-lin', key)
  answers('ballot.get', () => ok(view))
  render(<ReceiptPage />)
  await screen.findByText(view.title)
}
const check = async () => {
  tap('自己核对')
  await screen.findByText(/^(都对得上|对不上)$/)
}
const GOOD = ['您的投票凭证在票箱里', /5 张票/, /封箱码，和截止时定下的一样/, /和公布的结果一样/]

beforeEach(() => {
  reset()
  page.params = { id: 'b1' }
  useSession.setState({ state: 'ready', me: meOf(lin) })
  answers('ballot.box', () => ok(boxOf()))
})

test('while votes are taken no receipt is shown, and nothing can be asked', async () => {
  await show(ballotOf(scheme, { mine: 'voted', can: [] }))
  expect(said(/截止以前不显示凭证/)).toBe(true)
  expect(screen.queryByRole('button', { name: /凭证|核对|系统查/ })).toBeNull()
})

test('the receipt is behind a tap, with what it proves and what not', async () => {
  await show(over())
  expect(document.body.textContent).not.toContain(MINE.slice(0, 4))
  expect(said(/没有被漏掉/) && said(/不能证明/)).toBe(true)
  tap('显示我的投票凭证')
  expect(said(MINE.replace(/(.{4})(?=.)/g, '$1 '))).toBe(true)
  tap('复制')
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: MINE })
})

test('the cloud is asked for it', async () => {
  await show(over())
  answers('ballot.verify', () => ok({ included: true }))
  tap('请系统查')
  await screen.findByText('系统查到：您的凭证在票箱里。')
  expect(asked('ballot.verify').map(({ input }) => input)).toEqual([{ id: 'b1', receipt: MINE }])
  answers('ballot.verify', () => ok({ included: false }))
  tap('请系统查')
  await screen.findByText(/没有查到您的凭证/)
})

test('the phone works it out: mine is in, the number, the fingerprint, the count; in pieces as in one', async () => {
  await show(over())
  await check()
  for (const line of GOOD) expect(screen.getByText(line)).toBeTruthy()
  answers('ballot.box', (({ cursor }: { cursor?: string }) => {
    const at = cursor ? 3 : 0
    const piece = boxOf({ contents: contents.slice(at, at + 3), receipts: receipts.slice(at, at + 3) })
    return ok({ ...piece, ...(at === 0 && { cursor: 'next' }) })
  }) as never)
  await check()
  expect(asked('ballot.box').at(-1)?.input).toEqual({ id: 'b1', cursor: 'next' })
  for (const line of GOOD) expect(screen.getByText(line)).toBeTruthy()
})

describe('what does not agree is said', () => {
  const forged = contents.map((content, n) => (n === 0 ? (contents[1] ?? '') : content))
  const cases: [string, Partial<Box>, RegExp][] = [
    ['mine is not in', { receipts: receipts.map((one) => (one === MINE ? 'f'.repeat(64) : one)) }, /没有您的投票凭证/],
    ['a ballot more than voted', { voted: 4 }, /名册上手机投票的是 4 人/],
    ['another ballot', { contents: inOrder(forged) }, /封箱码，和截止时定下的不一样/],
    ['out of order', { receipts: [...receipts].reverse() }, /封箱码，和截止时定下的不一样/],
    ['another fingerprint than the lists have', { fingerprint: '0'.repeat(64) }, /封箱码，和截止时定下的不一样/],
    ['another box with a fingerprint of its own', { ballotId: 'b2' }, /封箱码，和截止时定下的不一样/],
  ]
  test.each(cases)('%s', async (_, more, words) => {
    await show(over())
    answers('ballot.box', () => ok(boxOf(more)))
    await check()
    expect(screen.getByText(words)).toBeTruthy()
    expect(said(/请马上告诉监票人/)).toBe(true)
    expect(said('都对得上')).toBe(false)
  })

  test('a result that does not follow from the box', async () => {
    await show(over({ result: { ...result, questions: [{ for: 4, against: 1, abstain: 0, adopted: true }] } }))
    await check()
    expect(said(/重新数的票，和公布的结果不一样/)).toBe(true)
  })
})

test('counted and not published yet: paper is not in the box’s answer, so that no sum is held against it', async () => {
  const withPaper = { ...result, returned: 10, questions: [{ for: 8, against: 1, abstain: 1, adopted: true }] }
  await show(over({ state: 'counted', result: withPaper }))
  await check()
  expect(said('都对得上')).toBe(true)
  expect(said(/和公布的结果/)).toBe(false)
})

test.each([
  ['paper', /结果公布以后才公开手机选票/],
  ['few', /不到 5 张/],
] as const)('held back for %s: the receipt is found, and why no ballot is shown is said', async (withheld, why) => {
  await show(over())
  answers('ballot.box', () => ok(boxOf({ contents: [], blind: undefined, withheld })))
  await check()
  expect(said('您的投票凭证在票箱里') && said(why)).toBe(true)
})

test('an appraisal publishes no ballots: the rest is worked out, and why not all', async () => {
  await show(ballotOf(heads, { state: 'published', mine: 'voted', can: [], seal }))
  answers('ballot.box', () => ok(boxOf({ contents: [], withheld: 'appraisal' })))
  await check()
  expect(said('您的投票凭证在票箱里') && said(/封箱码，和截止时定下的一样/)).toBe(true)
  expect(said(/民主测评不公开选票/)).toBe(true)
  expect(said(/重新数/) && !said(/不能在手机上重新数票/)).toBe(false)
})

test('a void ballot keeps its box, which is checked like any other', async () => {
  await show(ballotOf(scheme, { state: 'void', mine: 'voted', can: [], seal, reason: '收回的票多于发出的票' }))
  answers('ballot.box', () => ok(boxOf()))
  await check()
  expect(said('您的投票凭证在票箱里') && said(/封箱码，和截止时定下的一样/)).toBe(true)
})

test('another phone, or no vote by phone: no receipt, and the box can be checked all the same', async () => {
  await show(over(), '')
  expect(said(/只存在投票时用的那部手机上/)).toBe(true)
  expect(screen.queryByRole('button', { name: '请系统查' })).toBeNull()
  await check()
  expect(said('都对得上')).toBe(true)
  expect(said('您的投票凭证在票箱里')).toBe(false)
})

test('a box that the school no longer keeps is no alarm; what cannot be had is said and can be asked again', async () => {
  await show(over())
  answers('ballot.box', () => ok(boxOf({ contents: [], receipts: [], voted: 0 })))
  tap('自己核对')
  await screen.findByText(/只保存到学校规定的年限/)
  expect(said(/告诉监票人/)).toBe(false)
  answers('ballot.box', () => no('OFFLINE'))
  tap('自己核对')
  await screen.findByText(/网络没有连上/)
  answers('ballot.box', () => ok(boxOf()))
  await check()
  expect(said(/网络没有连上/)).toBe(false)
})
