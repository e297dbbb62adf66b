import { sidesOf } from '@domain/contest/match'
import type { EventInput } from '@domain/contest/model'
import { DAY } from '@domain/kit/time'
import { refusal, value } from '../kit/session'
import { at, byOrder, type Ground, numbers, openGround } from './played'

/** Whole days as unions hold them. */
let ground: Ground
beforeAll(async () => {
  // 27 schools of a county, eight people each and the two of the union.
  ground = await openGround({ size: 218, groups: 27 })
}, 90_000)
afterEach(() => ground.sound())
afterAll(() => ground?.cloud.close())

const VOLLEY: [number, number][] = [
  [21, 15],
  [21, 19],
]

test('a county volleyball day: 27 teams in groups, then a knockout, with a substitute and a walkover', async () => {
  const event: EventInput = {
    name: '气排球',
    entrant: 'team',
    places: 27,
    teamSize: { min: 5, max: 8 },
    scoring: 'volleyball',
  }
  const contest = await ground.opened([event])
  const { committee, id } = ground
  const teams = numbers(0, 27).map((t) => ({ people: numbers(3 + 7 * t, 6), teamName: `第${t + 1}小学` }))
  const ids = await ground.entered(contest.id, teams)
  await ground.begin(contest)
  const asked = { ...at(contest.id), kind: 'groups_knockout', groups: 8, advance: 2, seeds: ids.slice(0, 8) } as const
  const drawn = await value(committee.contest.draw({ ...asked, to: 21, bestOf: 3, thirdPlace: true }))
  expect(drawn.groups.map((g) => g.length).sort()).toEqual([3, 3, 3, 3, 3, 4, 4, 4])
  expect(drawn.groups.map((g) => g[0])).toEqual(ids.slice(0, 8))
  expect(drawn.matches.filter((m) => m.stage === 'groups')).toHaveLength(5 * 3 + 3 * 6)

  // A sprained ankle before the first match: two taps, the draw stays.
  const swap = { ...at(contest.id), entrantId: ids[0] ?? '', out: id(3), in: id(9) }
  await value(committee.contest.substitute(swap))
  expect((await value(committee.contest.matches(at(contest.id)))).matches).toEqual(drawn.matches)

  // The last of a group does not come to its first match.
  const match = drawn.matches.find((m) => m.stage === 'groups' && sidesOf(m).includes(ids[26] ?? ''))
  await value(
    committee.contest.record({ ...at(contest.id), matchId: match?.id ?? '', result: { walkover: ids[26] ?? '' } }),
  )
  const over = await ground.playedOut(contest.id, byOrder(ids, VOLLEY))
  expect(over.complete).toBe(true)
  const { rows, tables } = await value(committee.contest.standings(at(contest.id)))
  expect(rows).toHaveLength(27)
  expect(rows.slice(0, 4).map((r) => [r.rank, r.name])).toEqual([
    [1, '第1小学'],
    [2, '第2小学'],
    [3, '第3小学'],
    [4, '第4小学'],
  ])
  expect(rows.map((r) => r.rank)).toEqual([
    1,
    2,
    3,
    4,
    ...Array(4).fill(5),
    ...Array(8).fill(9),
    ...Array(8).fill(17),
    ...Array(3).fill(25),
  ])
  const last = tables.flatMap((t) => t.rows).find((r) => r.entrantId === ids[26])
  // Nothing for the match that it did not come to, one for each that it lost.
  expect(last?.points).toBe((last?.played ?? 0) - 1)

  // A group's result was written down the wrong way round: who goes on changes, and so does the knockout.
  const first = over.matches.find((m) => m.stage === 'groups' && m.group === 1)
  const [a = ''] = first ? sidesOf(first) : []
  const turned = await value(
    committee.contest.record({ ...at(contest.id), matchId: first?.id ?? '', result: { retired: a } }),
  )
  for (const dropped of turned.dropped) expect(turned.matches.find((m) => m.id === dropped)?.state).not.toBe('done')
}, 120_000)

