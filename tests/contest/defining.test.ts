import type { Contest } from '@domain/contest/model'
import { promotions } from '@domain/contest/queue'
import type { Roll } from '@domain/contest/roll'
import { DAY } from '@domain/kit/time'
import { auditsOf, records } from '../kit/records'
import { refusal, value } from '../kit/session'
import { contest, type Fete, NOW, openFete, singles } from './fete'

let fete: Fete
beforeAll(async () => {
  fete = await openFete()
}, 60_000)
beforeEach(() => fete.cloud.clock(NOW))
afterEach(() => fete.sound())
afterAll(() => fete?.cloud.close())

const rollOf = (id: string) => records<Roll>(fete.cloud, 'rolls').find((r) => r._id === id) as Roll
const kept = (id: string) => records<Contest>(fete.cloud, 'contests').find((c) => c._id === id) as Contest
const again = (id: string, version: number, more: Parameters<typeof contest>[2], events = [singles(4)]) => ({
  id,
  version,
  ...contest(events, NOW, more),
})

test('a draft is seen by those who run it alone; published it is told to all whom it is for', async () => {
  const { committee, chair, as, id: idOf, told } = fete
  const organiser = await as(20)
  const input = contest([singles(8, { sex: 'male' })], NOW, { organiserIds: [await idOf(20)] })
  expect(await refusal(organiser.contest.save(input))).toBe('NOT_ALLOWED')
  const draft = await value(committee.contest.save(input))
  expect(draft).toMatchObject({ phase: 'draft', version: 1, runs: true, events: [{ id: 'e1', taken: 0, waiting: 0 }] })
  const teacher = await as(21)
  expect(await refusal(teacher.contest.get({ id: draft.id }))).toBe('NOT_FOUND')
  expect(await refusal(teacher.contest.publish({ id: draft.id }))).toBe('NOT_FOUND')
  expect((await value(teacher.contest.list({}))).items.map((c) => c.id)).not.toContain(draft.id)
  for (const by of [chair, organiser]) {
    expect(await value(by.contest.get({ id: draft.id }))).toMatchObject({ runs: true, organisers: [{ name: /./ }] })
    expect((await value(by.contest.list({ state: 'draft' }))).items.map((c) => c.id)).toContain(draft.id)
  }
  expect(told(draft.id)).toEqual([])
  expect(records<Roll>(fete.cloud, 'rolls').map((r) => r._id)).not.toContain(draft.id)

  const open = await value(organiser.contest.publish({ id: draft.id }))
  expect(open).toMatchObject({ phase: 'open', state: 'published', version: 2 })
  expect(await refusal(organiser.contest.publish({ id: draft.id }))).toBe('WRONG_PHASE')
  expect(told(draft.id)).toMatchObject([{ kind: 'contest_published', to: ['staff'], about: { title: open.title } }])
  expect(await value(teacher.contest.get({ id: draft.id }))).toMatchObject({ runs: false, phase: 'open' })
  expect((await value(teacher.contest.list({ state: 'open' }))).items.map((c) => c.id)).toContain(draft.id)
  expect(rollOf(draft.id)).toMatchObject({ plan: 1, log: [{ a: 'places', e: 'e1', n: 8 }], queue: { e1: [] } })
  expect(auditsOf(fete.cloud, draft.id)).toHaveLength(2)
  // The secret behind the codes of the hall goes to nobody.
  expect(JSON.stringify(open)).not.toContain(rollOf(draft.id).secret)
})

test.each([
  ['sign-up ends before it begins', { signUpClosesAt: NOW - 2 * DAY }, 'signUpClosesAt'],
  ['it begins while sign-up is open', { startsAt: NOW + 4 * DAY }, 'startsAt'],
  ['withdrawal after the start', { withdrawUntil: NOW + 11 * DAY }, 'withdrawUntil'],
  ['it ends before it begins', { endsAt: NOW + 9 * DAY }, 'endsAt'],
])('times that do not follow one another: %s', async (_, more, field) => {
  const said = await fete.committee.contest.save(contest([singles(4)], NOW, more))
  expect(said).toMatchObject({ ok: false, error: 'TIMES', detail: { field } })
})

test('what is over cannot be published; what is risky or names nobody is not kept', async () => {
  const { committee } = fete
  const past = { signUpOpensAt: NOW - 9 * DAY, signUpClosesAt: NOW - 8 * DAY, withdrawUntil: NOW - 8 * DAY }
  const late = await value(
    committee.contest.save(contest([singles(4)], NOW, { ...past, startsAt: NOW - 3 * DAY, endsAt: NOW - 2 * DAY })),
  )
  expect(await committee.contest.publish({ id: late.id })).toMatchObject({
    error: 'TIMES',
    detail: { field: 'endsAt' },
  })
  const none = 'f'.repeat(32)
  const asked = (more: Parameters<typeof contest>[2]) => committee.contest.save(contest([singles(4)], NOW, more))
  const nobody = { error: 'UNKNOWN_PEOPLE' }
  expect(await asked({ organiserIds: [none] })).toMatchObject({ ...nobody, detail: { field: 'organiserIds' } })
  for (const kind of ['members', 'groups'] as const)
    expect(await asked({ audience: { kind, ids: [none] } })).toMatchObject({ ...nobody, detail: { field: 'audience' } })
  expect(await asked({ place: '违禁词广场' })).toMatchObject({ error: 'TEXT_REFUSED', detail: { field: 'place' } })
  const name = { name: '违禁词单打' }
  expect(await committee.contest.save(contest([singles(4, name)]))).toMatchObject({ error: 'TEXT_REFUSED' })
})

