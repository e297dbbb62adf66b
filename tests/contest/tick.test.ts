import { randomUUID } from 'node:crypto'
import type { CheckIn } from '@domain/contest/check-in'
import { DAY, HOUR, MINUTE } from '@domain/kit/time'
import { auditsOf, records } from '../kit/records'
import { refusal, type Session, value } from '../kit/session'
import { type Door, doorOf, held, place } from './arriving'
import { idOf } from './deeds'

let door: Door
const as = (n: number) => door.school.as(n)
const people = (...ns: number[]) => Promise.all(ns.map(as)) as Promise<Session[]>
const ids = async (...ns: number[]) => Promise.all((await people(...ns)).map(idOf))
const to = (ms: number) => door.cloud.clock(door.starts + ms)
const keptOf = (id: string) => records<CheckIn>(door.cloud, 'checkins').filter((c) => c.contestId === id)
beforeAll(async () => {
  // Of four groups the leader, number 2, has the one of 6, 10, 14 …
  door = await doorOf({ size: 90 })
}, 60_000)
afterAll(() => door?.cloud.close())
afterEach(() => door.cloud.clock(null))

test('a leader ticks people of the own group, many at once; others are refused one by one with the reason', async () => {
  const id = await held(door, await people(6, 10, 7, 14), { places: 3 })
  const [six, ten, seven, waits, stranger] = (await ids(6, 10, 7, 14, 18)) as [string, string, string, string, string]
  const leader = await as(2)
  const memberIds = [six, ten, seven, waits, stranger]
  const said = await value(leader.contest.tick({ ...place(id), memberIds }))
  expect(said.items.map((i) => [i.memberId, i.already])).toEqual([
    [six, false],
    [ten, false],
  ])
  expect(said.refused.map((r) => [r.memberId, r.error])).toEqual([
    [seven, 'OTHER_GROUP'],
    [waits, 'WAITING'],
    [stranger, 'NOT_IN'],
  ])
  expect(keptOf(id)).toHaveLength(2)
  expect(keptOf(id)[0]).toMatchObject({ way: 'tick', by: await idOf(leader) })
  expect(auditsOf(door.cloud, `${id}_e1_${six}`)).toMatchObject([{ action: 'contest.tick', to: 'present' }])
  expect(await refusal((await as(6)).contest.tick({ ...place(id), memberIds: [six] }))).toBe('NOT_ALLOWED')
})

test('who runs the contest ticks anybody, a list longer than one transaction holds; again it says already', async () => {
  const all = Array.from({ length: 60 }, (_, i) => i + 5)
  const id = await held(door, await people(...all), { places: 60 })
  const memberIds = await ids(...all)
  const requestId = randomUUID()
  const tick = () => door.chair.contest.tick({ ...place(id), memberIds }, requestId)
  const first = await value(tick())
  expect(first.items).toHaveLength(60)
  expect(first.items.some((i) => i.already)).toBe(false)
  // A retry hears what it was answered, another tick that they are in already.
  expect(await value(tick())).toEqual(first)
  const again = await value(door.chair.contest.tick({ ...place(id), memberIds }))
  expect(again.items.every((i) => i.already)).toBe(true)
  expect(keptOf(id)).toHaveLength(60)
})

test('a list of people one of whom was made up: the others are in, that one is not', async () => {
  const id = await held(door, await people(5))
  const [five] = await ids(5)
  const said = await value(door.chair.contest.tick({ ...place(id), memberIds: ['0'.repeat(32), five as string] }))
  expect(said).toMatchObject({ items: [{ memberId: five }], refused: [{ name: '', error: 'NOT_IN' }] })
})

describe('ticks kept without network', () => {
  test('arrive later with their time, once; never in the future, never before the doors', async () => {
    const id = await held(door, await people(5, 6, 7, 8))
    const [five, six, seven, eight] = (await ids(5, 6, 7, 8)) as [string, string, string, string]
    const ticked = door.starts - 5 * MINUTE
    await to(40 * MINUTE)
    const now = door.starts + 40 * MINUTE
    const send = (memberId: string, at: number) =>
      value(door.chair.contest.tick({ ...place(id), memberIds: [memberId], at }))
    expect((await send(five, ticked)).items).toMatchObject([{ at: ticked, already: false }])
    expect((await send(five, ticked)).items).toMatchObject([{ at: ticked, already: true }])
    const [ahead] = (await send(six, now + 3 * HOUR)).items
    expect(ahead?.at).toBeGreaterThanOrEqual(now)
    expect(ahead?.at).toBeLessThan(now + MINUTE)
    expect((await send(seven, door.starts - 3 * DAY)).items[0]?.at).toBeGreaterThanOrEqual(now)
    expect(keptOf(id).find((c) => c.memberId === five)?.sentAt).toBeGreaterThanOrEqual(now)
    // After the end: what was ticked in time is taken for a week, what is ticked now is not.
    await to(4 * HOUR + DAY)
    expect((await send(eight, door.starts)).items).toMatchObject([{ at: door.starts }])
    expect(await refusal(door.chair.contest.tick({ ...place(id), memberIds: [five] }))).toBe('OVER')
    await to(4 * HOUR + 8 * DAY)
    expect(await refusal(door.chair.contest.tick({ ...place(id), memberIds: [five], at: door.starts }))).toBe('OVER')
  })
})

