import { value } from '../kit/session'
import { arrives, pullDown, reachBottom, rowsOf, same, sentTimes, until } from './gestures'
import type { Phone } from './phone'
import { AT } from './places'
import { nameOf, PEOPLE } from './school'
import { docketed, handedIn } from './seeds'
import { type Start, walk } from './walk'

const { colleagues, teacher, leader } = PEOPLE
/** The place of 消息 on the tab bar. */
const INBOX = 1
const PAGE = 20

const badge = (phone: Phone) => Number(phone.traces.badges[INBOX] ?? 0)

const unread = (start: Start) =>
  walk('the number on the tab, the pages of the inbox, and a notice read once', start, async (people) => {
    const { town } = start
    const id = await handedIn(town, leader, '工会小组活动室')
    const [first, second] = [await town.school.as(colleagues[0]), await town.school.as(colleagues[1])]
    for (let turn = 0; turn < PAGE; turn++) {
      await value(first.proposal.endorse({ id }))
      await value(first.proposal.unendorse({ id }))
    }
    await value(first.proposal.endorse({ id }))
    await value(second.proposal.endorse({ id }))
    const door = await town.school.as(leader)
    const count = async () => (await value(door.notice.unread({}))).count
    const before = await count()
    if (before <= PAGE) throw new Error(`only ${before} notices`)

    const phone = await people.of(leader)
    await phone.launch()
    await until(phone, `${before} on the tab`, () => badge(phone) === before)
    await phone.tap('通知，全部')
    await arrives(phone, 'pages/inbox/index')
    await until(phone, 'a page of notices', () => rowsOf(phone) === PAGE)
    await reachBottom(phone)
    same('rows of all pages', rowsOf(phone), before)
    await phone.launch(AT.inbox)
    await phone.tap('再看一些', 2)
    await until(phone, 'the second page', () => rowsOf(phone) > PAGE)
    await phone.settle()
    same('rows of all pages after two taps', rowsOf(phone), before)
    await phone.sees('没有更多了')

    await phone.tap('未读，附议人数已够，提案已提交审查')
    await arrives(phone, 'features/proposal/pages/detail/index')
    await phone.sees('工会小组活动室')
    phone.back()
    await until(phone, 'the notice read', () => rowsOf(phone, '已读，附议人数已够') === 1)
    await until(phone, `${before - 1} on the tab`, () => badge(phone) === before - 1)
    await phone.tap('已读，附议人数已够')
    await phone.sees('工会小组活动室')
    same('times it was marked as read', sentTimes(phone, 'notice.read'), 1)
    same('unread at the door', await count(), before - 1)
    await phone.launch()
    await phone.sees('附议人数已够')
    await until(phone, `${before - 1} on the tab after a restart`, () => badge(phone) === before - 1)
  })

const pulled = (start: Start) =>
  walk('pulled down, a page asks anew; without a network it keeps what it has', start, async (people) => {
    const { world, town } = start
    const read = (file: string) => world.built.read(file)
    const phone = await people.of(teacher)
    await phone.launch()
    await phone.settle()
    phone.go(AT.inbox)
    await phone.settle()
    await docketed(town, teacher, '下拉才看到的提案')
    same('seen before', phone.text().includes('下拉才看到的提案'), false)
    await pullDown(phone, read)
    await phone.sees('审查结果：已立案下拉才看到的提案')
    phone.go(AT.home)
    await phone.sees('下拉才看到的提案')
    phone.network = 'off'
    await pullDown(phone, read)
    await phone.sees('现在没有网络，显示的是上次的内容。')
    await phone.sees('下拉才看到的提案')
    phone.network = 'on'
    await pullDown(phone, read)
    await until(phone, 'no word of the network', () => !phone.text().includes('现在没有网络'))
    const { count } = await value((await town.school.as(teacher)).notice.unread({}))
    await until(phone, `${count} on the tab`, () => badge(phone) === count)
  })

const fails = (start: Start) =>
  walk('home and inbox without an answer: said so, and once more on a tap', start, async (people) => {
    const phone = await people.of(teacher)
    const broken = { ok: false, error: 'BROKEN', detail: { requestId: '一二三' } }
    phone.answers['notice.inbox'] = broken
    phone.answers['proposal.list'] = broken
    await phone.launch()
    await phone.sees('编号 一二三')
    delete phone.answers['proposal.list']
    await phone.tap('待办，再试一次')
    delete phone.answers['notice.inbox']
    await phone.tap('通知，再试一次')
    await phone.sees(nameOf(teacher))
    await until(phone, 'no failure', () => !phone.text().includes('编号'))
    phone.answers['notice.inbox'] = broken
    await phone.launch(AT.inbox)
    await phone.sees('编号 一二三')
    delete phone.answers['notice.inbox']
    await phone.tap('再试一次')
    await until(phone, 'notices', () => rowsOf(phone) > 0)
  })

export async function checkNotices(start: Start): Promise<void> {
  await unread(start)
  await pulled(start)
  await fails(start)
}
