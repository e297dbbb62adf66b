import { value } from '../kit/session'
import { arrives, rowsOf, same, until } from './gestures'
import type { Phone } from './phone'
import { AT } from './places'
import { PEOPLE, TEXT, type Town } from './school'
import { assigned, draftOf, inReview, timesCome } from './seeds'
import { type Start, walk } from './walk'

const { other, drafter, chair, reviewer, teacher } = PEOPLE
const DESK = { windowWidth: 1200 }
const PAGE = 20

/** How many somebody has written, of all pages. */
async function mineOf({ school }: Town, n: number): Promise<number> {
  const { proposal } = await school.as(n)
  const first = await value(proposal.list({ mine: true }))
  const { items } = first.cursor ? await value(proposal.list({ mine: true, cursor: first.cursor })) : { items: [] }
  return first.items.length + items.length
}

/** By department and decision at once: nothing is both refused and with a department. */
async function narrowed(phone: Phone) {
  await phone.tap('筛选：更多条件')
  await phone.tap('承办部门，不限')
  await phone.tap('总务处')
  await phone.tap('审查结果，不限')
  await phone.tap('不予立案')
  await phone.tap('看结果')
  await phone.sees('没有符合的提案')
  await phone.tap('筛选：总务处、不予立案')
  await phone.tap('清除条件')
  await until(phone, 'rows again', () => rowsOf(phone) > 0)
}

const paged = (start: Start) =>
  walk('more than one page of proposals: filtered, searched, and the rest on a tap', start, async (people) => {
    const { town } = start
    for (let n = 1; n <= PAGE + 2; n++) await draftOf(town, other, `草稿之${n}`)
    const phone = await people.of(other)
    await phone.launch()
    await phone.tap('提案')
    await phone.sees('草稿之22')
    same('rows of the first page', rowsOf(phone), PAGE)
    await phone.tap('再看一些', 3)
    await until(phone, 'the second page', () => rowsOf(phone) > PAGE)
    await phone.settle()
    same('rows of all pages', rowsOf(phone), await mineOf(town, other))
    same('a way to more', phone.text().includes('再看一些'), false)

    await phone.tap('全部')
    await phone.tap('状态：')
    await phone.tap('关闭')
    await phone.tap('状态：')
    await phone.tap('草稿')
    await until(phone, 'only drafts', () => rowsOf(phone) === rowsOf(phone, '草稿之') && rowsOf(phone) === PAGE)
    await phone.type('搜标题、编号或提案人', '草稿之22')
    await until(phone, 'one row', () => rowsOf(phone) === 1)
    await phone.tap('清空')
    await until(phone, 'all rows again', () => rowsOf(phone) === PAGE)
    await phone.tap('状态：')
    await phone.tap('已撤回')
    await phone.sees('没有符合的提案')
    await phone.tap('状态：')
    await phone.tap('全部状态')
    await phone.tap('征集：')
    await phone.tap(town.callTitle)
    await until(phone, 'rows', () => rowsOf(phone) > 0)
    await narrowed(phone)
    await phone.tap('我的')
    await phone.settle()
    await phone.tap('草稿之22，')
    await arrives(phone, 'features/proposal/pages/detail/index')
    await phone.tap('撤回提案')
    await phone.sees('撤回后这份草稿不能再提交')
  })

const counted = (start: Start) =>
  walk('the figures of a call, by taps, are those of the door', start, async (people) => {
    const { town } = start
    const phone = await people.of(teacher)
    await phone.launch()
    await phone.tap('统计')
    await phone.tap('征集，')
    await phone.tap('关闭')
    await phone.tap('征集，')
    await phone.tap(town.callTitle)
    await phone.sees('送审提案')
    const stats = await value((await town.school.as(teacher)).proposal.stats({ callId: town.callId }))
    await phone.sees(`${stats.total}件送审提案`)
    await phone.sees(`${stats.docketed.count} 件 · ${stats.docketed.percent.toFixed(1)}%`)
    const desk = await people.of(chair)
    await desk.launch(AT.review)
    await desk.tap('征集')
    await desk.sees('九届一次教代会提案征集')
    await desk.tap(`看统计：${town.callTitle}`)
    await desk.sees(`${stats.total}件送审提案`)
  })

const atDesk = (start: Start) =>
  walk('at a desk a proposal is read and decided beside its list', start, async (people) => {
    const { town } = start
    const id = await inReview(town, drafter, '电脑机房通风')
    const phone = await people.of(chair, DESK)
    await phone.launch(AT.review)
    await phone.sees('从左边选一件，看全文')
    await phone.tap('电脑机房通风后勤服务')
    await phone.sees(TEXT.measures)
    await phone.tap('审查')
    await phone.tap('立案，接着')
    await phone.tap('确认审查结果', 2)
    await phone.sees('下一步：交给承办部门')
    await phone.tap('合并办理')
    await phone.type('搜标题、编号或提案人', '通风')
    await phone.tap('清空')
    await phone.tap('关闭')
    await phone.tap('待审查')
    same('times it was docketed', timesCome(town, id, 'docketed'), 1)
    await phone.launch(AT.proposals)
    await phone.tap('待附议')
    await phone.tap('全部')
    await phone.type('搜标题、编号或提案人', '电脑机房')
    await until(phone, 'one row', () => rowsOf(phone) === 1)
    await phone.tap('电脑机房通风')
    await phone.sees(TEXT.measures)
    same('the page in front', phone.front().path, 'features/proposal/pages/list/index')
    await phone.tap('合并办理')
    await phone.type('理由', '与另一件相近。')
    await phone.tap('关闭')
    await phone.tap('交办')
    await phone.tap('总务处')
    await phone.tap('交办')
    await phone.sees('总务处承办')

    await assigned(town, drafter, '机房门禁')
    const handler = await people.of(reviewer, DESK)
    await handler.launch(AT.desk)
    await handler.tap('机房门禁，')
    await handler.sees('等总务处答复')
    await handler.tap('答复')
    await handler.tap('暂不具备条件')
    await handler.type('答复内容', '门禁系统由上级统一安排。')
    await handler.tap('提交答复')
    await handler.sees('等提案人评价')
    await handler.tap('登记落实')
    await handler.type('落实情况', '已报上级。')
    await handler.tap('登记落实')
    await handler.sees('已报上级。')
    await handler.tap('待答复')
    await handler.sees('从左边选一件提案')
  })

export async function checkLists(start: Start): Promise<void> {
  await paged(start)
  await counted(start)
  await atDesk(start)
}
