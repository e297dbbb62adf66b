import type { Condolence, Visit } from '@domain/condolence/model'
import type { Hand } from '@domain/condolence/run'
import type { Totals } from '@domain/condolence/totals'
import { problemsIn } from '../../local/data/check'
import { auditsOf, records } from '../kit/records'
import { refusal, type Session, value } from '../kit/session'
import { type Books, LINE, NOW, openBooks, TODAY } from './books'

/** What the school keeps no longer: names go, sums stay. All of it happens in 2026; the clock is moved to later years. */
const NEW_YEAR = (year: number) => Date.UTC(year - 1, 11, 31, 16)
const MINUTE = 60_000
const SPANS = [
  { from: '2026-01-01', to: '2026-12-31' },
  { from: '2026-11-01', to: '2026-11-20' },
  { from: '2025-01-01', to: '2030-12-31' },
]
let b: Books
let cases: Condolence[]
let person: Session
let open: string
let runId: string
let before: Totals[]

const expire = async (at: number) => {
  await b.cloud.clock(at)
  return (await b.cloud.jobs('expire')) as { ok: boolean; value: { condolences: { done: number } } }
}
const totals = () => Promise.all(SPANS.map((span) => value(b.auditor.condolence.totals(span))))
const visits = () => records<Visit>(b.cloud, 'visits')
const hands = () => records<Hand>(b.cloud, 'hands')
const COLLECTIONS = [
  'condolences',
  'visits',
  'hands',
  'runs',
  'runlists',
  'notices',
  'reads',
  'looks',
  'audits',
] as const
/** All that the disk holds of condolences and runs; the roster's own history is not theirs. */
const lying = () =>
  JSON.stringify(
    COLLECTIONS.map((c) =>
      records<{ action?: string }>(b.cloud, c).filter((r) => r.action?.startsWith('member.') !== true),
    ),
  )
const sound = () => {
  const names = [
    'members',
    'accounts',
    'groups',
    'settings',
    'series',
    'requests',
    'invites',
    'consents',
    'outbox',
  ] as const
  const all = Object.fromEntries([...COLLECTIONS, ...names].map((c) => [c, records<{ _id: string }>(b.cloud, c)]))
  return problemsIn(all).filter((p) => !['imports'].includes(p.collection))
}

beforeAll(async () => {
  b = await openBooks({ size: 40, kinds: { 12: 'retired' } })
  person = await b.as(10)
  const pay = (id: string) => value(b.treasurer.condolence.pay({ id, voucherNo: '记-7', on: TODAY }))
  const close = (id: string) => value(b.committee.condolence.close({ id }))
  // One person twice in the year, one retired, two in one case, one declined, one never closed.
  const [ill, death, shared] = [
    await b.approved('illness', [10]),
    await b.approved('bereavement', [10]),
    await b.approved('bereavement', [11, 12]),
  ]
  for (const c of [ill, death, shared]) {
    const helpers = { advancedBy: b.id(2), proofSeenBy: b.id(4), note: '家属在外地' }
    await value(b.visited([c], { ...helpers, amountFen: 38_000, source: c === shared ? 'superior' : 'union' }))
    if (c !== shared) await pay(c.id)
  }
  await value(b.chair.condolence.sendLetter({ id: ill.id, text: '望您安心休养。' }))
  await value(person.condolence.readLetter({ id: ill.id }))
  await value(person.condolence.whoMayKnow({ id: death.id, circle: 'school' }))
  const at = NOW + 2 * 86_400_000
  await value(b.chair.condolence.farewell({ id: death.id, at, place: '西山礼堂' }))
  const declined = await b.reported('hardship', [13])
  await value(b.chair.condolence.decline({ id: declined.id, reason: '不在范围内的说明' }))
  for (const c of [ill, death, shared]) await close(c.id)
  const unfinished = await b.reported('accident', [14])
  await value(b.visited([unfinished], { amountFen: 20_000 }))
  open = unfinished.id
  const run = await value(
    b.chair.condolence.run({
      ...{ title: '教师节', kind: 'gift', audience: { kind: 'members', ids: [10, 11, 15, 16].map(b.id) } },
      ...{ asOf: TODAY, choices: [{ id: 'a', name: '鲜花' }], valueFen: 6000, form: 'goods' },
      ...{ source: 'administration', line: '其他活动支出' },
    }),
  )
  runId = run.id
  await value(b.chair.condolence.hand({ runId, memberIds: [10, 11, 15].map(b.id), collectorId: b.id(20) }))
  await value(b.chair.condolence.choose({ runId, choiceId: 'a', memberId: b.id(16) }))
  cases = records<Condolence>(b.cloud, 'condolences')
  before = await totals()
}, 180_000)
afterAll(() => b?.cloud.close())

