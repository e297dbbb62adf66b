import { randomUUID } from 'node:crypto'
import type { Draw } from '@domain/contest/draw'
import { sidesOf } from '@domain/contest/match'
import type { Notice } from '@domain/notice/model'
import { auditsOf, records } from '../kit/records'
import { refusal, value } from '../kit/session'
import { at, byOrder, type Ground, numbers, openGround } from './played'

/** Days of play, through the door. */
let ground: Ground
beforeAll(async () => {
  ground = await openGround({ size: 57, groups: 6 })
}, 60_000)
afterEach(() => ground.sound())
afterAll(() => ground?.cloud.close())

const WON: [number, number][] = [
  [11, 5],
  [11, 8],
]
const TENNIS = { name: '乒乓球单打', entrant: 'person', places: 25, scoring: 'table_tennis' } as const

describe('table tennis singles of 25 with seeds', () => {
  let id = ''
  let entrants: string[] = []
  beforeAll(async () => {
    const contest = await ground.opened([{ ...TENNIS }])
    id = contest.id
    entrants = await ground.entered(
      id,
      numbers(3, 26).map((n) => ({ people: [n] })),
    )
    expect(await ground.committee.contest.draw({ ...at(id), kind: 'knockout' })).toMatchObject({
      error: 'SIGN_UP_OPEN',
      detail: { closesAt: contest.signUpClosesAt },
    })
    await ground.begin(contest)
  }, 60_000)
  const draw = (more: object = {}) =>
    ground.committee.contest.draw({ ...at(id), kind: 'knockout', seeds: entrants.slice(0, 4), ...more })

  test('is drawn by who runs it, again until a result is there, the same from the same seed', async () => {
    const teacher = await ground.school.as(3)
    expect(await refusal(teacher.contest.draw({ ...at(id), kind: 'knockout' }))).toBe('NOT_ALLOWED')
    expect(await refusal(teacher.contest.matches(at(id)))).toBe('NOT_DRAWN')
    const first = await value(draw({ seed: '上证指数 3882.78', keepApart: true }))
    // The 26th waits and is not drawn.
    expect(first.entrants.map((x) => x.id)).toEqual(entrants.slice(0, 25))
    expect(first.entrants[0]?.name).not.toBe('')
    const other = await value(draw({ seed: '另一个', keepApart: true }))
    expect(other.matches).not.toEqual(first.matches)
    const again = await value(draw({ seed: '上证指数 3882.78', keepApart: true }))
    expect(again.matches).toEqual(first.matches)
    expect(again.seed).toBe('上证指数 3882.78')
    expect(again.matches.filter((m) => m.state === 'bye').map((m) => m.winner)).toEqual(
      expect.arrayContaining(entrants.slice(0, 4)),
    )
    expect(auditsOf(ground.cloud, `${id}_e1`).map((a) => a.why)).toEqual(
      expect.arrayContaining(['上证指数 3882.78', '另一个']),
    )
    const groupOf = new Map(again.entrants.map((x) => [x.id, x.group]))
    for (const m of again.matches.filter((x) => x.round === 1 && x.state === 'ready')) {
      const [a = '', b = ''] = sidesOf(m)
      expect(groupOf.get(a)).not.toBe(groupOf.get(b))
    }
    expect((await value(teacher.contest.matches(at(id)))).runs).toBe(false)
    expect((await value(ground.committee.contest.get({ id }))).events[0]?.drawn).toBe(true)
  })

  test('refuses what cannot be a result', async () => {
    const { matches } = await value(draw({ seed: 's' }))
    const ready = matches.find((m) => m.state === 'ready')
    const open = matches.find((m) => m.state === 'open')
    const bye = matches.find((m) => m.state === 'bye')
    const record = (
      matchId: string | undefined,
      result: Parameters<typeof ground.committee.contest.record>[0]['result'],
    ) => ground.committee.contest.record({ ...at(id), matchId: matchId ?? '', result })
    expect(
      await record(ready?.id, {
        scores: [
          [11, 5],
          [11, 10],
          [11, 3],
        ],
      }),
    ).toMatchObject({
      error: 'WRONG_SCORE',
      detail: { set: 2, reason: 'not_two_ahead' },
    })
    expect(await refusal(record(ready?.id, { walkover: entrants[25] ?? '' }))).toBe('WRONG_RESULT')
    expect(await refusal(record(ready?.id, { scores: [{ entrantId: 'x', value: 3 }] }))).toBe('WRONG_RESULT')
    expect(await refusal(record(open?.id, { scores: WON }))).toBe('NOT_READY')
    expect(await refusal(record(bye?.id, { absent: 'both' }))).toBe('NOT_READY')
    expect(await refusal(record('k9-9', { scores: WON }))).toBe('NOT_FOUND')
    const [a = ''] = ready ? sidesOf(ready) : []
    expect(
      await refusal(
        (await ground.school.as(3)).contest.record({ ...at(id), matchId: 'k1-1', result: { walkover: a } }),
      ),
    ).toBe('NOT_ALLOWED')
  })

  test('is played out; a correction takes back what follows, and says so; prizes go down the ranks', async () => {
    await value(draw({ seed: 's' }))
    const over = await ground.playedOut(id, byOrder(entrants, WON))
    expect(over.complete).toBe(true)
    expect(await refusal(draw())).toBe('RESULTS_EXIST')
    const teacher = await ground.school.as(3)
    const ranks = async () => (await value(teacher.contest.standings(at(id)))).rows
    expect((await ranks()).slice(0, 4).map((r) => [r.rank, r.entrantId])).toEqual([
      [1, entrants[0]],
      [2, entrants[1]],
      [3, expect.any(String)],
      [3, expect.any(String)],
    ])
    // The first seed was hurt in the quarter-final after all.
    const quarter = over.matches.find((m) => m.round === 3 && sidesOf(m).includes(entrants[0] ?? ''))
    const asked = { ...at(id), matchId: quarter?.id ?? '', result: { retired: entrants[0] ?? '' } }
    const requestId = randomUUID()
    const corrected = await value(ground.committee.contest.record(asked, requestId))
    expect(corrected.dropped).toEqual(['k4-1', 'k5-1'])
    expect(corrected.complete).toBe(false)
    expect(await value(ground.committee.contest.record(asked, requestId))).toEqual(corrected)
    // Said once more it changes nothing.
    expect((await value(ground.committee.contest.record(asked))).version).toBe(corrected.version)
    const audit = auditsOf(ground.cloud, `${id}_e1`).find((a) => a.why === '- k4-1,k5-1')
    expect(audit?.from).toContain('11:5 11:8')
    expect(audit?.to).toContain(`retired ${entrants[0]}`)
    const prizes = [
      { grade: '一等奖', count: 1 },
      { grade: '二等奖', count: 1 },
      { grade: '三等奖', count: 2 },
    ]
    expect(await refusal(ground.committee.contest.award({ ...at(id), prizes }))).toBe('NOT_DECIDED')
    await ground.playedOut(id, byOrder(entrants, WON))
    expect(await refusal(teacher.contest.award({ ...at(id), prizes }))).toBe('NOT_ALLOWED')
    const said = await value(ground.committee.contest.award({ ...at(id), prizes }))
    expect(said).toMatchObject({ winners: 4, entrants: 25 })
    expect(said.warning).toBeUndefined()
    const rows = await ranks()
    expect(said.prizes.map((p) => p.winners.map((w) => w.id))).toEqual([
      [rows[0]?.entrantId],
      [rows[1]?.entrantId],
      [rows[2]?.entrantId, rows[3]?.entrantId],
    ])
    const told = () => records<Notice>(ground.cloud, 'notices').filter((n) => n.kind === 'awarded' && n.about.id === id)
    expect(
      told()
        .map((n) => n.about.reason)
        .sort(),
    ).toEqual(['一等奖', '三等奖', '二等奖'].sort())
    // Whoever has the same prize still is not told twice.
    const more = [...prizes, { grade: '优胜奖', entrantIds: entrants.slice(4, 21) }]
    const many = await value(ground.committee.contest.award({ ...at(id), prizes: more }))
    expect(many.warning).toEqual({ atLeast: Math.ceil((many.winners * 3) / 2) })
    expect(told()).toHaveLength(4)
    expect((await value(teacher.contest.standings(at(id)))).prizes).toHaveLength(4)
    expect(
      await refusal(ground.committee.contest.award({ ...at(id), prizes: [{ grade: 'x', entrantIds: ['nobody'] }] })),
    ).toBe('UNKNOWN_ENTRANT')
  })
})

