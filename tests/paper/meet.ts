import type { Mark } from '@domain/contest/draw-model'
import type { ContestView } from '@domain/contest/view'
import { at, byOrder, type Ground, numbers } from '../contest/played'
import { value } from '../kit/session'

/** A day of sports with every kind of draw, drawn; `play` plays it out and gives its prizes. */
export interface Meet {
  contest: ContestView
  play(): Promise<void>
}

const EVENTS = [
  { name: '乒乓球单打', entrant: 'person', places: 16, scoring: 'table_tennis' },
  { name: '气排球', entrant: 'team', places: 8, teamSize: { min: 2, max: 12 }, scoring: 'volleyball' },
  { name: '60 米跑', entrant: 'person', places: 40, scoring: 'time' },
] as const

export async function openMeet(ground: Ground): Promise<Meet> {
  const { committee } = ground
  const contest = await ground.opened([...EVENTS], { title: '教职工秋季运动会', place: '东校区田径场、体育馆二楼' })
  const players = await ground.entered(
    contest.id,
    numbers(10, 6).map((n) => ({ people: [n] })),
  )
  const teams = await ground.entered(
    contest.id,
    ['飞虎队', '猛龙队', '雄鹰队', '老黄牛队', '常胜将军队', '友谊第一队'].map((teamName, i) => ({
      teamName,
      people: numbers(20 + 3 * i, 3),
    })),
    'e2',
  )
  const runners = await ground.entered(
    contest.id,
    numbers(10, 8).map((n) => ({ people: [n] })),
    'e3',
  )
  await ground.begin(contest)
  const drawn = (eventId: string) => at(contest.id, eventId)
  const seed = '2026年10月18日上证指数收盘'
  await value(committee.contest.draw({ ...drawn('e1'), kind: 'knockout', seeds: players, thirdPlace: true, seed }))
  await value(
    committee.contest.draw({ ...drawn('e2'), kind: 'groups_knockout', groups: 2, advance: 2, seeds: teams, seed }),
  )
  const { heats } = await value(committee.contest.draw({ ...drawn('e3'), kind: 'heats', lanes: 4, byHand: runners }))
  return {
    contest,
    async play() {
      const sets: [number, number][] = [
        [11, 8],
        [9, 11],
        [11, 6],
        [11, 7],
      ]
      await ground.playedOut(contest.id, byOrder(players, sets))
      const short: [number, number][] = [
        [25, 20],
        [25, 23],
      ]
      await ground.playedOut(contest.id, byOrder(teams, short), 'e2')
      for (const heat of heats) {
        const scores = heat.lanes.flatMap((entrantId): Mark[] => {
          if (entrantId === null) return []
          const i = runners.indexOf(entrantId)
          return i === 7 ? [{ entrantId, state: 'absent' }] : [{ entrantId, state: 'done', value: 8_350 + 210 * i }]
        })
        await value(committee.contest.record({ ...drawn('e3'), matchId: heat.id, result: { scores } }))
      }
      const grades = [
        { grade: '一等奖', count: 1 },
        { grade: '二等奖', count: 2 },
      ]
      for (const e of ['e1', 'e2', 'e3']) await value(committee.contest.award({ ...drawn(e), prizes: grades }))
    },
  }
}