const NAMED = [10, 11, 12, 13]

test('three whole years are kept: on the last day of the third all of it is there', async () => {
  expect(before[0]?.all).toMatchObject({ persons: 5, personTimes: 8, sumFen: 4 * 38_000 + 20_000 + 3 * 6000 })
  const said = await expire(NEW_YEAR(2030) - MINUTE)
  expect(said).toMatchObject({ ok: true, value: { condolences: { done: 0 } } })
  expect(await totals()).toEqual(before)
  expect(records<Condolence>(b.cloud, 'condolences')).toHaveLength(cases.length)
  // Looks are told for a year; this one is of today.
  await value(b.auditor.condolence.get({ id: cases[0]?._id ?? '' }))
  expect(sound()).toEqual([])
})

test('a job that dies in the middle has counted nobody twice, and the next one goes on', async () => {
  await b.cloud.faults([
    { kind: 'crash', action: 'database.commitTransaction', collection: 'visits', after: 1, times: 1 },
  ])
  await expire(NEW_YEAR(2030) + MINUTE).catch(() => undefined)
  await b.cloud.kill9()
  await b.cloud.restart()
  await b.cloud.clock(NEW_YEAR(2030) + 2 * MINUTE)
  const [some, all] = [visits().filter((w) => w.forgotten).length, visits().length]
  expect(some).toBeGreaterThan(0)
  expect(some).toBeLessThan(all)
  expect(await totals()).toEqual(before)
})

test('a minute later names are gone, and every number is as before', async () => {
  expect(lying()).toContain(b.name(10))
  const said = await expire(NEW_YEAR(2030) + 3 * MINUTE)
  expect(said).toMatchObject({ ok: true, value: { condolences: { done: expect.any(Number) } } })
  expect(await totals()).toEqual(before)
  const kept = lying()
  for (const n of NAMED)
    for (const word of [b.name(n), b.id(n)]) expect([n, word, kept.includes(word)]).toEqual([n, word, false])
  for (const word of ['家属在外地', '安心休养', '西山礼堂', '不在范围内'])
    expect([word, kept.includes(word)]).toEqual([word, false])
  const others = JSON.stringify(COLLECTIONS.filter((c) => c !== 'audits').map((c) => records(b.cloud, c)))
  expect(cases.map((c) => [c._id === open, others.includes(c._id)])).toEqual(
    cases.map((c) => [c._id === open, c._id === open]),
  )
  // Whom nobody closed is still to be handled; what was given is without names all the same.
  expect(records<Condolence>(b.cloud, 'condolences').map((c) => c._id)).toEqual([open])
  expect(visits().every((w) => w.forgotten && w.visitors.length === 0 && w.made.by === '')).toBe(true)
  expect(visits().flatMap((w) => w.caseIds)).toEqual([open])
  expect(visits().flatMap((w) => w.vouchers.map((v) => [v.no, v.caseId]))).toEqual([
    ['记-7', ''],
    ['记-7', ''],
  ])
  expect(hands().map((h) => [h.handed, h.name, h.group, h.collector])).toEqual(Array(3).fill([true, '', '', undefined]))
  expect(records(b.cloud, 'runlists')).toEqual([])
  expect(sound()).toEqual([])
})

test('nothing is left by which the masks could be made again, and a case’s history says only that there was one', () => {
  const keys = records<{ _id: string }>(b.cloud, 'series').filter((s) => s._id.startsWith('forgetting_'))
  expect(keys).toEqual([])
  const gone = cases.find((c) => c.kind === 'illness')
  const audits = auditsOf(b.cloud, gone?._id ?? '')
  expect(audits.map((a) => a.to)).toContain('removed')
  expect(JSON.stringify(audits)).not.toContain('illness')
  expect(audits.every((a) => a.why === undefined)).toBe(true)
})

