import '../home/target'
import '../proposal/page-quiet'
import type { BallotView } from '@domain/ballot/view'
import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import Bindings from '@/features/ballot/pages/bindings'
import Count from '@/features/ballot/pages/count'
import Remarks from '@/features/ballot/pages/remarks'
import WriteIns from '@/features/ballot/pages/write-ins'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { ballotView, electionView, now, resultOf, seal } from './desk-data'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const settle = (ms = 0) => act(() => jest.advanceTimersByTimeAsync(ms))
const dialog = () => within(screen.getByRole('dialog'))

beforeEach(() => {
  reset()
  jest.useFakeTimers({ now })
  useSession.setState({ state: 'ready', me: meOf(lin) })
  page.params = { id: 'b1' }
})
afterEach(() => jest.useRealTimers())

const shown = async (view: BallotView, Page = Count) => {
  answers('ballot.get', () => ok(view))
  render(<Page />)
  await settle()
}
/** Types a line's numbers, from the left. */
const put = (name: string, ...numbers: string[]) => {
  const boxes = screen.getByRole('group', { name }).querySelectorAll('taro-input-core')
  numbers.forEach((value, i) => {
    const box = screen.getByRole('group', { name }).querySelectorAll('taro-input-core')[i] ?? boxes[i]
    if (!box) throw new Error(`no box ${i} in ${name}`)
    fireEvent(box, new CustomEvent('input', { detail: { value } }))
  })
}
const closed = (more: Partial<BallotView> = {}) => ballotView({ state: 'closed', can: ['count'], seal, ...more })

