import { DAY, HOUR } from '@domain/kit/time'
import type { School } from '../kit/school'
import { type Session, value } from '../kit/session'
import type { Stage } from './stage'

/** Of the roster; nobody else's part. */
const PLAYERS = [41, 42, 43, 44]
const idOf = async (who: Session) => (await value(who.member.me({}))).member?.id ?? ''

/** Four are drawn; a match is recorded on the organiser's phone and stands in the bracket of whoever looks. */
export async function playAMatch(stage: Stage, school: School): Promise<void> {
  const head = await school.as(1)
  const players = await Promise.all(PLAYERS.map((n) => school.as(n)))
  const ids = await Promise.all(players.map(idOf))
  const now = Date.now()
  const { id } = await value(
    head.contest.save({
      ...{ title: '教职工乒乓球赛', place: '体育馆', waitingList: true, organiserIds: [] },
      ...{ signUpOpensAt: now - DAY, signUpClosesAt: now - HOUR, withdrawUntil: now - HOUR },
      ...{ startsAt: now + HOUR, endsAt: now + 4 * HOUR, audience: { kind: 'members', ids } },
      events: [{ name: '单打', entrant: 'person', places: 8, scoring: 'table_tennis' }],
    }),
  )
  await value(head.contest.publish({ id }))
  const place = { contestId: id, eventId: 'e1' }
  for (const memberId of ids) await value(head.contest.addEntrant({ ...place, memberIds: [memberId] }))
  const draw = await value(head.contest.draw({ ...place, kind: 'knockout', byHand: ids, bestOf: 3 }))
  const [a = '', b = ''] = ids.map((x) => draw.entrants.find((p) => p.id === x)?.name ?? '')
  const at = { contest: id, event: 'e1' }

  const desk = await stage.enter('organiser', head)
  const looker = await stage.enter('player at a desk', players[0], { desk: true })
  await stage.check('a match is recorded, with its sets', async () => {
    await desk.open('contest/record', at)
    await desk.tap(new RegExp(`^${a} 对 ${b}`))
    for (const set of [1, 2]) {
      await desk.type(`第 ${set} 局，${a}`, '11')
      await desk.type(`第 ${set} 局，${b}`, `${set}`)
    }
    await desk.tap('下一步')
    await desk.sees(`${a} 2:0 ${b}`)
    await desk.tap('确认')
    await desk.sees('成绩已记下')
  })
  await stage.check('the bracket has it, and who won goes on', async () => {
    await looker.open('contest/matches', at)
    const final = looker.page.locator('.c-tree__round').last()
    await final.getByText(a).waitFor()
    await looker.tap('半决赛', 'tab')
    await looker.sees('我的比赛')
    await looker.sees('11:1 11:2')
  })
}