describe("a person's own code", () => {
  const scan = async (who: Session, id: string, memberCode: string) => who.contest.tick({ ...place(id), memberCode })

  test('checks its owner in, for the organiser and for the own leader', async () => {
    const id = await held(door, await people(5, 6, 7))
    const code = async (n: number) => (await value((await as(n)).member.myCode({}))).code
    const [five, six] = await ids(5, 6)
    expect(await scan(door.chair, id, await code(5))).toMatchObject({
      value: { items: [{ memberId: five, already: false }] },
    })
    expect(await scan(door.chair, id, await code(5))).toMatchObject({ value: { items: [{ already: true }] } })
    const leader = await as(2)
    expect(await scan(leader, id, await code(6))).toMatchObject({ value: { items: [{ memberId: six }] } })
    expect(await scan(leader, id, await code(7))).toMatchObject({
      value: { items: [], refused: [{ error: 'OTHER_GROUP' }] },
    })
    expect(await scan(door.chair, id, await code(9))).toMatchObject({ value: { refused: [{ error: 'NOT_IN' }] } })
    expect(keptOf(id).map((c) => c.way)).toEqual(['own_code', 'own_code'])
  })

  test('is another one each minute and is taken for two; old, altered and foreign ones are refused', async () => {
    const id = await held(door, await people(5, 6))
    const { code, until, left } = await value((await as(5)).member.myCode({}))
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThanOrEqual(MINUTE)
    const [six] = await ids(6)
    const [, slot, mac] = code.split('.')
    expect(await scan(door.chair, id, [six, slot, mac].join('.'))).toMatchObject({ error: 'FORGED_CODE' })
    expect(await scan(door.chair, id, ['0'.repeat(32), slot, mac].join('.'))).toMatchObject({ error: 'FOREIGN_CODE' })
    expect(await scan(door.chair, id, 'https://example.org')).toMatchObject({ error: 'FOREIGN_CODE' })
    await door.cloud.clock(until + MINUTE)
    expect(await scan(door.chair, id, code)).toMatchObject({ error: 'OLD_CODE' })
    await door.cloud.clock(until + MINUTE - 2000)
    expect((await value((await as(5)).member.myCode({}))).code).not.toBe(code)
    expect(await scan(door.chair, id, code)).toMatchObject({ ok: true })
  })

  test('the retry of a scan that was in time hears the first answer, however late it comes', async () => {
    const id = await held(door, await people(5))
    const { code: memberCode } = await value((await as(5)).member.myCode({}))
    const requestId = randomUUID()
    const first = await value(door.chair.contest.tick({ ...place(id), memberCode }, requestId))
    await to(HOUR)
    expect(await value(door.chair.contest.tick({ ...place(id), memberCode }, requestId))).toEqual(first)
  })
})

test('who came and who is missing: all for who runs it, the own group for a leader, by pages', async () => {
  const all = Array.from({ length: 80 }, (_, i) => i + 5)
  const id = await held(door, await people(...all), { places: 78 })
  const memberIds = await ids(6, 7)
  await value(door.chair.contest.tick({ ...place(id), memberIds }))
  const seen = await value(door.chair.contest.arrivals(place(id)))
  expect(seen).toMatchObject({ present: 2, expected: 78, title: '教职工乒乓球赛', name: '男子单打' })
  expect(seen.items.filter((i) => i.at !== undefined).map((i) => i.memberId)).toEqual(memberIds)
  const own = await value((await as(2)).contest.arrivals(place(id)))
  expect(own.present).toBe(1)
  expect(new Set(own.items.map((i) => i.group))).toEqual(new Set(['第2组']))
  expect(await refusal((await as(9)).contest.arrivals(place(id)))).toBe('NOT_ALLOWED')
})