test('ids of events are never given twice', async () => {
  const { committee } = fete
  const both = [singles(4), singles(4, { name: '双打', entrant: 'pair' })]
  const one = await value(committee.contest.save(contest(both)))
  expect(one.events.map((e) => e.id)).toEqual(['e1', 'e2'])
  const id = one.id
  const fewer = await value(committee.contest.save(again(id, 1, {}, [singles(4, { id: 'e1' })])))
  expect(fewer.events.map((e) => e.id)).toEqual(['e1'])
  const more = await value(committee.contest.save(again(id, 2, {}, [singles(6), singles(4, { id: 'e1' })])))
  expect(more.events.map((e) => e.id)).toEqual(['e3', 'e1'])
  const foreign = [singles(4, { id: 'e2' })]
  expect(await committee.contest.save(again(id, 3, {}, foreign))).toMatchObject({ error: 'BAD_INPUT' })
  const twice = [singles(4, { id: 'e1' }), singles(4, { id: 'e1' })]
  expect(await committee.contest.save(again(id, 3, {}, twice))).toMatchObject({ error: 'BAD_INPUT' })
  const stale = await committee.contest.save(again(id, 2, {}))
  expect(stale).toMatchObject({ error: 'CHANGED', detail: { current: { id, version: 3 } } })
})

test('a published contest is changed around those who are in it; whom more places let in is told', async () => {
  const { committee, as, id: idOf, told } = fete
  const { id } = await fete.opened([singles(2), singles(3, { name: '双打', entrant: 'pair' })])
  for (const n of [21, 22, 23, 24]) await value((await as(n)).contest.signUp({ contestId: id, eventId: 'e1' }))
  const events = (places: number, more = {}) => [
    singles(places, { id: 'e1', ...more }),
    singles(3, { id: 'e2', name: '双打', entrant: 'pair' }),
  ]
  const save = (version: number, list: ReturnType<typeof events>, more = {}) =>
    committee.contest.save(again(id, version, more, list))
  expect(await save(2, events(1))).toMatchObject({ error: 'PLACES_TAKEN', detail: { eventId: 'e1', taken: 2 } })
  const inUse = { error: 'EVENT_IN_USE', detail: { eventId: 'e1', entrants: 4 } }
  expect(await save(2, events(2, { entrant: 'pair' }))).toMatchObject(inUse)
  expect(await save(2, events(2).slice(1))).toMatchObject(inUse)
  expect(told(id, 'promoted')).toEqual([])

  const raised = await value(save(2, events(3)))
  expect(raised).toMatchObject({ version: 3, events: [{ taken: 3, waiting: 1 }, {}], persons: 3 })
  expect(told(id, 'promoted').map((n) => n.to)).toEqual([[`member:${await idOf(23)}`]])
  const roll = rollOf(id)
  expect(roll).toMatchObject({ plan: 2, each: {}, per: {} })
  expect(kept(id).plan).toBe(2)
  expect(promotions(roll, 'e1').map((p) => p.entrantId)).toEqual([await idOf(23)])

  // Counters begin with the limit that asks for them, and end with it.
  const limited = [singles(3, { id: 'e1', perGroup: 2 }), ...events(3).slice(1)]
  await value(save(3, limited, { eventsPerPerson: 1 }))
  const [a, b] = [await idOf(21), await idOf(24)]
  expect(rollOf(id).each).toMatchObject({ [a]: 1, [b]: 1 })
  expect(Object.values(rollOf(id).per.e1 ?? {}).sort()).toEqual([1, 1, 1, 1])
  const said = await (await as(21)).contest.signUp({ contestId: id, eventId: 'e2', memberIds: [await idOf(30)] })
  expect(said).toMatchObject({ error: 'TOO_MANY_EVENTS', detail: { most: 1 } })
  await value(save(4, events(3)))
  expect(rollOf(id)).toMatchObject({ each: {}, per: {}, groupOf: {} })
  expect(told(id, 'promoted')).toHaveLength(1)
})

test('a sign-up meanwhile is never lost under a change, and nobody enters by old rules', async () => {
  const { committee, as } = fete
  const { id } = await fete.opened([singles(3)])
  const people = await Promise.all(Array.from({ length: 12 }, (_, i) => as(30 + i)))
  const changes = (async () => {
    for (let version = 2; version < 6; version++)
      await value(committee.contest.save(again(id, version, {}, [singles(3 + version, { id: 'e1' })])))
  })()
  await Promise.all([changes, ...people.map((p) => value(p.contest.signUp({ contestId: id, eventId: 'e1' })))])
  const roll = rollOf(id)
  expect(roll.queue.e1).toHaveLength(12)
  expect(roll.log.filter((l) => l.a === 'in')).toHaveLength(12)
  expect(roll.plan).toBe(kept(id).plan)
}, 30_000)