test('two who record at once both count', async () => {
  const contest = await ground.opened([{ ...TENNIS, places: 8, scoring: 'goals' }])
  await ground.entered(
    contest.id,
    numbers(3, 8).map((n) => ({ people: [n] })),
  )
  await ground.begin(contest)
  const { matches } = await value(ground.committee.contest.draw({ ...at(contest.id), kind: 'knockout' }))
  const first = matches.filter((m) => m.round === 1)
  await Promise.all(
    first.map((m, i) =>
      value(
        (i % 2 ? ground.chair : ground.committee).contest.record({
          ...at(contest.id),
          matchId: m.id,
          result: { scores: [[1, 0]] },
        }),
      ),
    ),
  )
  const [draw] = records<Draw>(ground.cloud, 'draws').filter((d) => d.contestId === contest.id)
  expect(draw?.results).toHaveLength(4)
})

test('slips drawn by hand are typed whole; who cannot be drawn so is told the limit', async () => {
  const contest = await ground.opened([{ ...TENNIS, places: 5 }])
  const entrants = await ground.entered(
    contest.id,
    numbers(3, 5).map((n) => ({ people: [n] })),
  )
  await ground.begin(contest)
  const { draw } = ground.committee.contest
  const byHand = [...entrants].reverse()
  expect(await draw({ ...at(contest.id), kind: 'knockout', byHand: byHand.slice(1) })).toMatchObject({
    error: 'SLIPS_MISSING',
    detail: { entrantIds: byHand.slice(0, 1) },
  })
  expect(await refusal(draw({ ...at(contest.id), kind: 'knockout', seeds: ['x'] }))).toBe('UNKNOWN_ENTRANT')
  expect(await draw({ ...at(contest.id), kind: 'round_robin', groups: 3 })).toMatchObject({
    error: 'TOO_FEW',
    detail: { entrants: 5, least: 6 },
  })
  const view = await value(draw({ ...at(contest.id), kind: 'knockout', byHand }))
  expect(view.seed).toBeUndefined()
  expect(view.matches.filter((m) => m.round === 1).flatMap(sidesOf)).toEqual(byHand)
})

