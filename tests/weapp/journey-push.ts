import { addDays, dayOf, HOUR, startOf } from '@domain/kit/time'
import { NO_TEMPLATES } from '@domain/notice/settings'
import { published } from '../contest/deeds'
import { value } from '../kit/session'
import { arrives, becomes, gone, pullDown, same, sentTimes, toasted, until } from './gestures'
import { AT, contestAt, proposalAt } from './places'
import { PEOPLE } from './school'
import { handedIn } from './seeds'
import { type Start, walk } from './walk'

const { chair, teacher, colleagues } = PEOPLE
const NEWS = 'news-template-1'
const DEADLINE = 'deadline-template-1'
const LETTER = 'letter-template-1'

/** A morning, whenever this runs: at night nothing goes out. */
const morning = () => startOf(addDays(dayOf(Date.now()), 1)) + 10 * HOUR

/** What the journeys before have told people is over: of that nobody is reminded here. */
async function settled({ town }: Start): Promise<void> {
  await town.cloud.clock(morning())
  const run = async () => ((await town.cloud.jobs('push')) as { value: { notices: number } }).value.notices
  while ((await run()) > 0) await run()
  await town.cloud.clock(null)
}

const put = (start: Start) =>
  walk('the chair puts templates down; what is no template is said at once', start, async (people) => {
    const phone = await people.of(chair)
    await phone.launch(AT.me)
    await phone.tap('学校设置')
    await phone.tap('订阅消息模板')
    await phone.type('新消息', '模板')
    await phone.sees('模板编号只有字母')
    await phone.type('新消息', NEWS)
    await phone.type('快到期', `${DEADLINE} thing2 time4`)
    await phone.type('来信', LETTER)
    await phone.tap('保存')
    await toasted(phone, '已保存')
    await phone.sees('已填 3 个')
    await settled(start)
  })

const asked = (start: Start) =>
  walk(
    'asked with a reason, in the inbox, after signing up and after handing in; once a day',
    start,
    async (people) => {
      const { town } = start
      const phone = await people.of(teacher)
      await phone.launch(AT.inbox)
      await phone.tap('有新消息时用微信提醒一次')
      await phone.sees('晚上十点到早上七点不打扰')
      await phone.tap('关闭')
      await gone(phone, '晚上十点到早上七点不打扰')
      await phone.tap('有新消息时用微信提醒一次')
      await phone.tap('不用了')
      same('asked by WeChat so far', phone.traces.subscriptions, [])
      await phone.tap('有新消息时用微信提醒一次')
      await phone.tap('提醒我', 3)
      await toasted(phone, '好的，有消息会提醒您')
      same('asked by WeChat', phone.traces.subscriptions, [[NEWS, DEADLINE, LETTER]])
      same('times it was counted', sentTimes(phone, 'notice.consent'), 1)
      await phone.tap('有新消息时用微信提醒一次')
      await phone.sees('今天问过了')
      await phone.tap('以前同意过的也不要了')
      await toasted(phone, '好的，不再用微信提醒您')

      const head = await town.school.as(chair)
      const { id } = await published(head, Date.now(), { title: '提醒的棋赛', audience: { kind: 'staff' } })
      const player = await people.of(colleagues[0])
      player.traces.subscribeRefused = true
      await player.launch(contestAt(id))
      await player.tap('谁参加了男子单打')
      await arrives(player, 'features/contest/pages/entrants/index')
      player.back()
      await player.tap('报名男子单打')
      await player.tap('报名')
      await player.sees('快开始的时候')
      await player.tap('提醒我')
      await toasted(player, '没有打开提醒，消息照样收得到')
      same('nothing was counted', sentTimes(player, 'notice.consent'), 0)
      const late = await people.of(colleagues[1])
      await late.launch(contestAt(id))
      await late.tap('报名男子单打')
      await late.tap('报名')
      await late.sees('快开始的时候')
      await late.tap('不用了')
      await gone(late, '快开始的时候')
      const third = await people.of(teacher)
      await third.launch(contestAt(id))
      await third.tap('报名男子单打')
      await third.tap('报名')
      await third.sees('快开始的时候')
      await third.tap('关闭')
      await gone(third, '快开始的时候')

      const writer = await people.of(colleagues[1])
      const proposal = await handedIn(town, colleagues[1], '提醒我的提案')
      await writer.launch(`${proposalAt(proposal)}&sent=1`)
      await writer.tap('有新消息时用微信提醒一次')
      await writer.sees('有了审查结果或者答复的时候')
      await writer.tap('不用了')
      await writer.tap('有新消息时用微信提醒一次')
      await writer.tap('提醒我')
      await toasted(writer, '好的，有消息会提醒您')
      same('only news of a proposal', writer.traces.subscriptions, [[NEWS]])
    },
  )

const outbox = (start: Start) =>
  walk('what went out stands in the technician’s outbox, without whom it was for', start, async (people) => {
    const { cloud, school } = start.town
    const admin = await cloud.login('admin')
    const phone = people.with(admin.token)
    await phone.launch(AT.me)
    await phone.tap('微信提醒的发件箱')
    await arrives(phone, 'features/notice/pages/outbox/index')
    await phone.sees('还没有发过提醒')
    const head = await school.as(chair)
    await cloud.clock(morning())
    try {
      await value(head.notice.publish({ title: '周五大会', body: '三点', audience: { kind: 'staff' } }))
      await cloud.jobs('push')
      await becomes('messages', async () => (await value(admin.notice.outbox({}))).items.length, 1)
      await pullDown(phone, (file) => start.world.built.read(file))
      await phone.sees('已发出')
      await phone.sees('周五大会')
      phone.network = 'off'
      await pullDown(phone, (file) => start.world.built.read(file))
      await until(phone, 'the word of the network', () => phone.text().includes('现在没有网络'))
      phone.network = 'on'
      await phone.launch(AT.outbox)
      await phone.sees('没有更多了')
    } finally {
      await cloud.clock(null)
      await value(head.member.updateSettings({ templateIds: NO_TEMPLATES }))
    }
  })

export async function checkPushes(start: Start): Promise<void> {
  await put(start)
  await asked(start)
  await outbox(start)
}
