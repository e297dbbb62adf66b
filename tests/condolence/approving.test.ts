import type { CondolenceKind } from '@domain/condolence/model'
import { DEFAULT_STANDARDS } from '@domain/condolence/standard'
import { DAY, dayOf } from '@domain/kit/time'
import { auditsOf } from '../kit/records'
import { refusal, value } from '../kit/session'
import { NOW, openWard, type Ward } from './ward'

/** Within the standard, beyond it, past the count, for oneself; before the visit and after it. */
let ward: Ward
beforeAll(async () => {
  ward = await openWard()
}, 60_000)
beforeEach(() => ward.cloud.clock(NOW))
afterAll(async () => {
  await ward?.sound()
  await ward?.cloud.close()
})

const TODAY = dayOf(NOW)
const minutes = { no: '会〔2026〕3号', on: TODAY }
const superior = { name: '区教育工会', on: TODAY }
const cash = (yuan: number) => ({ amountFen: yuan * 100, form: 'cash' as const })

async function reported(kind: CondolenceKind, n: number, happenedOn = TODAY) {
  const asked = { kind, recipientIds: [await ward.id(n)], happenedOn }
  return (await value(ward.committee.condolence.report(asked))).id
}
async function given(id: string, n: number, yuan: number, more: object = {}) {
  const people = { ids: [id], visitorIds: [await ward.id(2)], recipientIds: [await ward.id(n)] }
  const gift = { on: TODAY, source: 'union' as const, line: '职工慰问支出', ...cash(yuan) }
  return value(ward.committee.condolence.visit({ ...people, ...gift, ...more }))
}

test('within the standard it is one tap; the second tap hears what was done', async () => {
  const id = await reported('bereavement', 10)
  const c = await value(ward.chair.condolence.approve({ id, ...cash(1000) }))
  expect(c).toMatchObject({
    ...{ state: 'approved', approved: true, visited: false, version: 2 },
    approval: { amountFen: 100_000, form: 'cash', byName: ward.nameOf(1) },
  })
  expect(await ward.chair.condolence.approve({ id, ...cash(1000) })).toMatchObject({
    ...{ error: 'WRONG_STATE', detail: { state: 'approved' } },
  })
  expect(await refusal(ward.committee.condolence.approve({ id, ...cash(1) }))).toBe('NOT_ALLOWED')
  expect(await refusal(ward.committee.condolence.decline({ id, reason: '晚了' }))).toBe('WRONG_STATE')
  // The treasurer is in the circle from the money on.
  expect((await value((await ward.as(3)).condolence.get({ id }))).approval?.amountFen).toBe(100_000)
})

test('above the standard it needs a reason and the minutes; the audit holds neither', async () => {
  const id = await reported('hardship', 10)
  const approve = (more: object) => ward.chair.condolence.approve({ id, ...cash(3000), ...more })
  expect(await approve({})).toMatchObject({
    error: 'ABOVE_STANDARD',
    detail: { beyond: ['amount'], lacks: ['reason', 'minutes'], standard: DEFAULT_STANDARDS.hardship },
  })
  expect(await approve({ reason: '  ', minutes })).toMatchObject({ detail: { lacks: ['reason'] } })
  expect(await approve({ reason: '火灾', minutes: { ...minutes, on: '2026-10-09' } })).toMatchObject({
    error: 'FUTURE_DAY',
    detail: { field: 'minutes.on' },
  })
  const c = await value(approve({ reason: '家中失火', minutes }))
  expect(c.approval).toMatchObject({ reason: '家中失火', minutes })
  expect(JSON.stringify(auditsOf(ward.cloud, id))).not.toContain('失火')
  const mine = await value((await ward.as(10)).condolence.get({ id }))
  expect(JSON.stringify(mine)).not.toContain('失火')
})

test('reported late it is beyond the standard, on the last day it is not', async () => {
  const late = await reported('illness', 11, dayOf(NOW - 181 * DAY))
  expect(await ward.chair.condolence.approve({ id: late, ...cash(1000) })).toMatchObject({
    error: 'ABOVE_STANDARD',
    detail: { beyond: ['days'] },
  })
  const onTime = await reported('illness', 12, dayOf(NOW - 180 * DAY))
  // However long the approval takes.
  await ward.cloud.clock(NOW + 30 * DAY)
  await value(ward.chair.condolence.approve({ id: onTime, ...cash(1000) }))
})