describe('counting', () => {
  test('without paper one tap and a confirmation count the box', async () => {
    await shown(closed())
    answers('ballot.count', () => ok(closed({ state: 'counted', result: resultOf() })))
    fireEvent.click(screen.getByText('计票'))
    expect(dialog().getByText('50 票')).toBeTruthy()
    for (let i = 0; i < 3; i++) fireEvent.click(dialog().getByText('计票'))
    await settle()
    expect(asked('ballot.count').map((s) => s.input)).toEqual([{ id: 'b1' }])
    expect(Taro.showToast).toHaveBeenCalled()
  })
  test('with paper the sums are checked as one types, and only what fits is handed in', async () => {
    await shown(closed())
    fireEvent.click(screen.getByRole('radio', { name: '有' }))
    expect(screen.getByText('请填收回几张纸质票')).toBeTruthy()
    type('收回几张纸质票', '7')
    type('其中无效票', '1')
    expect(screen.getByText('有效票 6 张')).toBeTruthy()
    put('绩效工资分配方案', '4')
    expect(screen.getByText('合计 4，还差 2')).toBeTruthy()
    expect(screen.getByText('数还对不上')).toBeTruthy()
    put('绩效工资分配方案', '4', '3')
    expect(screen.getByText('合计 7，比有效票多 1')).toBeTruthy()
    put('绩效工资分配方案', '4', '1', '1')
    expect(screen.getByText('对上了')).toBeTruthy()
    fireEvent.click(screen.getByText('计票'))
    expect(dialog().getByText('手机 50 票，纸质 7 票')).toBeTruthy()
    expect(dialog().getByText('纸质票里有 1 张无效票')).toBeTruthy()
    answers('ballot.count', () => no('BAD_PRESENT'))
    fireEvent.click(dialog().getByText('计票'))
    await settle()
    expect(dialog().getByText(/实到人数不能少于/)).toBeTruthy()
    expect(asked('ballot.count').at(-1)?.input).toEqual({
      id: 'b1',
      paper: { returned: 7, invalid: 1, questions: [{ for: 4, against: 1, abstain: 1 }] },
    })
  })
  test('what was typed is still there after the page was left, and gone once it is counted', async () => {
    await shown(closed())
    fireEvent.click(screen.getByRole('radio', { name: '有' }))
    type('收回几张纸质票', '3')
    put('绩效工资分配方案', '3')
    type('实到人数', '55')
    cleanup()
    await shown(closed())
    expect(screen.getByText('对上了')).toBeTruthy()
    answers('ballot.count', () => ok(closed({ state: 'counted', result: resultOf() })))
    fireEvent.click(screen.getByText('计票'))
    fireEvent.click(dialog().getByText('计票'))
    await settle()
    expect(asked('ballot.count').at(-1)?.input).toMatchObject({ paper: { returned: 3 }, present: 55 })
    cleanup()
    await shown(closed())
    expect(screen.queryByText('收回几张纸质票')).toBeNull()
  })
  test('more invalid than came back is said at the field', async () => {
    await shown(closed())
    fireEvent.click(screen.getByRole('radio', { name: '有' }))
    type('收回几张纸质票', '3')
    type('其中无效票', '4')
    expect(screen.getByText('无效票不能比收回的多。')).toBeTruthy()
    expect(screen.getByText('无效票比收回的多')).toBeTruthy()
  })
  test('an election: a line for each, names that were written in, and no more marks than may be', async () => {
    await shown(electionView())
    fireEvent.click(screen.getByRole('radio', { name: '有' }))
    type('收回几张纸质票', '5')
    put('赵一', '5', '0', '0')
    put('钱二', '4', '1', '0')
    put('孙三', '0', '0', '5')
    fireEvent.click(screen.getByText('加一位另选他人'))
    type('另选他人 1', '周吴')
    const votes = screen.getByText('另选他人 1').closest('.bd-written')?.querySelector('.bd-box taro-input-core')
    if (!votes) throw new Error('no votes of the one written in')
    fireEvent(votes, new CustomEvent('input', { detail: { value: '2' } }))
    // Eleven marks on five ballots of two each.
    expect(screen.getByText('数还对不上')).toBeTruthy()
    fireEvent(votes, new CustomEvent('input', { detail: { value: '1' } }))
    fireEvent.click(screen.getByText('计票'))
    answers('ballot.count', () => ok(electionView({ state: 'counted' })))
    fireEvent.click(dialog().getByText('计票'))
    await settle()
    expect(asked('ballot.count').at(-1)?.input).toEqual({
      id: 'b1',
      paper: {
        ...{ returned: 5, invalid: 0 },
        questions: [
          {
            candidates: [
              { id: 'k1', for: 5, against: 0, abstain: 0 },
              { id: 'k2', for: 4, against: 1, abstain: 0 },
              { id: 'k3', for: 0, against: 0, abstain: 5 },
            ],
            writeIns: [{ name: '周吴', for: 1 }],
          },
        ],
      },
    })
  })
  test('counted before: its numbers are there to be put right; without paper after all it is taken back', async () => {
    const paper = { returned: 3, invalid: 0, questions: [{ for: 2, against: 1, abstain: 0 }] }
    await shown(closed({ state: 'counted', paper, present: 40 }))
    expect(screen.getByText('对上了')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '没有' }))
    answers('ballot.count', () => ok(closed({ state: 'counted' })))
    fireEvent.click(screen.getByText('重新计票'))
    fireEvent.click(dialog().getByText('计票'))
    await settle()
    expect(asked('ballot.count').at(-1)?.input).toEqual({ id: 'b1', present: 40 })
  })
  test('where somebody has a paper ballot it must be said, if only that none came back', async () => {
    await shown(closed())
    answers('ballot.count', () => no('BAD_PAPER', {}))
    fireEvent.click(screen.getByText('计票'))
    fireEvent.click(dialog().getByText('计票'))
    await settle()
    expect(dialog().getByText(/有人领了纸质票/)).toBeTruthy()
    fireEvent.click(dialog().getByText('返回修改'))
    fireEvent.click(screen.getByRole('radio', { name: '有' }))
    type('收回几张纸质票', '0')
    answers('ballot.count', () => ok(closed({ state: 'counted', result: resultOf() })))
    fireEvent.click(screen.getByText('计票'))
    fireEvent.click(dialog().getByText('计票'))
    await settle()
    expect(asked('ballot.count').at(-1)?.input).toMatchObject({ paper: { returned: 0, invalid: 0 } })
  })
  test('while votes are taken there is nothing to count', async () => {
    await shown(ballotView())
    expect(screen.getByText('现在不能计票')).toBeTruthy()
  })
})

