import type { CheckIn } from '@domain/contest/check-in'
import { DAY, HOUR, MINUTE } from '@domain/kit/time'
import { auditsOf, records } from '../kit/records'
import { refusal, type Session, value } from '../kit/session'
import { codeOf, type Door, doorOf, held, place } from './arriving'
import { idOf, person } from './deeds'

let door: Door
const as = (n: number) => door.school.as(n)
const people = (...ns: number[]) => Promise.all(ns.map(as)) as Promise<Session[]>
beforeAll(async () => {
  door = await doorOf()
}, 60_000)
afterAll(() => door?.cloud.close())
afterEach(() => door.cloud.clock(null))

const to = (ms: number) => door.cloud.clock(door.starts + ms)
const changing = { changingCode: true }

test('who is signed up is in with one scan; a second says already, with the first time', async () => {
  const id = await held(door, await people(5, 6))
  const code = await codeOf(door.chair, id)
  const me = await idOf(await as(5))
  const first = await value((await as(5)).contest.checkIn({ code }))
  expect(first).toMatchObject({
    ...place(id),
    entrantId: me,
    name: '男子单打',
    title: '教职工乒乓球赛',
    already: false,
  })
  await to(-5 * MINUTE)
  const second = await value((await as(5)).contest.checkIn({ code }))
  expect(second).toEqual({ ...first, already: true })
  const kept = records<CheckIn>(door.cloud, 'checkins').filter((c) => c.contestId === id)
  expect(kept).toMatchObject([{ memberId: me, way: 'scan', at: first.at }])
  expect(auditsOf(door.cloud, `${id}_e1_${me}`).map((a) => [a.action, a.from, a.to])).toEqual([
    ['contest.checkIn', null, 'present'],
  ])
  expect(await value(door.chair.contest.checkInCode(place(id)))).toMatchObject({ present: 1, expected: 2 })
})

test('a few people have a code that stays, many or by choice one that changes each half minute', async () => {
  const fixed = await value(door.chair.contest.checkInCode(place(await held(door, await people(5)))))
  expect(fixed.changes).toBe(false)
  expect(fixed).not.toHaveProperty('until')
  const id = await held(door, await people(5), changing)
  const one = await value(door.chair.contest.checkInCode(place(id)))
  expect(one).toMatchObject({ changes: true })
  expect(one).not.toHaveProperty('scene')
  expect(one.left).toBeGreaterThan(0)
  expect(one.left).toBeLessThanOrEqual(30_000)
  await door.cloud.clock(one.until as number)
  expect((await value(door.chair.contest.checkInCode(place(id)))).code).not.toBe(one.code)
})

test('the code of a poster fits into a mini-program code and checks in like the long one', async () => {
  const id = await held(door, await people(5))
  const { scene = '' } = await value(door.chair.contest.checkInCode(place(id)))
  expect(scene.length).toBeLessThanOrEqual(32)
  expect(await value((await as(5)).contest.checkIn({ code: scene }))).toMatchObject(place(id))
  const other = `${scene.slice(0, -1)}${scene.endsWith('A') ? 'B' : 'A'}`
  expect(await refusal((await as(5)).contest.checkIn({ code: other }))).toBe('FORGED_CODE')
  expect(await refusal((await as(5)).contest.checkIn({ code: `${'0'.repeat(16)}${scene.slice(16)}` }))).toBe(
    'FOREIGN_CODE',
  )
})

test('a photographed code is taken for a minute from its first showing, and then refused', async () => {
  const id = await held(door, await people(5, 6), changing)
  const { code, until = 0 } = await value(door.chair.contest.checkInCode(place(id)))
  await door.cloud.clock(until + 29_000)
  expect((await (await as(5)).contest.checkIn({ code })).ok).toBe(true)
  await door.cloud.clock(until + 30_000)
  expect(await (await as(6)).contest.checkIn({ code })).toMatchObject({ error: 'OLD_CODE', detail: { fixed: false } })
})