test('past the count of the year it is refused, with the earlier visits; kinds and years stand apart', async () => {
  const first = await reported('illness', 13, '2026-05-01')
  await given(first, 13, 800)
  const second = await reported('illness', 13, '2026-09-01')
  const refused = await ward.chair.condolence.approve({ id: second, ...cash(500), reason: '又住院', minutes })
  // A visit counts like an approval.
  expect(refused).toMatchObject({
    error: 'TOO_OFTEN',
    detail: {
      ...{ memberId: await ward.id(13), name: ward.nameOf(13) },
      year: { year: 2026, times: 1, sumFen: 80_000, timesPerYear: 1, visits: [{ on: TODAY, amountFen: 80_000 }] },
    },
  })
  // The first itself may be.
  await value(ward.chair.condolence.approve({ id: first, ...cash(800) }))
  const poor = await reported('hardship', 13)
  await value(ward.chair.condolence.approve({ id: poor, ...cash(1000) }))
  const lastYear = await reported('illness', 13, '2025-12-31')
  const said = await ward.chair.condolence.approve({ id: lastYear, ...cash(1000), reason: '补报', minutes })
  expect(said.ok).toBe(true)
})

test('what a run handed out is one of the times', async () => {
  const recipientIds = [await ward.id(22)]
  const gift = { valueFen: 30_000, form: 'goods_voucher' as const, source: 'union' as const, line: '职工集体福利支出' }
  const { id: runId } = await value(
    ward.committee.condolence.run({
      ...{ title: '生日慰问', kind: 'birthday', audience: { kind: 'members', ids: recipientIds }, asOf: TODAY },
      ...{ ...gift, choices: [] },
    }),
  )
  const id = await reported('birthday', 22)
  const before = await value(ward.chair.condolence.get({ id }))
  expect(before.recipients[0]?.year).toMatchObject({ times: 0, sumFen: 0 })
  await value(ward.committee.condolence.hand({ runId, memberIds: recipientIds }))
  expect(await ward.chair.condolence.approve({ id, amountFen: 30_000, form: 'goods_voucher' })).toMatchObject({
    error: 'TOO_OFTEN',
    detail: { year: { times: 1, sumFen: 30_000, visits: [{ amountFen: 30_000 }] } },
  })
})

test('as often as it happens, where there is no count', async () => {
  for (const on of ['2026-05-01', '2026-06-01', '2026-08-01'])
    await value(ward.chair.condolence.approve({ id: await reported('bereavement', 14, on), ...cash(1000) }))
})

test('festivals: never money, and 2,000.00 in a year altogether, given or promised', async () => {
  const goods = (yuan: number) => ({ amountFen: yuan * 100, form: 'goods' as const })
  const spring = await reported('festival', 15, '2026-05-01')
  expect(await ward.chair.condolence.approve({ id: spring, ...cash(500), reason: '一', minutes })).toMatchObject({
    error: 'FORM_REFUSED',
    detail: { forms: ['goods', 'goods_voucher'] },
  })
  await value(ward.chair.condolence.approve({ id: spring, ...goods(1200) }))
  const autumn = await reported('festival', 15, '2026-09-25')
  expect(await ward.chair.condolence.approve({ id: autumn, ...goods(801) })).toMatchObject({
    detail: { beyond: ['year_sum'] },
  })
  // Less was given than was promised.
  await given(spring, 15, 1000, { form: 'goods' })
  expect(await ward.chair.condolence.approve({ id: autumn, ...goods(1001) })).toMatchObject({
    detail: { beyond: ['year_sum'] },
  })
  await value(ward.chair.condolence.approve({ id: autumn, ...goods(1000) }))
})

test('visited first: not below what was given; the minutes go to the visit, and the treasurer is told', async () => {
  const id = await reported('accident', 16)
  await given(id, 16, 1500)
  expect(ward.told(id, 'condolence_to_pay')).toEqual([])
  expect(await ward.chair.condolence.approve({ id, ...cash(1000) })).toMatchObject({
    error: 'BELOW_GIVEN',
    detail: { givenFen: 150_000 },
  })
  const c = await value(ward.chair.condolence.approve({ id, ...cash(1500), reason: '伤重', minutes }))
  expect(c).toMatchObject({ state: 'approved', visited: true, approved: true })
  expect(c.visits).toMatchObject([{ minutes: [minutes], sumFen: 150_000 }])
  expect(ward.told(id, 'condolence_to_pay').map(({ to, about }) => ({ to, about }))).toEqual([
    { to: ['role:treasurer'], about: { id, title: '' } },
  ])
})

test('others’ money is in others’ books: the office closes, and the treasurer is not asked', async () => {
  const id = await reported('hardship', 23)
  await value(ward.chair.condolence.approve({ id, ...cash(750) }))
  await given(id, 23, 750, { source: 'superior' })
  expect(ward.told(id, 'condolence_to_pay')).toEqual([])
  const ids = async (who: Ward['chair']) => (await value(who.condolence.toDo({}))).items.map((r) => r.id)
  expect(await ids(await ward.as(3))).not.toContain(id)
  expect(await ids(ward.committee)).toContain(id)
  await value(ward.committee.condolence.close({ id }))
})

