import { DAY, dayOf } from '@domain/kit/time'
import { value } from '../kit/session'
import { type Fete, NOW, openFete, singles } from './fete'

/** What is on: by phase, by days, and one's own. */
let fete: Fete
beforeAll(async () => {
  fete = await openFete()
}, 60_000)
afterEach(() => fete.sound())
afterAll(() => fete?.cloud.close())

const PHASES = ['announced', 'open', 'closed', 'running', 'over'] as const

test('a contest stands under the phase that it is in, and its day', async () => {
  const reader = await fete.as(30)
  const { id, startsAt } = await fete.opened([singles(2)], { title: '走一遍' })
  const under = async () => {
    const found: string[] = []
    for (const state of PHASES)
      if ((await value(reader.contest.list({ state }))).items.some((c) => c.id === id)) found.push(state)
    return found
  }
  const moments = [NOW - 2 * DAY, NOW, NOW + 6 * DAY, startsAt, startsAt + DAY / 4]
  for (const [i, at] of moments.entries()) {
    await fete.cloud.clock(at)
    expect([at, await under()]).toEqual([at, [PHASES[i]]])
  }
  await fete.cloud.clock(NOW)
  const day = dayOf(startsAt)
  const on = async (from: string, to: string) => (await value(reader.contest.list({ from, to }))).items.map((c) => c.id)
  expect(await on(day, day)).toContain(id)
  expect(await on(dayOf(startsAt - DAY), dayOf(startsAt - DAY))).toEqual([])
  expect(await on(dayOf(startsAt + DAY), dayOf(startsAt + 9 * DAY))).toEqual([])
})

test('one’s own are those in which one takes part or waits; pages go on where they ended', async () => {
  const [me, other] = await Promise.all([fete.as(31), fete.as(32)])
  const made: string[] = []
  for (let i = 0; i < 22; i++) made.push((await fete.opened([singles(1)], { title: `第 ${i} 场` })).id)
  const [first = '', second = '', third = ''] = made
  await value(other.contest.signUp({ contestId: second, eventId: 'e1' }))
  for (const contestId of [first, second, third]) await value(me.contest.signUp({ contestId, eventId: 'e1' }))
  await value(me.contest.withdraw({ contestId: third, eventId: 'e1' }))
  const mine = (await value(me.contest.list({ mine: true }))).items
  expect(Object.fromEntries(mine.map((c) => [c.id, c.mine[0]?.state]))).toEqual({ [first]: 'in', [second]: 'waiting' })
  const page = await value(me.contest.list({}))
  const rest = await value(me.contest.list({ cursor: page.cursor }))
  expect(page.items).toHaveLength(20)
  const all = [...page.items, ...rest.items].map((c) => c.id)
  expect([new Set(all).size, made.every((id) => all.includes(id))]).toEqual([all.length, true])
  await fete.cloud.resetMeter()
  await value(me.contest.list({}))
  await value(me.contest.get({ id: second }))
  // Who calls; the contests and those of them in which one is. Then: the contest, its roll, its draws and people.
  expect((await fete.cloud.meter()).calls).toBeLessThanOrEqual(3 + 5)
})