test('foreign, forged and altered codes are refused with the reason; a code of one event is none of another', async () => {
  const id = await held(door, await people(5), changing, {
    events: [person(changing), person({ name: '女子单打', ...changing })],
  })
  const other = await held(door, await people(5), changing)
  const scan = async (code: string) => refusal((await as(5)).contest.checkIn({ code }))
  const [, event, slot, mac] = (await codeOf(door.chair, id)).split('.')
  expect(await scan('https://example.org/')).toBe('FOREIGN_CODE')
  expect(await scan(['f'.repeat(32), event, slot, mac].join('.'))).toBe('FOREIGN_CODE')
  expect(await scan([id, 'e9', slot, mac].join('.'))).toBe('FOREIGN_CODE')
  expect(await scan([id, event, slot, 'A'.repeat(16)].join('.'))).toBe('FORGED_CODE')
  for (const forged of [
    [id, 'e2', slot, mac],
    [other, event, slot, mac],
    [id, event, 'f', mac],
  ])
    expect(await scan(forged.join('.'))).toBe('FORGED_CODE')
  expect(records<CheckIn>(door.cloud, 'checkins').filter((c) => [id, other].includes(c.contestId))).toEqual([])
})

test('a poster stops where the code changes, and says so', async () => {
  const id = await held(door, await people(5))
  const poster = await codeOf(door.chair, id)
  const contest = await value(door.chair.contest.get({ id }))
  const events = contest.events.map(({ id: e, name, entrant, places }) => ({
    id: e,
    name,
    entrant,
    places,
    ...changing,
  }))
  const { title, place: where, startsAt, endsAt, signUpOpensAt, signUpClosesAt, withdrawUntil, waitingList } = contest
  const kept = { title, place: where, startsAt, endsAt, signUpOpensAt, signUpClosesAt, withdrawUntil, waitingList }
  await value(
    door.chair.contest.save({
      id,
      version: contest.version,
      ...kept,
      audience: contest.audience,
      organiserIds: [],
      events,
    }),
  )
  expect(await (await as(5)).contest.checkIn({ code: poster })).toMatchObject({
    error: 'OLD_CODE',
    detail: { fixed: true },
  })
})

test('a scan by somebody not signed up checks in nothing, and says where they are', async () => {
  const events = [person(), person({ name: '女子单打' })]
  const id = await held(door, await people(5), {}, { events })
  await door.cloud.clock(door.starts - 2 * HOUR)
  await value((await as(7)).contest.signUp(place(id, 'e2')))
  await to(-10 * MINUTE)
  const heard = await (await as(7)).contest.checkIn({ code: await codeOf(door.chair, id) })
  expect(heard).toMatchObject({
    error: 'NOT_IN',
    detail: { ...place(id), name: '男子单打', canSignUp: false, canWalkIn: false, elsewhere: ['女子单打'] },
  })
  expect(records<CheckIn>(door.cloud, 'checkins').filter((c) => c.contestId === id)).toEqual([])
  // While sign-up is open it is offered.
  await door.cloud.clock(door.starts - 2 * HOUR)
  const early = await (await as(8)).contest.checkIn({ code: await codeOf(door.chair, id) })
  expect(early).toMatchObject({ error: 'NOT_IN', detail: { canSignUp: true, elsewhere: [] } })
})

test('who waits is told the place; whoever was substituted is out, who came instead is in', async () => {
  const id = await held(door, await people(5, 6, 7), { places: 1 })
  const code = await codeOf(door.chair, id)
  expect(await (await as(7)).contest.checkIn({ code })).toMatchObject({ error: 'WAITING', detail: { place: 2 } })
  const [out, into] = await Promise.all([idOf(await as(5)), idOf(await as(9))])
  await value(door.chair.contest.substitute({ ...place(id), entrantId: out, out, in: into }))
  expect(await refusal((await as(5)).contest.checkIn({ code }))).toBe('NOT_IN')
  expect(await value((await as(9)).contest.checkIn({ code }))).toMatchObject({ entrantId: out })
})

