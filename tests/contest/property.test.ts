import type { Contest } from '@domain/contest/model'
import { promotions } from '@domain/contest/queue'
import { entrantOf, peopleOf, type Roll } from '@domain/contest/roll'
import { DAY } from '@domain/kit/time'
import fc from 'fast-check'
import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool, type School } from '../kit/school'
import type { Session } from '../kit/session'
import { entrantsOf, idOf, person, published, team } from './deeds'

/**
 * Whatever people do, in whatever order and at the same moment: nobody is in an event twice, no team is too large,
 * what is counted is what is there, and the log tells the same story as the roll.
 */
const PEOPLE = 8
type Deed =
  | { do: 'signUp' | 'withdraw'; who: number; e: 'e1' | 'e2' }
  | { do: 'join'; who: number; team: number }
  | { do: 'leave'; who: number }
  | { do: 'substitute'; who: number; other: number; e: 'e1' | 'e2' }
  | { do: 'close' }

const who = fc.nat(PEOPLE - 1)
const e = fc.constantFrom<'e1' | 'e2'>('e1', 'e2')
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom<'signUp' | 'withdraw'>('signUp', 'withdraw'), who, e }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant<'join'>('join'), who, team: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant<'leave'>('leave'), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant<'substitute'>('substitute'), who, other: who, e }) },
)
/** Some at the same moment, then some more; now and then the closing. */
const story = fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 14 })

let cloud: Cloud
let school: School
let chair: Session
let crowd: Session[]
let ids: string[]
beforeAll(async () => {
  cloud = await openCloud()
  school = await makeSchool(cloud, { size: PEOPLE + 1, roles: { 1: 'chair' }, groups: 2 })
  chair = await school.as(1)
  crowd = await Promise.all(Array.from({ length: PEOPLE }, (_, i) => school.as(i + 2)))
  ids = await Promise.all(crowd.map(idOf))
}, 60_000)
afterAll(() => cloud?.close())

const rollOf = (id: string) => records<Roll>(cloud, 'rolls').find((r) => r._id === id) as Roll

async function act(contestId: string, d: Deed): Promise<void> {
  const roll = rollOf(contestId)
  const one = d.do === 'close' ? chair : (crowd[d.who] as Session)
  const at = (eventId: string) => ({ contestId, eventId })
  if (d.do === 'signUp') await one.contest.signUp({ ...at(d.e), ...(d.e === 'e2' && { teamName: `队${d.who}` }) })
  if (d.do === 'withdraw') await one.contest.withdraw(at(d.e))
  if (d.do === 'leave') await one.contest.leaveTeam(at('e2'))
  if (d.do === 'join') {
    const code = Object.values(roll.teams.e2 ?? {})[d.team]?.code
    if (code) await one.contest.joinTeam({ code })
  }
  if (d.do === 'substitute') {
    const out = ids[d.who] as string
    const entrantId = entrantOf(roll, d.e, out)
    const pair = { entrantId: entrantId ?? out, out, in: ids[d.other] as string }
    if (entrantId) await chair.contest.substitute({ ...at(d.e), ...pair })
  }
}

function check(roll: Roll, contest: Contest): void {
  const each = new Map<string, number>()
  for (const { id } of contest.events) {
    const queue = roll.queue[id] ?? []
    const people = queue.flatMap((x) => peopleOf(roll, id, x))
    expect(new Set(queue).size).toBe(queue.length)
    expect(new Set(people).size).toBe(people.length)
    for (const m of people) {
      each.set(m, (each.get(m) ?? 0) + 1)
      expect(queue).toContain(entrantOf(roll, id, m))
      expect(roll.people).toContain(m)
    }
    // Nobody belongs to what is not there.
    const known = Object.values(roll.inside[id] ?? {})
    expect(known.every((x) => queue.includes(x))).toBe(true)
    const teams = Object.entries(roll.teams[id] ?? {})
    expect(teams.map(([x]) => x).sort()).toEqual(teams.length > 0 ? [...queue].sort() : [])
    for (const [, t] of teams) {
      expect(t.memberIds.length).toBeLessThanOrEqual(3)
      expect(t.men + t.women).toBe(t.memberIds.length)
      expect(t.memberIds).toContain(t.captainId)
    }
    // The log leads to the queue.
    const told: string[] = []
    for (const { a, e: event, x = '' } of roll.log) {
      if (event !== id) continue
      if (a === 'in') told.push(x)
      if (a === 'out') told.splice(told.indexOf(x), 1)
    }
    expect(told).toEqual(queue)
    expect(new Set(promotions(roll, id).map((p) => `${p.entrantId} ${p.line}`)).size).toBe(promotions(roll, id).length)
  }
  const counted = Object.entries(roll.each).filter(([, n]) => n !== 0)
  expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(each))
  for (const n of each.values()) expect(n).toBeLessThanOrEqual(contest.eventsPerPerson ?? 9)
}

test('random stories of sign-up, withdrawal, joining, leaving and substitution leave a roll that is right', async () => {
  const property = fc.asyncProperty(story, fc.boolean(), async (moments, twoEach) => {
    const now = Date.now()
    const { id } = await published(chair, now, {
      eventsPerPerson: twoEach ? 2 : 1,
      events: [person({ places: 3, perGroup: 3 }), team({ places: 2 })],
    })
    const contest = records<Contest>(cloud, 'contests').find((c) => c._id === id) as Contest
    for (const moment of moments) {
      await Promise.all(moment.map((d) => act(id, d)))
      check(rollOf(id), contest)
    }
    // From the closing on the teams that are too small have no place, and whoever waited behind them has.
    await cloud.clock(now + 2 * DAY + 1000)
    const roll = rollOf(id)
    const shown = await entrantsOf(chair, id, 'e2')
    const whole = (roll.queue.e2 ?? []).filter((x) => (roll.teams.e2?.[x]?.memberIds.length ?? 0) >= 2)
    expect(shown.filter((x) => !x.fellOut).map((x) => x.id)).toEqual(whole)
    expect(shown.filter((x) => x.state === 'in').map((x) => x.id)).toEqual(whole.slice(0, 2))
    expect(shown.filter((x) => x.fellOut)).toHaveLength((roll.queue.e2?.length ?? 0) - whole.length)
    await cloud.clock(null)
  })
  await fc.assert(property, { numRuns: Number(process.env.RUNS ?? 12), endOnFailure: true })
}, 600_000)
