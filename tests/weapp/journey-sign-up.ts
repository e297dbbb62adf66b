import { dayOf, HOUR } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import { arrives, same, sentTimes, toasted } from './gestures'
import { AT, contestAt } from './places'
import { PEOPLE, type Town } from './school'
import { type Start, walk } from './walk'

const { chair, teacher, colleagues } = PEOPLE
const [first, second] = colleagues
const idOf = async (who: Session) => (await value(who.member.me({}))).member?.id ?? ''
const TITLE = '教职工象棋赛'
const DETAIL = 'features/contest/pages/detail/index'

/** Tomorrow at the latest, for three people and one place. */
async function contestOf({ school }: Town, now: number) {
  const [head, ...people] = await Promise.all([chair, teacher, first, second].map((n) => school.as(n)))
  if (!head) throw new Error('nobody is the chair')
  const { id } = await value(
    head.contest.save({
      ...{ title: TITLE, place: '工会活动室', waitingList: true, organiserIds: [] },
      ...{ signUpOpensAt: now - HOUR, signUpClosesAt: now + 2 * HOUR, withdrawUntil: now + 3 * HOUR },
      ...{ startsAt: now + 4 * HOUR, endsAt: now + 6 * HOUR },
      audience: { kind: 'members', ids: await Promise.all(people.map(idOf)) },
      events: [
        { name: '象棋', entrant: 'person', places: 1 },
        { name: '围棋', entrant: 'person', places: 8 },
      ],
    }),
  )
  await value(head.contest.publish({ id }))
  return { id, head }
}

const inOrder = (start: Start) =>
  walk('one signs up, one waits, one withdraws: who waited is in and is told', start, async (people) => {
    const { town } = start
    const now = Date.now()
    const { id, head } = await contestOf(town, now)
    const phone = await people.of(teacher)
    await phone.launch(AT.home)
    await phone.tap('竞赛活动')
    await arrives(phone, 'features/contest/pages/list/index')
    await phone.sees('正在报名')
    await phone.tap(TITLE)
    await arrives(phone, DETAIL)
    await phone.tap('报名：象棋')
    await phone.sees('还有 1 个名额')
    await phone.tap('再想想')
    await phone.tap('报名：象棋')
    await phone.tap('报名', 3)
    await phone.sees('已报上')
    same('times three taps were sent', sentTimes(phone, 'contest.signUp'), 1)

    const other = await people.of(first)
    await other.launch(contestAt(id))
    await other.tap('排候补：象棋')
    await other.sees('有人退出会自动递补')
    await other.tap('报名', 2)
    await other.sees('候补第 1 位')
    const late = await people.of(second)
    await late.launch(contestAt(id))
    await late.tap('排候补：象棋')
    await late.sees('前面有 1 人')
    await late.tap('报名')
    await late.sees('候补第 2 位')
    await late.sees('前面还有 1 人')
    await late.tap('谁参加了象棋')
    await arrives(late, 'features/contest/pages/entrants/index')
    await late.sees('候补第 2 位')
    await late.tap('项目，象棋')
    await late.tap('关闭')
    await late.tap('项目，象棋')
    await late.tap('围棋')
    await late.sees('还没有人报名')
    late.back()
    await late.tap('谁参加了围棋')
    await arrives(late, 'features/contest/pages/entrants/index')

    await phone.leaveAndReturn()
    await phone.sees('2 人候补')
    await phone.tap('退出象棋')
    await phone.sees('名额马上让给候补第 1 位')
    await phone.tap('不退出')
    await phone.tap('退出象棋')
    await phone.tap('退出', 2)
    await phone.sees('排候补')
    await other.launch(AT.inbox)
    await other.tap('候补递补成功，您可以参加了')
    await arrives(other, DETAIL)
    await other.sees('已报上')
    const { items } = await value(head.contest.entrants({ contestId: id, eventId: 'e1' }))
    same(
      'who is in and who waits, at the door',
      items.map(({ memberId, state }) => [memberId, state]),
      [
        [await idOf(await town.school.as(first)), 'in'],
        [await idOf(await town.school.as(second)), 'waiting'],
      ],
    )
    await other.tap('扫码签到')
    await arrives(other, 'features/contest/pages/check-in/index')
    other.back()
    await other.tap('我的签到码')
    await arrives(other, 'features/contest/pages/my-code/index')
    other.back()

    await other.tap('复制到群')
    await toasted(other, '已复制，可以发到群里')
    const said = other.traces.clipboard ?? ''
    if (!said.includes(TITLE) || !said.includes('围棋：还有 8 个名额')) throw new Error(said)
    await other.tap('转发')
    other.traces.calendarRefused = true
    await other.tap('加入日历')
    await other.sees('手机没有允许')
    await other.tap('去设置')
    other.traces.calendarRefused = false
    await other.tap('加入日历')
    await toasted(other, '已加入日历')
    same('what stands in the calendar', other.traces.calendar.at(-1)?.title, TITLE)

    await other.launch(AT.contests)
    await other.tap('我的')
    await other.sees('我：象棋 已报上')
    await other.tap('往期')
    await other.tap('活动')
    await other.tap('月历')
    await other.sees(TITLE)
    const day = Number(dayOf(now + 4 * HOUR).slice(8))
    await other.tap('下个月')
    await other.tap('上个月')
    await other.tap(`${day}日${dayOf(now) === dayOf(now + 4 * HOUR) ? '，今天' : ''}，`)
    await other.tap(TITLE)
    await arrives(other, DETAIL)
    await value(head.contest.cancel({ id, reason: '场馆维修' }))
    await other.leaveAndReturn()
    await other.sees('活动已取消')
    await other.sees('场馆维修')
  })

export async function checkSignUp(start: Start): Promise<void> {
  await inOrder(start)
}