describe('names that were written in', () => {
  const counted = (writeIns: object[], more: Partial<BallotView> = {}) =>
    electionView({
      ...{ state: 'counted', can: ['count', 'mergeWriteIns'] },
      result: resultOf({ questions: [{ candidates: [], writeIns, runOff: null }] }),
      ...more,
    })
  const two = [
    { name: '周吴', for: 3, elected: false },
    { name: '周五', for: 2, elected: false },
  ]
  test('two spellings become one after asking, and come apart again; both are on record', async () => {
    await shown(counted(two), WriteIns)
    fireEvent.click(screen.getByRole('button', { name: '周五，2 票，合并' }))
    // Candidates first, and not itself.
    expect(
      dialog()
        .getAllByRole('radio')
        .map((r) => r.getAttribute('aria-label')),
    ).toEqual([...['赵一', '钱二', '孙三'].map((name) => `${name}，候选人`), '周吴，另选他人，3 票'])
    fireEvent.click(dialog().getByText('周吴'))
    fireEvent.click(dialog().getByText('下一步'))
    const merge = { question: 0, from: '周五', to: '周吴', by: lin.id, byName: lin.name, at: now }
    const merged = counted([{ name: '周吴', for: 5, elected: true }], { merges: [merge] })
    answers('ballot.mergeWriteIns', () => ok(merged))
    fireEvent.click(dialog().getByText('合并'))
    await settle()
    expect(asked('ballot.mergeWriteIns').map((s) => s.input)).toEqual([
      { id: 'b1', question: 0, from: '周五', to: '周吴' },
    ])
    expect(screen.getByText('5 票 · 当选')).toBeTruthy()
    expect(screen.getByText('11月20日 14:00 林晓梅：“周五”计入“周吴”')).toBeTruthy()
    const undone = { ...merge, to: '周五', at: now + 1 }
    answers('ballot.mergeWriteIns', () => ok(counted(two, { merges: [merge, undone] })))
    fireEvent.click(screen.getByRole('button', { name: '周五，已计入周吴，撤销' }))
    fireEvent.click(dialog().getByText('撤销合并'))
    await settle()
    expect(asked('ballot.mergeWriteIns').at(-1)?.input).toEqual({ id: 'b1', question: 0, from: '周五', to: '周五' })
    expect(screen.getByText(/林晓梅：“周五”恢复单独计票/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '周五，2 票，合并' })).toBeTruthy()
  })
  test('published: they stand, and nothing may be merged', async () => {
    await shown(counted(two, { state: 'published', can: [] }), WriteIns)
    expect(screen.getByText('周五')).toBeTruthy()
    expect(screen.queryByText('合并')).toBeNull()
  })
})

describe('remarks', () => {
  const persons = [{ id: 'p1', name: '校长甲', post: '校长' }]
  const view = (more: Partial<BallotView> = {}) =>
    ballotView({
      ...{ kind: 'appraisal', state: 'closed', can: ['count', 'holdBack'], questions: [{ title: '测评', persons }] },
      ...more,
    } as Partial<BallotView>)
  const remark = (key: string, text: string, heldBack = false) => ({ key, question: 0, personId: 'p1', text, heldBack })

  test('a scrutineer reads them first, holds one back and lets it go again', async () => {
    answers('ballot.remarks', () => ok({ items: [remark('a', '多听听大家的话'), remark('b', '张老师写的')] }))
    await shown(view(), Remarks)
    expect(screen.getByText('校长甲')).toBeTruthy()
    answers('ballot.holdBack', ({ held }: { held: boolean }) =>
      ok({ items: [remark('a', '多听听大家的话'), remark('b', '张老师写的', held)] }),
    )
    fireEvent.click(screen.getByRole('button', { name: '不转给阅看人：张老师写的' }))
    await settle()
    expect(screen.getByText('不转')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '恢复转给阅看人：张老师写的' }))
    await settle()
    expect(asked('ballot.holdBack').map((s) => s.input)).toEqual([
      { id: 'b1', key: 'b', held: true },
      { id: 'b1', key: 'b', held: false },
    ])
    expect(screen.queryByText('不转')).toBeNull()
  })
  test('a reader reads, and holds nothing back', async () => {
    answers('ballot.remarks', () => ok({ items: [remark('a', '多听听大家的话')] }))
    await shown(view({ state: 'published', can: [], scrutineers: [], readers: [lin] }), Remarks)
    expect(screen.getByText('多听听大家的话')).toBeTruthy()
    expect(screen.queryByText(/不转给阅看人/)).toBeNull()
  })
})

test('bindings stand by name and time; none is said', async () => {
  answers('ballot.bindings', () =>
    ok({ items: [{ memberId: 'm9', name: '周建国', group: '后勤组', at: now - 60_000 }] }),
  )
  await shown(ballotView(), Bindings)
  expect(screen.getByText('周建国')).toBeTruthy()
  expect(screen.getByText('11月20日 13:59')).toBeTruthy()
  cleanup()
  answers('ballot.bindings', () => ok({ items: [] }))
  await shown(ballotView(), Bindings)
  expect(screen.getByText('没有变动')).toBeTruthy()
})
