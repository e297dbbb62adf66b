import { HOUR } from '@domain/kit/time'
import type { School } from '../kit/school'
import { value } from '../kit/session'
import { CAST } from './path'
import type { Stage } from './stage'

const TITLE = '教职工跳棋赛'
const TEAM = '飞鹰队'

/** Sign-up, the queue, the notice of who moves up, and a team by its link, by nothing but taps. */
export async function walkTheContest(stage: Stage, school: School): Promise<void> {
  const now = Date.now()
  const chair = await school.as(CAST.chair)
  const { id } = await value(
    chair.contest.save({
      ...{ title: TITLE, place: '工会活动室', waitingList: true, organiserIds: [], audience: { kind: 'staff' } },
      ...{ signUpOpensAt: now - HOUR, signUpClosesAt: now + HOUR, withdrawUntil: now + 2 * HOUR },
      ...{ startsAt: now + 3 * HOUR, endsAt: now + 5 * HOUR },
      events: [
        { name: '跳棋', entrant: 'person', places: 1 },
        { name: '接力', entrant: 'team', places: 4, teamSize: { min: 2, max: 3 } },
      ],
    }),
  )
  await value(chair.contest.publish({ id }))
  const teacher = await stage.enter('contest-teacher', school.as(CAST.teacher))
  const first = await stage.enter('contest-first', school.as(CAST.first))
  let link = ''

  await stage.walk([
    [
      'a teacher finds the contest from home and signs up',
      async () => {
        await teacher.open('home')
        await teacher.tap('竞赛活动')
        await teacher.settled()
        await teacher.tap(new RegExp(`^${TITLE}`))
        await teacher.settled()
        await teacher.tap('报名：跳棋')
        await teacher.answer('确认报名？', '报名')
        await teacher.role('button', '退出跳棋').waitFor()
      },
    ],
    [
      'a colleague is told of the queue before joining it, and waits at the first place',
      async () => {
        await first.open('contest/detail', { id })
        await first.tap('排候补：跳棋')
        const asks = await first.asked('确认报名？')
        await asks.getByText(/有人退出会自动递补/).waitFor()
        await first.answer('确认报名？', '报名')
        await first.sees(/您排在第一位/)
      },
    ],
    [
      'the teacher withdraws; the notice brings the colleague to a place',
      async () => {
        await teacher.reload()
        await teacher.tap('退出跳棋')
        const asks = await teacher.asked('确认退出？')
        await asks.getByText(/名额马上让给候补第 1 位/).waitFor()
        await teacher.answer('确认退出？', '退出')
        await teacher.role('button', '排候补：跳棋').waitFor()
        await first.open('inbox')
        await first.tap(/候补递补成功/)
        await first.settled()
        await first.role('button', '退出跳棋').waitFor()
        const { items } = await value(chair.contest.entrants({ contestId: id, eventId: 'e1' }))
        if (items.length !== 1 || items[0]?.state !== 'in') throw new Error(JSON.stringify(items))
      },
    ],
    [
      'the teacher makes a team and copies what the others need',
      async () => {
        await teacher.tap('报名：接力')
        await teacher.type('队名，必填', TEAM)
        await teacher.answer('组一支队伍？', '组队报名')
        await teacher.sees(/还差 1 人/)
        await teacher.tap('我的队伍')
        await teacher.settled()
        await teacher.tap('复制到群')
        await teacher.sees(/已复制/)
        const said = await teacher.page.evaluate(() => navigator.clipboard.readText())
        link = /http\S+/.exec(said)?.[0] ?? ''
        if (!link.startsWith(stage.cloud.url)) throw new Error(`the text is ${said}`)
      },
    ],
    [
      'the link shows whose team it is before one is in it',
      async () => {
        await first.page.goto(link)
        await first.settled()
        await first.answer(`加入“${TEAM}”？`, '加入')
        await first.settled()
        await first.sees(new RegExp(`${TEAM}：`))
        const { events } = await value(chair.contest.get({ id }))
        if (events[1]?.people !== 2) throw new Error(`${events[1]?.people} people are in the team`)
      },
    ],
  ])
}
