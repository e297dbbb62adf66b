import type { RunList } from '@domain/condolence/run'
import { DAY } from '@domain/kit/time'
import { records } from '../kit/records'
import { nameOf, staffNoOf } from '../kit/school'
import { refusal, value } from '../kit/session'
import { dragonBoat, type Larder, NOW, openLarder, TODAY } from './running'

let at: Larder
beforeEach(async () => {
  at = await openLarder()
}, 60_000)
afterEach(async () => {
  await at.sound()
  await at.cloud.close()
})

const peopleOf = (runId: string) =>
  records<RunList>(at.cloud, 'runlists')
    .filter((l) => l.runId === runId)
    .flatMap((l) => l.people)
const staffNos = (runId: string) => peopleOf(runId).map((p) => p.staffNo)
const newcomer = (staffNo: string, more: object = {}) => ({
  ...{ name: `新来${staffNo}`, staffNo, sex: '女', kind: '在职', group: '第1组', ...more },
})
const joins = (...rows: ReturnType<typeof newcomer>[]) =>
  value(at.chair.member.importRoster({ mode: 'apply', rows, accept: rows.map((r) => `joined:${r.staffNo}`) }))

test('people are frozen: who joins later is not in, who leaves, retires or moves later stays as they were', async () => {
  const runId = await at.made()
  await at.cloud.clock(NOW + DAY)
  await joins(newcomer('N1'))
  await value(at.chair.member.leave({ memberId: await at.id(20), reason: 'transferred_out' }))
  await value(at.chair.member.retire({ memberId: await at.id(21) }))
  expect(staffNos(runId)).toHaveLength(57)
  const late = await at.cloud.login('N1')
  expect(await refusal(late.condolence.choose({ runId, choiceId: 'oil' }))).toBe('NOT_FOUND')
  expect((await value(late.condolence.runs({}))).items).toEqual([])
  const [gone] = peopleOf(runId).filter((p) => p.staffNo === staffNoOf(20))
  await value(at.committee.condolence.hand({ runId, memberIds: [gone?.id ?? ''], collectorId: await at.id(22) }))
  expect((await value(at.chair.condolence.runProgress({ runId, of: 'handed' }))).items).toMatchObject([
    { name: nameOf(20) },
  ])
})

test('a run made days after its day is of the people of that day', async () => {
  await at.cloud.clock(NOW + 3 * DAY)
  await joins(newcomer('N1'), newcomer('N2', { joinedOn: '2026-10-10' }))
  await value(at.chair.member.leave({ memberId: await at.id(20), reason: 'transferred_out' }))
  await value(at.chair.member.retire({ memberId: await at.id(21) }))
  await at.cloud.clock(NOW + 5 * DAY)
  const then = staffNos(await at.made({ asOf: TODAY, chooseUntil: NOW + 9 * DAY }))
  expect(then).toHaveLength(57)
  expect(then).toEqual(expect.arrayContaining([staffNoOf(20), staffNoOf(21)]))
  const now = staffNos(await at.made({ asOf: '2026-10-13', chooseUntil: NOW + 9 * DAY }))
  expect(now).toHaveLength(57)
  expect(now).toEqual(expect.arrayContaining(['N1', 'N2']))
  expect(now).not.toEqual(expect.arrayContaining([staffNoOf(20)]))
  const retired = await at.made({ asOf: '2026-10-13', audience: { kind: 'retired' }, chooseUntil: NOW + 9 * DAY })
  expect(staffNos(retired)).toEqual([staffNoOf(21)])
  const before = { ...dragonBoat, audience: { kind: 'retired' as const }, chooseUntil: NOW + 9 * DAY }
  expect(await refusal(at.committee.condolence.run(before))).toBe('NOBODY')
})

test('a school that brings its roster in after the day has its people all the same', async () => {
  expect(staffNos(await at.made({ asOf: '2026-09-01' }))).toHaveLength(57)
})

test('women get 60 元 each, on another line and outside the cap', async () => {
  const women = { kind: 'gift' as const, audience: { kind: 'women' as const }, valueFen: 6_000 }
  const budget = await value(at.committee.condolence.budget({ ...women, asOf: TODAY }))
  expect(budget).toEqual({ people: 38, sumFen: 228_000, over: [], overCount: 0 })
  await at.made({ valueFen: 200_000 })
  expect(peopleOf(await at.made({ ...women, line: '文体活动支出', choices: [] })).length).toBe(38)
})

test('the festivals of a year come to 2,000 元 at most, with visits; another’s money and another year are apart', async () => {
  await at.made({ valueFen: 120_000, title: '春节慰问' })
  await at.made({ valueFen: 80_000, audience: { kind: 'members', ids: [await at.id(30)] } })
  const asked = { audience: dragonBoat.audience, asOf: TODAY, valueFen: 80_000, kind: 'festival' as const }
  const budget = await value(at.committee.condolence.budget(asked))
  expect(budget).toMatchObject({ capFen: 200_000, overCount: 1, over: [{ name: nameOf(30), yearFen: 280_000 }] })
  const over = await at.committee.condolence.run({ ...dragonBoat, valueFen: 80_000 })
  expect(over).toMatchObject({ ok: false, error: 'OVER_CAP', detail: { capFen: 200_000, count: 1 } })
  expect((await value(at.chair.condolence.runs({}))).items).toHaveLength(2)
  await at.made({ valueFen: 80_001, source: 'administration' })
  expect(await refusal(at.committee.condolence.run({ ...dragonBoat, valueFen: 80_001 }))).toBe('OVER_CAP')
  await at.cloud.clock(Date.UTC(2027, 1, 1))
  await at.made({ valueFen: 200_000, asOf: '2027-02-01', chooseUntil: undefined })
})

test('two runs at the same moment: one of them is over the cap', async () => {
  const run = () => at.committee.condolence.run({ ...dragonBoat, valueFen: 150_000 })
  const answers = await Promise.all([run(), run(), run()])
  expect(answers.filter((a) => a.ok)).toHaveLength(1)
  expect(answers.flatMap((a) => (a.ok ? [] : [a.error]))).toEqual(['OVER_CAP', 'OVER_CAP'])
})
