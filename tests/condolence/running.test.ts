import type { Hand } from '@domain/condolence/run'
import { DAY } from '@domain/kit/time'
import type { Notice } from '@domain/notice/model'
import { auditsOf, records } from '../kit/records'
import { nameOf } from '../kit/school'
import { refusal, value } from '../kit/session'
import { dragonBoat, type Larder, NOW, openLarder, TODAY } from './running'

let at: Larder
beforeAll(async () => {
  at = await openLarder()
}, 60_000)
afterAll(() => at.cloud.close())
afterEach(async () => {
  await at.cloud.clock(NOW)
  await at.sound()
})

const handsOf = (runId: string) => records<Hand>(at.cloud, 'hands').filter((h) => h.runId === runId)

test('端午 with three choices for 57: budget before, chosen, handed out, counted; the run tells each of them', async () => {
  const { audience, asOf, valueFen, kind } = dragonBoat
  const budget = await value(at.committee.condolence.budget({ audience, asOf, valueFen, kind }))
  expect(budget).toEqual({ people: 57, sumFen: 1_140_000, over: [], overCount: 0, capFen: 200_000 })
  const runId = await at.made()
  expect(records<Notice>(at.cloud, 'notices').find((n) => n.about.id === runId)?.to).toHaveLength(57)
  const [a, b] = [await at.as(20), await at.as(21)]
  const seen = await value(a.condolence.getRun({ id: runId }))
  expect(seen).toMatchObject({ title: '端午慰问', can: ['choose'], mine: {}, valueFen: 20_000 })
  // Who only gets it is not told what it costs in all.
  expect(seen.sumFen).toBeUndefined()
  await value(a.condolence.choose({ runId, choiceId: 'oil' }))
  expect((await value(a.condolence.choose({ runId, choiceId: 'rice' }))).mine).toEqual({ choiceId: 'rice' })
  await value(b.condolence.choose({ runId, choiceId: 'oil' }))
  const given = await value(at.committee.condolence.hand({ runId, memberCode: await at.code(20) }))
  expect(given).toMatchObject({ items: [{ name: nameOf(20), choiceId: 'rice' }], refused: [] })
  expect((await value(a.condolence.runs({}))).items[0]).toMatchObject({
    id: runId,
    mine: { handedAt: expect.any(Number) },
  })
  const progress = await value(at.chair.condolence.runProgress({ runId }))
  expect(progress).toMatchObject({ people: 57, handed: 1 })
  expect(progress.chosen).toEqual([
    { choiceId: 'rice', chosen: 1, handed: 1 },
    { choiceId: 'oil', chosen: 1, handed: 0 },
    { choiceId: 'dumplings', chosen: 0, handed: 0 },
  ])
  expect(progress.groups.map((g) => g.people).sort()).toEqual([14, 14, 14, 15])
  expect(
    auditsOf(at.cloud, `${runId}_${await at.id(20)}`)
      .map((x) => x.to)
      .sort(),
  ).toEqual(['chosen', 'chosen', 'handed'])
})

test('choices end at their moment; what was handed out is not chosen any more; nobody chooses what there is not', async () => {
  const runId = await at.made({ chooseUntil: TODAY })
  const who = await at.as(22)
  expect(await refusal(who.condolence.choose({ runId, choiceId: 'gold' }))).toBe('NO_SUCH_CHOICE')
  await value(at.committee.condolence.hand({ runId, memberIds: [await at.id(23)] }))
  expect(await refusal((await at.as(23)).condolence.choose({ runId, choiceId: 'oil' }))).toBe('ALREADY_HANDED')
  // A day lasts until midnight in China.
  await at.cloud.clock(Date.UTC(2026, 9, 8, 15, 59, 50))
  await value(who.condolence.choose({ runId, choiceId: 'oil' }))
  await at.cloud.clock(Date.UTC(2026, 9, 8, 16))
  expect(await refusal(who.condolence.choose({ runId, choiceId: 'rice' }))).toBe('CHOICE_OVER')
  expect((await value(who.condolence.getRun({ id: runId }))).mine).toEqual({ choiceId: 'oil' })
})