test('a 三八 fun meet of six groups: a rain day, a substitution, 团体总分', async () => {
  const { committee, school, id, cloud } = ground
  const group = (name: string, more: Partial<EventInput>): EventInput => ({
    ...{ name, entrant: 'group', places: 6, teamSize: { min: 3, max: 4 } },
    ...more,
  })
  const events = [
    group('拔河', { scoring: 'goals' }),
    group('跳绳', { scoring: 'points' }),
    group('托球跑', { scoring: 'time' }),
  ]
  const contest = await ground.opened(events, { title: '三八趣味运动会' })
  // People of a group are 27 numbers apart.
  const people = (g: number) => [2, 29, 56, 83].map((n) => n + g)
  const ids: string[] = []
  for (const e of ['e1', 'e2', 'e3'])
    for (const g of numbers(1, 6)) {
      const [entrant] = await ground.entered(contest.id, [{ people: people(g).slice(0, 3) }], e)
      if (e === 'e1') ids.push(entrant ?? '')
    }
  const startsAt = contest.startsAt + 2 * DAY
  await cloud.clock(contest.startsAt - DAY / 24)
  await value(committee.contest.postpone({ id: contest.id, startsAt, reason: '下雨' }))
  expect((await value(committee.contest.get({ id: contest.id }))).events.map((e) => e.taken)).toEqual([6, 6, 6])
  await ground.begin({ startsAt })
  const teacher = await school.as(10)
  expect(await value(teacher.contest.teamScores({ contestId: contest.id }))).toMatchObject({
    rows: [],
    counted: [],
    points: [7, 5, 4, 3, 2, 1],
  })
  const [one = '', two = ''] = ids
  await value(
    committee.contest.substitute({
      ...at(contest.id, 'e1'),
      entrantId: one,
      out: id(people(1)[0] ?? 0),
      in: id(people(1)[3] ?? 0),
    }),
  )
  await value(committee.contest.draw({ ...at(contest.id, 'e1'), kind: 'knockout', seeds: ids, thirdPlace: true }))
  await ground.playedOut(contest.id, byOrder(ids, [[2, 0]]), 'e1')
  const scores = await value(teacher.contest.teamScores({ contestId: contest.id }))
  expect(scores.counted.map((e) => e.eventId)).toEqual(['e1'])
  // Two share the fifth rank: 2 and 1 are 1.5 each.
  expect(scores.rows.map((r) => [r.rank, r.points])).toEqual([
    [1, 7],
    [2, 5],
    [3, 4],
    [4, 3],
    [5, 1.5],
    [5, 1.5],
  ])
  const heat = async (eventId: string, mark: (i: number) => number) => {
    const { heats } = await value(committee.contest.draw({ ...at(contest.id, eventId), kind: 'heats' }))
    const result = { scores: ids.map((entrantId, i) => ({ entrantId, value: mark(i) })) }
    return committee.contest.record({ ...at(contest.id, eventId), matchId: heats[0]?.id ?? '', result })
  }
  // The second group wins both others; the first is last.
  const order = [5, 0, 1, 2, 3, 4]
  await value(heat('e2', (i) => 100 - (order[i] ?? 0)))
  await value(heat('e3', (i) => 60_000 + 1000 * (order[i] ?? 0)))
  const final = await value(teacher.contest.teamScores({ contestId: contest.id }))
  expect(final.open).toEqual([])
  expect(final.rows[0]).toMatchObject({ groupId: two, rank: 1, points: 19, firsts: 2 })
  expect(final.rows.find((r) => r.groupId === one)).toMatchObject({ points: 9, firsts: 1 })
  expect(await refusal(teacher.contest.teamScores({ contestId: 'f'.repeat(32) }))).toBe('NOT_FOUND')
}, 60_000)

test('hard-pen calligraphy: 140 entrants, prizes 21 and 72', async () => {
  const contest = await ground.opened([{ name: '硬笔书法', entrant: 'person', places: 200, scoring: 'points' }])
  const { committee } = ground
  const ids = await ground.entered(
    contest.id,
    numbers(3, 140).map((n) => ({ people: [n] })),
  )
  await ground.begin(contest)
  const { heats } = await value(committee.contest.draw({ ...at(contest.id), kind: 'heats' }))
  const scores = ids.map((entrantId, i) => ({ entrantId, judges: [90, 91, 92, 93, 94].map((n) => n - i / 4) }))
  const matchId = heats[0]?.id ?? ''
  await value(committee.contest.record({ ...at(contest.id), matchId, result: { scores } }))
  const prizes = [
    { grade: '一等奖', count: 21 },
    { grade: '二等奖', count: 72 },
  ]
  const said = await value(committee.contest.award({ ...at(contest.id), prizes }))
  expect(said).toMatchObject({ winners: 93, entrants: 140 })
  expect(said.warning).toBeUndefined()
  expect(said.prizes[0]?.winners.map((w) => w.id)).toEqual(ids.slice(0, 21))
  // What is played stays; one prize more is over two thirds.
  expect(await refusal(committee.contest.withdraw({ ...at(contest.id), entrantId: ids[139] }))).toBe('DRAWN')
  const more = [...prizes, { grade: '纪念奖', count: 1 }]
  const again = await value(committee.contest.award({ ...at(contest.id), prizes: more }))
  expect(again).toMatchObject({ winners: 94, entrants: 140, warning: { atLeast: 141 } })
}, 120_000)