test('too early, over and cancelled are said', async () => {
  const id = await held(door, await people(5))
  const code = await codeOf(door.chair, id)
  const scan = async () => (await as(5)).contest.checkIn({ code })
  await to(-DAY - MINUTE)
  expect(await scan()).toMatchObject({ error: 'TOO_EARLY', detail: { from: door.starts - DAY } })
  await to(4 * HOUR + 1000)
  expect(await scan()).toMatchObject({ error: 'OVER' })
  await to(-HOUR)
  await value(door.chair.contest.cancel({ id, reason: '停电' }))
  expect(await scan()).toMatchObject({ error: 'CANCELLED' })
})

test('the code is shown to who runs the contest alone', async () => {
  const id = await held(door, await people(5))
  expect(await refusal((await as(5)).contest.checkInCode(place(id)))).toBe('NOT_ALLOWED')
  expect(await refusal((await as(2)).contest.checkInCode(place(id)))).toBe('NOT_ALLOWED')
  expect(await refusal(door.chair.contest.checkInCode(place(id, 'e7')))).toBe('NOT_FOUND')
  expect(await refusal((await as(5)).contest.arrivals(place(id)))).toBe('NOT_ALLOWED')
})

test('no answer gives the secrets behind the codes away', async () => {
  const id = await held(door, await people(5))
  await value((await as(5)).member.myCode({}))
  const secrets = [
    ...records<{ secret: string }>(door.cloud, 'rolls').map((r) => r.secret),
    ...records<{ secret?: string }>(door.cloud, 'series').flatMap((s) => s.secret ?? []),
  ]
  expect(secrets.length).toBeGreaterThan(1)
  const { contest } = door.chair
  const heard = await Promise.all([
    ...[contest.get({ id }), contest.list({}), contest.entrants(place(id))],
    ...[contest.checkInCode(place(id)), contest.arrivals(place(id)), door.chair.member.myCode({})],
    (await as(5)).contest.checkIn({ code: await codeOf(door.chair, id) }),
  ])
  expect(heard.every((a) => a.ok)).toBe(true)
  for (const secret of secrets) expect(JSON.stringify(heard)).not.toContain(secret)
})

describe('walking in', () => {
  test('where the event allows it and has a place: one scan signs up and checks in; then it is full, and nobody waits', async () => {
    const id = await held(door, await people(5), { places: 2, walkIn: true })
    const code = await codeOf(door.chair, id)
    const asked = await (await as(6)).contest.checkIn({ code })
    expect(asked).toMatchObject({ error: 'NOT_IN', detail: { canWalkIn: true } })
    expect(await value((await as(6)).contest.checkIn({ code, walkIn: true }))).toMatchObject({ already: false })
    expect(await value((await as(6)).contest.checkIn({ code, walkIn: true }))).toMatchObject({ already: true })
    const late = await (await as(7)).contest.checkIn({ code, walkIn: true })
    expect(late).toMatchObject({ error: 'NOT_IN', detail: { canWalkIn: false } })
    const { items } = await value(door.chair.contest.entrants(place(id)))
    expect(items.map((e) => e.state)).toEqual(['in', 'in'])
  })

  test('not where the event does not, nor who does not fit it', async () => {
    const scan = async (id: string, n: number) =>
      (await as(n)).contest.checkIn({ code: await codeOf(door.chair, id), walkIn: true })
    expect(await scan(await held(door, await people(5)), 6)).toMatchObject({ error: 'NOT_IN' })
    // Number 6 is a man.
    expect(await scan(await held(door, await people(5), { walkIn: true, sex: 'female' }), 6)).toMatchObject({
      error: 'NOT_IN',
      detail: { canWalkIn: false },
    })
  })
})