test('a leader chooses and hands out for the own group alone, and sees those; a teacher for nobody else', async () => {
  const runId = await at.made()
  // Group 3 is that of every fourth from 3 on.
  const [leader, own, other] = [await at.as(3), await at.id(27), await at.id(28)]
  await value(leader.condolence.choose({ runId, choiceId: 'oil', memberId: own }))
  expect(await refusal(leader.condolence.choose({ runId, choiceId: 'oil', memberId: other }))).toBe('OTHER_GROUP')
  expect(await refusal(leader.condolence.hand({ runId, memberIds: [other] }))).toBe('OTHER_GROUP')
  expect(await refusal(leader.condolence.hand({ runId, memberCode: await at.code(28) }))).toBe('OTHER_GROUP')
  const both = await value(leader.condolence.hand({ runId, memberIds: [own, other] }))
  expect(both).toMatchObject({
    items: [{ memberId: own, choiceId: 'oil' }],
    refused: [{ memberId: other, error: 'OTHER_GROUP' }],
  })
  const seen = await value(leader.condolence.runProgress({ runId }))
  expect(seen).toMatchObject({ people: 14, handed: 1 })
  expect(new Set(seen.items.map((p) => p.group))).toEqual(new Set(['第3组']))
  const teacher = await at.as(30)
  expect(await refusal(teacher.condolence.choose({ runId, choiceId: 'oil', memberId: other }))).toBe('NOT_ALLOWED')
  expect(await refusal(teacher.condolence.hand({ runId, memberIds: [other] }))).toBe('NOT_ALLOWED')
  expect(await refusal(teacher.condolence.runProgress({ runId }))).toBe('NOT_ALLOWED')
  // The treasurer counts, and hands out nothing.
  const treasurer = await at.as(7)
  expect((await value(treasurer.condolence.runProgress({ runId }))).people).toBe(57)
  expect(await refusal(treasurer.condolence.hand({ runId, memberIds: [other] }))).toBe('NOT_ALLOWED')
})

test('代领 is noted and told; nobody gets it twice, whoever collects', async () => {
  const runId = await at.made()
  const [absent, colleague] = [await at.id(31), await at.id(32)]
  const hand = { runId, memberIds: [absent], collectorId: colleague }
  expect(await value(at.committee.condolence.hand(hand))).toMatchObject({ items: [{ collector: nameOf(32) }] })
  const again = await at.chair.condolence.hand({ runId, memberCode: await at.code(31) })
  expect(again).toMatchObject({
    ok: false,
    error: 'ALREADY_HANDED',
    detail: { name: nameOf(31), at: expect.any(Number), byName: nameOf(2), collector: nameOf(32) },
  })
  const told = (await value((await at.as(31)).notice.inbox({}))).items.find((n) => n.kind === 'run_collected')
  expect(told?.about).toMatchObject({ by: nameOf(32), title: '端午慰问' })
  // Who collects for a list and is in it collects their own themselves.
  const list = await value(at.committee.condolence.hand({ ...hand, memberIds: [await at.id(33), colleague] }))
  expect(list.items.map((i) => i.collector)).toEqual([nameOf(32), undefined])
  expect(await refusal(at.committee.condolence.hand({ ...hand, collectorId: 'nobody' }))).toBe('UNKNOWN_COLLECTOR')
})

test('codes: of now, of this school, not forged; and not of somebody who is not in the run', async () => {
  const runId = await at.made({ audience: { kind: 'groups', ids: [await groupOf(3)] } })
  const code = await at.code(27)
  expect(await refusal(at.committee.condolence.hand({ runId, memberCode: 'https://example.com' }))).toBe('FOREIGN_CODE')
  expect(await refusal(at.committee.condolence.hand({ runId, memberCode: `${code.slice(0, -3)}AAA` }))).toBe(
    'FORGED_CODE',
  )
  expect(await refusal(at.committee.condolence.hand({ runId, memberCode: await at.code(28) }))).toBe('NOT_IN_RUN')
  await at.cloud.clock(NOW + 3 * 60_000)
  expect(await refusal(at.committee.condolence.hand({ runId, memberCode: code }))).toBe('OLD_CODE')
  await value(at.committee.condolence.hand({ runId, memberCode: await at.code(27) }))
  expect(await refusal(at.committee.condolence.hand({ runId, memberIds: [await at.id(27)], memberCode: code }))).toBe(
    'BAD_INPUT',
  )
})

const groupOf = async (n: number) => (await value((await at.as(n)).member.me({}))).member?.groupId ?? ''

