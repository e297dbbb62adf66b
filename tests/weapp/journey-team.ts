import { DAY, HOUR } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import { arrives, gone, same, sentTimes } from './gestures'
import { AT, contestAt, lineUpAt } from './places'
import { nameOf, PEOPLE, staffNoOf, type Town } from './school'
import { type Start, walk } from './walk'

const { chair, clerk, leader, teacher, colleagues, drafter, other, unbound } = PEOPLE
const [first, second] = colleagues
const idOf = async (who: Session) => (await value(who.member.me({}))).member?.id ?? ''

/** Open for five days, for some people only: a relay of two or three, and a pair. */
async function contestOf({ school }: Town): Promise<string> {
  const [head, ...people] = await Promise.all([chair, teacher, first, second, drafter, other].map((n) => school.as(n)))
  if (!head) throw new Error('nobody is the chair')
  const now = Date.now()
  const { id } = await value(
    head.contest.save({
      ...{ title: '教职工田径赛', place: '田径场', waitingList: true, organiserIds: [] },
      ...{ signUpOpensAt: now - DAY, signUpClosesAt: now + 5 * DAY, withdrawUntil: now + 6 * DAY },
      ...{ startsAt: now + 7 * DAY, endsAt: now + 7 * DAY + HOUR },
      audience: { kind: 'members', ids: await Promise.all(people.map(idOf)) },
      events: [
        { name: '接力', entrant: 'team', places: 2, teamSize: { min: 2, max: 2 } },
        { name: '两人三足', entrant: 'pair', places: 4 },
      ],
    }),
  )
  await value(head.contest.publish({ id }))
  return id
}

const byCode = (start: Start) =>
  walk('a team is made, joined by its code, full for the next, left and taken out', start, async (people) => {
    const { town } = start
    const id = await contestOf(town)
    const captain = await people.of(teacher)
    await captain.launch(contestAt(id))
    await captain.tap('报名：接力')
    await captain.sees('请先填队名')
    await captain.type('队名', '飞鹰队')
    await captain.tap('组队报名', 3)
    await captain.sees('还差 1 人')
    same('times three taps were sent', sentTimes(captain, 'contest.signUp'), 1)
    await captain.tap('退出接力')
    await captain.tap('不退出')
    await captain.tap('谁参加了接力')
    await arrives(captain, 'features/contest/pages/entrants/index')
    captain.back()
    await captain.tap('我的队伍')
    await arrives(captain, 'features/contest/pages/team/index')
    await captain.sees('队员扫码')
    await captain.tap('复制到群')
    const found = await value((await town.school.as(teacher)).contest.get({ id }))
    const code = found.events[0]?.mine?.teamCode ?? ''
    await captain.tap('转发给队员')

    const mate = await people.of(first)
    await mate.launch(contestAt(id))
    await mate.tap('输入组队码')
    await arrives(mate, 'features/contest/pages/join/index')
    mate.scans.push('nothing of ours')
    await mate.tap('扫码')
    await mate.sees('没有这个组队码')
    mate.scans.push(code)
    await mate.tap('扫码')
    await mate.sees('加入“飞鹰队”？')
    await mate.sees(`现有 1 人：${nameOf(teacher)}`)
    await mate.tap('加入', 3)
    await arrives(mate, 'features/contest/pages/detail/index')
    await mate.sees('已报上')
    same('times three taps were sent', sentTimes(mate, 'contest.joinTeam'), 1)
    await captain.leaveAndReturn()
    await captain.sees(nameOf(first))
    await gone(captain, '还差')

    const late = await people.of(second)
    await late.launch(AT.join)
    await late.type('组队码', code.toLowerCase())
    await late.tap('查看队伍')
    await late.sees('队伍已满')
    await late.tap('先不加入')

    await mate.tap('我的队伍')
    await mate.tap('离开队伍')
    await mate.sees('只退出您一人')
    await mate.tap('退出', 2)
    await gone(mate, '只退出您一人')
    await captain.leaveAndReturn()
    await captain.sees('还差 1 人')
    await captain.tap('整队退出')
    await captain.tap('不退出')
    await captain.tap('整队退出')
    await captain.tap('退出')
    await arrives(captain, 'features/contest/pages/detail/index')
    await gone(captain, '我的队伍')
    const { events } = await value((await town.school.as(chair)).contest.get({ id }))
    same('teams that are left, at the door', events[0]?.taken, 0)
  })