test('more given than approved: nothing is paid until the chair has decided anew', async () => {
  const id = await reported('accident', 17)
  await value(ward.chair.condolence.approve({ id, ...cash(500) }))
  await given(id, 17, 600)
  const treasurer = await ward.as(3)
  const pay = () => treasurer.condolence.pay({ id, voucherNo: '记-1', on: TODAY })
  expect(await refusal(pay())).toBe('ABOVE_APPROVED')
  expect((await value(ward.chair.condolence.get({ id }))).can).toContain('approve')
  expect((await value(treasurer.condolence.get({ id }))).can).not.toContain('approve')
  await value(ward.chair.condolence.approve({ id, ...cash(600) }))
  expect(await refusal(ward.chair.condolence.approve({ id, ...cash(700) }))).toBe('WRONG_STATE')
  await value(pay())
})

test('nobody approves or declines their own: the superior union, and another chair where there is one', async () => {
  const id = await reported('illness', 1)
  const own = { id, ...cash(1000) }
  expect(await ward.chair.condolence.approve(own)).toMatchObject({ error: 'OWN_MATTER', detail: { others: false } })
  expect(await ward.chair.condolence.decline({ id, reason: '不必' })).toMatchObject({
    error: 'OWN_MATTER',
    detail: { others: true },
  })
  const first = await value(ward.chair.condolence.approve({ ...own, superior }))
  expect(first.approval?.superior).toEqual(superior)

  const again = await reported('hardship', 1)
  await value(ward.chair.member.setRoles({ memberId: await ward.id(30), roles: ['chair'] }))
  expect(await ward.chair.condolence.approve({ ...own, id: again, superior })).toMatchObject({
    error: 'OWN_MATTER',
    detail: { others: true },
  })
  await value((await ward.as(30)).condolence.approve({ ...own, id: again }))
  // Both chairs are concerned: neither could do it for the other.
  const both = await value(
    ward.committee.condolence.report({
      ...{ kind: 'bereavement', happenedOn: TODAY, recipientIds: [await ward.id(1), await ward.id(30)] },
    }),
  )
  expect(await ward.chair.condolence.approve({ ...own, id: both.id })).toMatchObject({ detail: { others: false } })
  await value(ward.chair.condolence.approve({ ...own, id: both.id, superior }))
  await value(ward.chair.member.setRoles({ memberId: await ward.id(30), roles: [] }))
})

test('declined: the reason stays in the case, and the case with its circle', async () => {
  const id = await reported('marriage', 18)
  const c = await value(ward.committee.condolence.decline({ id, reason: '不是本校会员' }))
  expect(c).toMatchObject({ state: 'declined', can: [], declined: { reason: '不是本校会员', byName: ward.nameOf(2) } })
  expect(JSON.stringify(auditsOf(ward.cloud, id))).not.toContain('不是')
  expect(await refusal(ward.chair.condolence.approve({ id, ...cash(500) }))).toBe('WRONG_STATE')
  expect((await value(ward.chair.condolence.toDo({}))).items.map((r) => r.id)).not.toContain(id)
  const visited = await reported('marriage', 19)
  await given(visited, 19, 500)
  expect(await refusal(ward.committee.condolence.decline({ id: visited, reason: '已看望' }))).toBe('WRONG_STATE')
})

describe('standards', () => {
  test('everybody may know them; the chair changes what is named, and the next approval goes by it', async () => {
    const teacher = await ward.as(20)
    const before = await value(teacher.condolence.standards({}))
    expect(before.standards).toEqual(DEFAULT_STANDARDS)
    expect(before.lines).toContain('职工慰问支出')
    expect(await refusal(ward.committee.condolence.updateStandard({ kind: 'birth', amountFen: 1 }))).toBe('NOT_ALLOWED')
    const change = { kind: 'birth' as const, amountFen: 60_000, timesPerYear: null }
    const changed = await value(ward.chair.condolence.updateStandard({ ...change, version: before.version }))
    expect(changed).toEqual({ ...DEFAULT_STANDARDS.birth, ...change, version: before.version + 1 })
    expect(
      await ward.chair.condolence.updateStandard({ ...change, amountFen: 1, version: before.version }),
    ).toMatchObject({
      error: 'CHANGED',
      detail: { current: changed },
    })
    // Nothing new is no change.
    expect(await value(ward.chair.condolence.updateStandard(change))).toEqual(changed)
    const after = await value(teacher.condolence.standards({}))
    expect(after.standards).toEqual({
      ...DEFAULT_STANDARDS,
      birth: { ...DEFAULT_STANDARDS.birth, amountFen: 60_000, timesPerYear: null },
    })
    const settings = await value(teacher.member.settings({}))
    expect(settings).not.toHaveProperty('standards')
    expect(settings.version).toBe(after.version)
    await value(ward.chair.condolence.approve({ id: await reported('birth', 21), ...cash(600) }))
  })
  test('never what the national rules forbid', async () => {
    expect(await ward.chair.condolence.updateStandard({ kind: 'festival', form: 'cash' })).toMatchObject({
      error: 'FORM_REFUSED',
      detail: { forms: ['goods', 'goods_voucher'] },
    })
  })
})