test('the person finds nothing of it, the books have rows without names', async () => {
  expect((await value(person.condolence.mine({}))).items).toEqual([])
  for (const c of cases.filter((x) => x._id !== open))
    expect(await refusal(b.auditor.condolence.get({ id: c._id }))).toBe('NOT_FOUND')
  const { items } = await value(b.auditor.condolence.rows({ ...SPANS[0], from: '2026-01-01', to: '2026-12-31' }))
  expect(items).toHaveLength(5)
  expect(items.filter((r) => r.names !== undefined)).toEqual([])
  expect(items.flatMap((r) => r.voucherNos)).toEqual(['记-7', '记-7'])
  expect(await value(b.chair.condolence.runProgress({ runId }))).toMatchObject({ people: 4, handed: 3, items: [] })
  expect(await refusal(b.chair.condolence.hand({ runId, memberIds: [b.id(16)] }))).toBe('NOT_IN_RUN')
})

test('what is written down later of that year is a person of its own, and again without a name the next night', async () => {
  const input = { visitorIds: [b.id(2)], recipientIds: [b.id(14)], form: 'cash' as const, source: 'union' as const }
  await value(b.chair.condolence.visit({ ...input, ids: [open], on: '2026-11-19', amountFen: 1, line: LINE }))
  const later = await totals()
  expect(later[0]?.all.personTimes).toBe((before[0]?.all.personTimes ?? 0) + 1)
  expect(await expire(NEW_YEAR(2030) + 5 * MINUTE)).toMatchObject({ value: { condolences: { done: 1 } } })
  expect(await totals()).toEqual(later)
  expect(sound()).toEqual([])
})

test('the open case can be paid: who was given what is not known, so all of it counts against what was approved', async () => {
  await value(b.chair.condolence.approve({ id: open, amountFen: 20_001, form: 'cash' }))
  await value(b.treasurer.condolence.pay({ id: open, voucherNo: '记-9', on: '2029-12-31' }))
  await value(b.committee.condolence.close({ id: open }))
  const later = await totals()
  expect(await expire(NEW_YEAR(2034) + MINUTE)).toMatchObject({ value: { condolences: { done: 1 } } })
  expect(await totals()).toEqual(later)
  expect(visits().flatMap((w) => w.caseIds)).toEqual([])
  expect(sound()).toEqual([])
})

test('the school says how long', async () => {
  const c = await b.reported('birth', [17], '2033-12-30')
  await value(b.visited([c], { on: '2033-12-31' }))
  const later = [NEW_YEAR(2036) + MINUTE, NEW_YEAR(2036) + 2 * MINUTE] as const
  await value(b.chair.member.updateSettings({ condolenceYears: 3 }))
  expect(await expire(later[0])).toMatchObject({ value: { condolences: { done: 0 } } })
  await value(b.chair.member.updateSettings({ condolenceYears: 2 }))
  expect(await expire(later[1])).toMatchObject({ value: { condolences: { done: 1 } } })
  for (const condolenceYears of [0, 31])
    expect(await refusal(b.chair.member.updateSettings({ condolenceYears }))).toBe('BAD_INPUT')
})

test('what a night does not get done in its minute is gone on with each minute after', async () => {
  const c = await b.reported('birth', [18], '2034-06-01')
  await value(b.visited([c], { on: '2034-06-01' }))
  const left = () =>
    records<{ _id: string }>(b.cloud, 'series')
      .filter((s) => /^(forgetting|expiring)_/.test(s._id))
      .map((s) => s._id)
  const night = NEW_YEAR(2037) + MINUTE
  await b.cloud.clock(night)
  await b.cloud.faults([
    { kind: 'slow', action: 'database.commitTransaction', collection: 'visits', ms: 2000, times: 1 },
  ])
  const job = b.cloud.jobs('expire')
  await new Promise((r) => setTimeout(r, 700))
  await b.cloud.clock(night + MINUTE)
  await job
  expect(left().sort()).toEqual(['expiring_condolences', 'forgetting_2034'])
  expect(await b.cloud.jobs('settle')).toMatchObject({ ok: true, value: { condolences: { done: 0 } } })
  expect(left()).toEqual([])
  expect(visits().filter((w) => !w.forgotten)).toEqual([])
})
