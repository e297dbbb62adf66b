import type { Roll } from '@domain/contest/roll'
import type { EntrantView } from '@domain/contest/view'
import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool, type School } from '../kit/school'
import type { Session } from '../kit/session'
import { openUnguarded } from '../kit/unguarded'
import { entrantsOf, idOf, person, published, team } from './deeds'

/** A crowd at the door. Beside each guard stands the same crowd without it, which goes wrong. */
const CROWD = 400
const PLACES = 40

interface World {
  cloud: Cloud
  school: School
  chair: Session
  crowd: Session[]
}
async function world(cloud: Cloud, size: number): Promise<World> {
  const school = await makeSchool(cloud, { size: size + 1, roles: { 1: 'chair' } })
  const crowd: Session[] = []
  for (let i = 0; i < size; i += 20)
    crowd.push(...(await Promise.all(Array.from({ length: Math.min(20, size - i) }, (_, j) => school.as(i + j + 2)))))
  return { cloud, school, chair: await school.as(1), crowd }
}
const rollOf = ({ cloud }: World, id: string) => {
  const roll = records<Roll>(cloud, 'rolls').find((r) => r._id === id)
  if (!roll) throw new Error('no roll')
  return roll
}

/** Everybody taps twice at once; then some withdraw while others still come. */
async function rush(w: World) {
  const { id } = await published(w.chair, Date.now(), { events: [person({ places: PLACES })] })
  const place = { contestId: id, eventId: 'e1' }
  await w.cloud.resetMeter()
  const answers = await Promise.all(w.crowd.flatMap((who) => [who.contest.signUp(place), who.contest.signUp(place)]))
  const meter = await w.cloud.meter()
  return { id, place, answers, meter, roll: rollOf(w, id) }
}

describe('with its guards', () => {
  let w: World
  beforeAll(async () => {
    w = await world(await openCloud(), CROWD)
  }, 120_000)
  afterAll(() => w?.cloud.close())

  test('400 people tap twice at once for 40 places: 40 are in, the others wait in order of arrival, nobody twice', async () => {
    const { id, answers, meter, roll } = await rush(w)
    expect(answers.filter((a) => !a.ok)).toEqual([])
    const queue = roll.queue.e1 ?? []
    expect(queue).toHaveLength(CROWD)
    expect(new Set(queue).size).toBe(CROWD)
    const shown = await entrantsOf(w.chair, id)
    expect(shown.map((e) => e.id)).toEqual(queue)
    expect(shown.map((e) => e.state)).toEqual(queue.map((_, i) => (i < PLACES ? 'in' : 'waiting')))
    // Both taps of one person heard of the same place.
    const heard = answers.map((a) => (a.ok ? (a.value as EntrantView).id : ''))
    for (let i = 0; i < heard.length; i += 2) expect(heard[i]).toBe(heard[i + 1])
    // No storm: who is it, the contest, the person, the place, the roll; whoever lost against their own other tap too.
    expect(meter.calls).toBeLessThanOrEqual(800 * 5)
  }, 120_000)

  test('withdrawals meanwhile: places never empty while someone waits, never oversold, each who comes up is told once', async () => {
    const { id } = await published(w.chair, Date.now(), { events: [person({ places: PLACES })] })
    const place = { contestId: id, eventId: 'e1' }
    const first = w.crowd.slice(0, 100)
    await Promise.all(first.map((who) => who.contest.signUp(place)))
    const leavers = first.filter((_, i) => i % 3 === 0)
    const answers = await Promise.all([
      ...leavers.flatMap((who) => [who.contest.withdraw(place), who.contest.withdraw(place)]),
      ...w.crowd.slice(100, 200).map((who) => who.contest.signUp(place)),
    ])
    const bad = answers.filter((a) => !a.ok && a.error !== 'NOT_IN')
    expect(bad).toEqual([])
    const roll = rollOf(w, id)
    const gone = new Set(await Promise.all(leavers.map(idOf)))
    expect(roll.queue.e1).toHaveLength(200 - leavers.length)
    expect(roll.queue.e1?.some((m) => gone.has(m))).toBe(false)
    const notices = records<{ _id: string; kind: string; to: string[] }>(w.cloud, 'notices')
    const told = notices
      .filter((n) => n.kind === 'promoted' && n._id.startsWith(`promoted_${id}_`))
      .flatMap((n) => n.to)
    // Whoever is in now and was not among the first forty when they came was told, once.
    const came = roll.log.filter((l) => l.a === 'in').map((l) => l.x)
    expect(new Set(told).size).toBe(told.length)
    expect(came).toHaveLength(200)
    const heldAtOnce = new Set<string>()
    const queue: string[] = []
    for (const { a, x = '' } of roll.log) {
      if (a === 'in') {
        queue.push(x)
        if (queue.length <= PLACES) heldAtOnce.add(x)
      }
      if (a === 'out') queue.splice(queue.indexOf(x), 1)
    }
    const now = (roll.queue.e1 ?? []).slice(0, PLACES)
    for (const m of now) expect(told.includes(`member:${m}`)).toBe(!heldAtOnce.has(m))
  }, 120_000)

  test('a team of three with twenty at its door takes two; nobody is in two teams', async () => {
    const { id } = await published(w.chair, Date.now(), { events: [team({ places: 2 })] })
    const place = { contestId: id, eventId: 'e1' }
    const made = await Promise.all(
      w.crowd.slice(0, 2).map((who, i) => who.contest.signUp({ ...place, teamName: `第${i + 1}队` })),
    )
    const codes = made.map((a) => (a.ok ? (a.value.teamCode ?? '') : ''))
    const joins = await Promise.all(
      w.crowd.slice(2, 22).flatMap((who) => codes.map((code) => who.contest.joinTeam({ code }))),
    )
    const heard = joins.map((a) => (a.ok ? 'ok' : a.error))
    expect(heard.filter((h) => h === 'ok')).toHaveLength(4)
    expect(heard.every((h) => ['ok', 'TEAM_FULL', 'ALREADY_IN'].includes(h))).toBe(true)
    const teams = Object.values(rollOf(w, id).teams.e1 ?? {})
    expect(teams.map((t) => t.memberIds.length)).toEqual([3, 3])
    expect(new Set(teams.flatMap((t) => t.memberIds)).size).toBe(6)
  }, 60_000)
})

describe('without a guard', () => {
  const SMALL = 60
  const rushed = async (from: string, to: string) => {
    const cloud = await openUnguarded([{ file: 'cloudfunctions/contest/enter.ts', from, to }])
    try {
      const w = await world(cloud, SMALL)
      const { id } = await published(w.chair, Date.now(), {
        waitingList: false,
        events: [person({ places: 10 })],
      })
      const place = { contestId: id, eventId: 'e1' }
      await Promise.all(w.crowd.flatMap((who) => [who.contest.signUp(place), who.contest.signUp(place)]))
      return rollOf(w, id).queue.e1 ?? []
    } finally {
      await cloud.close()
    }
  }

  test('control: without the condition on the queue one person holds two places', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source
    const queue = await rushed('[`queue.${e}`]: { not: entrantId },', '')
    expect(new Set(queue).size).toBeLessThan(queue.length)
  }, 120_000)

  test('control: without the condition on the last place more are in than there are places', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source
    const queue = await rushed('...(!contest.waitingList && { [`queue.${e}.${places - 1}`]: { exists: false } }),', '')
    expect(queue.length).toBeGreaterThan(10)
  }, 120_000)
})