test('a retry hears its first answer, also when the code has grown old meanwhile', async () => {
  const runId = await at.made()
  const asked = { runId, memberCode: await at.code(34) }
  const first = await value(at.committee.condolence.hand(asked, 'again-1'))
  await at.cloud.clock(NOW + 10 * 60_000)
  expect(await value(at.committee.condolence.hand(asked, 'again-1'))).toEqual(first)
  expect(handsOf(runId)).toHaveLength(1)
  const list = { runId, memberIds: [await at.id(34), await at.id(35)] }
  const answer = await value(at.committee.condolence.hand(list, 'again-2'))
  expect(answer.refused).toHaveLength(1)
  expect(await value(at.committee.condolence.hand(list, 'again-2'))).toEqual(answer)
  const made = await value(at.committee.condolence.run(dragonBoat, 'again-3'))
  expect((await value(at.committee.condolence.run(dragonBoat, 'again-3'))).id).toBe(made.id)
})

test('festivals are never money, gifts neither; secrets are no runs; no day of tomorrow, no end of yesterday', async () => {
  const run = (more: object) => at.committee.condolence.run({ ...dragonBoat, ...more })
  expect(await run({ form: 'cash' })).toMatchObject({
    error: 'FORM_REFUSED',
    detail: { forms: ['goods', 'goods_voucher'] },
  })
  expect(await refusal(run({ kind: 'gift', form: 'cash' }))).toBe('FORM_REFUSED')
  expect(await refusal(run({ kind: 'illness' }))).toBe('BAD_INPUT')
  expect(await refusal(run({ asOf: '2026-10-09' }))).toBe('FUTURE_DAY')
  expect(await refusal(run({ chooseUntil: NOW - DAY }))).toBe('PAST_MOMENT')
  expect(await refusal(run({ audience: { kind: 'retired' } }))).toBe('NOBODY')
  const twice = [dragonBoat.choices[0], dragonBoat.choices[0]]
  expect(await refusal(run({ choices: twice }))).toBe('BAD_INPUT')
})

test('a leader makes a run for the own group, and for no other', async () => {
  const [leader, own, other] = [await at.as(4), await groupOf(4), await groupOf(5)]
  const run = (ids: string[]) =>
    leader.condolence.run({ ...dragonBoat, kind: 'gift', audience: { kind: 'groups', ids } })
  expect(await value(run([own]))).toMatchObject({ can: ['choose', 'hand'], people: 14 })
  expect(await refusal(run([own, other]))).toBe('OTHER_AUDIENCE')
  expect(await refusal(leader.condolence.run(dragonBoat))).toBe('OTHER_AUDIENCE')
  expect(await refusal((await at.as(30)).condolence.run(dragonBoat))).toBe('NOT_ALLOWED')
})

test('who is not in a run and hands out nothing finds none', async () => {
  const runId = await at.made({ audience: { kind: 'members', ids: [await at.id(40)] } })
  const outsider = await at.as(41)
  expect(await refusal(outsider.condolence.getRun({ id: runId }))).toBe('NOT_FOUND')
  expect(await refusal(outsider.condolence.choose({ runId, choiceId: 'oil' }))).toBe('NOT_FOUND')
  expect((await value(outsider.condolence.runs({}))).items.map((r) => r.id)).not.toContain(runId)
  // A leader of another group neither.
  expect(await refusal((await at.as(5)).condolence.hand({ runId, memberIds: [await at.id(40)] }))).toBe('NOT_FOUND')
})

test('the morning before choosing ends, who has not chosen is told, once', async () => {
  const runId = await at.made({ chooseUntil: NOW + 2 * DAY })
  const told = () => records<Notice>(at.cloud, 'notices').filter((n) => n.kind === 'run_soon' && n.about.id === runId)
  await value((await at.as(20)).condolence.choose({ runId, choiceId: 'oil' }))
  await value(at.committee.condolence.hand({ runId, memberIds: [await at.id(21)] }))
  await at.cloud.jobs('remind')
  expect(told()).toEqual([])
  await at.cloud.clock(NOW + DAY)
  await at.cloud.jobs('remind')
  await at.cloud.jobs('remind')
  const [only, another] = told()
  expect(another).toBeUndefined()
  expect(only?.to).toHaveLength(55)
  expect(only?.to).not.toContain(`member:${await at.id(20)}`)
  await at.cloud.clock(NOW + 3 * DAY)
  await at.cloud.jobs('remind')
  expect(told()).toHaveLength(1)
})