const inTwo = (start: Start) =>
  walk('a pair is signed up with a partner who was found by name', start, async (people) => {
    const { town } = start
    const id = await contestOf(town)
    const phone = await people.of(second)
    await phone.launch(contestAt(id))
    await phone.tap('报名：两人三足')
    await phone.type('搭档的姓名或工号', staffNoOf(first))
    await phone.tap('清空')
    await phone.type('搭档的姓名或工号', staffNoOf(drafter))
    await phone.tap(nameOf(drafter))
    await phone.tap('换一位搭档')
    await phone.type('搭档的姓名或工号', staffNoOf(drafter))
    await phone.tap(nameOf(drafter))
    await phone.tap('报名')
    await phone.sees('已报上')
    await phone.sees(nameOf(drafter))
    await phone.tap('退出两人三足')
    await phone.tap('不退出')
    await phone.tap('谁参加了两人三足')
    await arrives(phone, 'features/contest/pages/entrants/index')
    phone.back()
    await phone.tap('我的搭档')
    await arrives(phone, 'features/contest/pages/team/index')
  })

/** People of the leader's group: the school's groups take everybody in turn. */
const GROUPS = 4
const [ours] = unbound.filter((n) => n % GROUPS === leader % GROUPS)

async function tugOf({ school }: Town): Promise<string> {
  const head = await school.as(chair)
  const now = Date.now()
  const { id } = await value(
    head.contest.save({
      ...{ title: '教职工拔河赛', place: '操场', waitingList: true, organiserIds: [], audience: { kind: 'staff' } },
      ...{ signUpOpensAt: now - DAY, signUpClosesAt: now + 5 * DAY, withdrawUntil: now + 6 * DAY },
      ...{ startsAt: now + 7 * DAY, endsAt: now + 7 * DAY + HOUR },
      events: [
        { name: '拔河', entrant: 'group', places: 4, teamSize: { min: 2, max: 2 } },
        { name: '跳绳', entrant: 'person', places: 20 },
      ],
    }),
  )
  await value(head.contest.publish({ id }))
  return id
}

const byLeader = (start: Start) =>
  walk('a leader sets the line-up, puts one in for another, and enters colleagues', start, async (people) => {
    const { town } = start
    if (ours === undefined) throw new Error('nobody else is in the group of the leader')
    const id = await tugOf(town)
    const phone = await people.of(leader)
    await phone.launch(contestAt(id))
    await phone.tap('本组：拔河')
    await arrives(phone, 'features/contest/pages/line-up/index')
    await phone.tap(nameOf(leader))
    await phone.tap(nameOf(clerk))
    await phone.sees('已选 2/2')
    await phone.tap('保存阵容', 3)
    await phone.sees('换人')
    same('times three taps were sent', sentTimes(phone, 'contest.lineUp'), 1)
    await phone.tap(`换下${nameOf(clerk)}`)
    await phone.sees('谁来替')
    await phone.tap(nameOf(ours))
    await phone.sees(`${nameOf(clerk)} → ${nameOf(ours)}`)
    await phone.tap('重新选')
    await phone.tap('关闭')
    await phone.tap(`换下${nameOf(clerk)}`)
    await phone.tap(nameOf(ours))
    await phone.tap('换人', 2)
    await gone(phone, nameOf(clerk))
    const { events } = await value((await town.school.as(leader)).contest.get({ id }))
    same('who pulls, at the door', events[0]?.mine?.names, [nameOf(leader), nameOf(ours)])
    const group = `第${1 + ((leader - 1) % GROUPS)}组`
    await phone.tap(`${group}排阵容`)
    await phone.tap(nameOf(ours))
    await phone.tap(nameOf(clerk))
    await phone.tap('保存阵容')
    await gone(phone, '保存阵容')
    await phone.tap(`${group}退出`)
    await phone.tap('退出')
    await phone.sees('谁上场')

    await phone.launch(lineUpAt(id, 'e2'))
    await phone.tap(nameOf(ours))
    await phone.tap('替 1 人报名')
    await phone.tap('返回修改')
    await phone.tap('替 1 人报名')
    await phone.tap('报名', 3)
    await phone.sees('已替 1 人报名')
    await phone.tap(`${nameOf(ours)}，已报上`)
    await phone.tap('退出')
    await phone.tap('不退')
    await phone.tap(`${nameOf(ours)}，已报上`)
    await phone.tap('退出')
    await phone.tap('退出', 2)
    await phone.sees('还有 20 个名额')
  })

export async function checkTeams(start: Start): Promise<void> {
  await byCode(start)
  await inTwo(start)
  await byLeader(start)
}