test('a relay with four lanes: heats, a foul, a final of the four fastest teams', async () => {
  const event = {
    name: '4×50 米接力',
    entrant: 'team',
    places: 8,
    teamSize: { min: 4, max: 4 },
    scoring: 'time',
  } as const
  const contest = await ground.opened([event])
  const teams = numbers(0, 7).map((t) => ({ people: numbers(3 + 4 * t, 4), teamName: `第${t + 1}队` }))
  const ids = await ground.entered(contest.id, teams)
  await ground.begin(contest)
  const { draw, record, standings } = ground.committee.contest
  const view = await value(draw({ ...at(contest.id), kind: 'heats', lanes: 4, advance: 4, seeds: ids.slice(0, 2) }))
  expect(view.heats.map((h) => [h.id, h.lanes.length, h.state])).toEqual([
    ['h1-1', 4, 'ready'],
    ['h1-2', 4, 'ready'],
    ['h2-1', 4, 'open'],
  ])
  expect(view.heats.map((h) => h.lanes[1]).slice(0, 2)).toEqual(ids.slice(0, 2))
  const time = (x: string) => 30_000 + 100 * ids.indexOf(x)
  const runners = (lanes: (string | null)[]) => lanes.flatMap((x) => x ?? [])
  const run = (heat: { id: string; lanes: (string | null)[] }, foul?: string) =>
    record({
      ...at(contest.id),
      matchId: heat.id,
      result: {
        scores: runners(heat.lanes).map((x) =>
          x === foul ? { entrantId: x, state: 'foul' as const } : { entrantId: x, value: time(x) },
        ),
      },
    })
  const [one, two] = view.heats
  if (!one || !two) throw new Error('no heats')
  const [first = ''] = runners(one.lanes)
  expect(
    await record({ ...at(contest.id), matchId: 'h1-1', result: { scores: [{ entrantId: first, value: 1 }] } }),
  ).toMatchObject({
    error: 'WRONG_MARK',
    detail: { reason: 'missing' },
  })
  expect(await refusal(run({ id: 'h2-1', lanes: one.lanes }))).toBe('NOT_READY')
  await value(run(one, ids[0]))
  const ready = await value(run(two))
  const final = ready.heats[2]
  expect(final && runners(final.lanes).sort()).toEqual(ids.slice(1, 5).sort())
  expect(final?.lanes[1]).toBe(ids[1])
  const over = await value(run(final ?? one))
  expect(over.complete).toBe(true)
  const { rows } = await value(standings(at(contest.id)))
  expect(rows.map((r) => [r.rank, r.name, r.state])).toEqual([
    [1, '第2队', undefined],
    [2, '第3队', undefined],
    [3, '第4队', undefined],
    [4, '第5队', undefined],
    [5, '第6队', undefined],
    [6, '第7队', undefined],
    [undefined, '第1队', 'foul'],
  ])
  // The foul was none: the heat is mended, the final is another and is run again.
  const mended = await value(run(one))
  expect(mended.dropped).toEqual(['h2-1'])
})
