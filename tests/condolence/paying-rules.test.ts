import type { Approval, Condolence, Visit } from '@domain/condolence/model'
import { canPay, lacksOf, type Paying } from '@domain/condolence/paying'
import { ownGiven } from '@domain/condolence/rules'
import { canVisit, kindOf, minutesOf, sameGift } from '@domain/condolence/visiting'

const TODAY = '2026-11-21'
type W = Pick<Visit, 'recipientIds' | 'amountFen' | 'source' | 'advancedBy' | 'forgotten'>
const approval: Approval = { by: 'chair', byName: '王', at: 1, amountFen: 100_000, form: 'cash' }
const aCase = (more: Partial<Condolence> = {}) => ({
  recipientIds: ['r1', 'r2'],
  approval,
  visitIds: ['w1'],
  payment: undefined,
  ...more,
})
const given = (more: Partial<W> = {}): W => ({ recipientIds: ['r1'], amountFen: 60_000, source: 'union', ...more })
const paying = (more: Partial<Paying> = {}): Paying => ({
  ...{ on: TODAY, today: TODAY, payerId: 't1', treasurerIds: ['t1'] },
  ...more,
})
const error = (said: { error: string } | null) => said?.error ?? null

describe('what was given of the union’s own money', () => {
  test('is counted per recipient: the one who was given most decides', () => {
    expect(ownGiven(aCase(), [])).toBe(0)
    expect(ownGiven(aCase(), [given(), given({ recipientIds: ['r2'] })])).toBe(60_000)
    expect(ownGiven(aCase(), [given(), given({ recipientIds: ['r1', 'r2'] })])).toBe(120_000)
  })
  test('leaves others’ money and other people out', () => {
    const others = (['administration', 'superior'] as const).map((source) => given({ source, amountFen: 900_000 }))
    expect(ownGiven(aCase(), [given(), ...others, given({ recipientIds: ['r9'] })])).toBe(60_000)
  })
  test('counts a visit without names for everybody: the gate does not open because a name is gone', () => {
    expect(ownGiven(aCase(), [given(), given({ recipientIds: ['x'], forgotten: { at: 1 } })])).toBe(120_000)
  })
})

describe('paying', () => {
  test('needs approval and a visit', () => {
    expect(error(canPay(aCase({ approval: undefined }), [given()], paying()))).toBe('NOT_APPROVED')
    expect(error(canPay(aCase({ visitIds: [] }), [], paying()))).toBe('NOT_VISITED')
    expect(canPay(aCase(), [given()], paying())).toBeNull()
  })
  test('is not of tomorrow', () => {
    expect(canPay(aCase(), [given()], paying({ on: '2026-11-22' }))).toMatchObject({ detail: { field: 'on' } })
    const superior = { name: '区教育工会', on: '2026-11-22' }
    expect(canPay(aCase(), [given()], paying({ superior }))).toMatchObject({ detail: { field: 'superior.on' } })
  })
  test('stops above what was approved, and says by how much; to the fen', () => {
    expect(canPay(aCase(), [given({ amountFen: 100_000 })], paying())).toBeNull()
    expect(canPay(aCase(), [given({ amountFen: 100_001 })], paying())).toMatchObject({
      error: 'ABOVE_APPROVED',
      detail: { approvedFen: 100_000, givenFen: 100_001 },
    })
    expect(canPay(aCase(), [given({ amountFen: 100_001, source: 'superior' })], paying())).toBeNull()
  })

  const superior = { name: '区教育工会', on: TODAY }
  const advanced = [given({ advancedBy: { id: 't1', name: '李' } })]
  test.each([
    ['laid it out', aCase(), advanced],
    ['is given it', aCase({ recipientIds: ['t1'] }), [given({ recipientIds: ['t1'] })]],
  ])('by a treasurer who %s is another treasurer’s, or needs the superior union', (_, c, visits) => {
    expect(canPay(c, visits, paying())).toMatchObject({ error: 'OWN_MATTER', detail: { others: false } })
    expect(canPay(c, visits, paying({ superior }))).toBeNull()
    const two = { treasurerIds: ['t1', 't2'] }
    expect(canPay(c, visits, paying(two))).toMatchObject({ error: 'OWN_MATTER', detail: { others: true } })
    // Then the superior union is not asked instead.
    expect(error(canPay(c, visits, paying({ ...two, superior })))).toBe('OWN_MATTER')
    expect(canPay(c, visits, paying({ ...two, payerId: 't2' }))).toBeNull()
  })
  test('another treasurer who is concerned too is no other', () => {
    const both = aCase({ recipientIds: ['t2'] })
    const two = paying({ treasurerIds: ['t1', 't2'] })
    expect(canPay(both, advanced, two)).toMatchObject({ detail: { others: false } })
    expect(canPay(both, advanced, { ...two, superior })).toBeNull()
  })
})

test('closing asks for what is missing; without the union’s money nothing is to be paid', () => {
  expect(lacksOf(aCase({ approval: undefined, visitIds: [] }), [])).toEqual(['approve', 'visit'])
  expect(lacksOf(aCase(), [given()])).toEqual(['pay'])
  expect(lacksOf(aCase(), [given({ source: 'superior' })])).toEqual([])
  const payment = { by: 't', byName: '', at: 1, voucherNo: '记-1', on: TODAY }
  expect(lacksOf(aCase({ payment }), [given()])).toEqual([])
})

describe('a visit', () => {
  const c = (_id: string, recipientIds: string[], kind: Condolence['kind'] = 'hardship') => ({
    ...{ _id, kind, recipientIds, happenedOn: '2026-11-01' },
  })
  const gift = (recipientIds: string[], more = {}) => ({ recipientIds, on: TODAY, form: 'cash' as const, ...more })
  const cases = [c('c1', ['r1', 'r2']), c('c2', ['r3'])]

  test('is of one kind', () => {
    expect(kindOf(cases)).toBe('hardship')
    expect(kindOf([])).toBeNull()
    const mixed = [...cases, c('c3', ['r4'], 'illness')]
    expect(error(canVisit(mixed, gift(['r1', 'r3', 'r4']), TODAY))).toBe('MIXED_KINDS')
  })
  test('is to people of its cases, and to somebody of each', () => {
    expect(canVisit(cases, gift(['r1', 'r3']), TODAY)).toBeNull()
    expect(canVisit(cases, gift(['r1', 'r9']), TODAY)).toMatchObject({
      error: 'NOT_RECIPIENT',
      detail: { memberId: 'r9' },
    })
    expect(canVisit(cases, gift(['r1', 'r2']), TODAY)).toMatchObject({ error: 'NOBODY_OF', detail: { id: 'c2' } })
  })
  test('of one person’s two cases is of both', () => {
    expect(canVisit([c('c1', ['r1']), c('c2', ['r1'])], gift(['r1']), TODAY)).toBeNull()
  })
  test('is not of tomorrow, and festivals never in cash', () => {
    expect(error(canVisit(cases, gift(['r1', 'r3'], { on: '2026-11-22' }), TODAY))).toBe('FUTURE_DAY')
    const festival = [c('c1', ['r1'], 'festival')]
    expect(canVisit(festival, gift(['r1']), TODAY)).toMatchObject({
      error: 'FORM_REFUSED',
      detail: { forms: ['goods', 'goods_voucher'] },
    })
    expect(canVisit(festival, gift(['r1'], { form: 'goods' }), TODAY)).toBeNull()
  })
  test('is not of a year that nobody can have meant', () => {
    expect(canVisit(cases, gift(['r1', 'r3'], { on: '2025-11-01' }), TODAY)).toBeNull()
    expect(canVisit(cases, gift(['r1', 'r3'], { on: '2025-10-30' }), TODAY)).toMatchObject({ detail: { field: 'on' } })
    expect(error(canVisit(cases, gift(['r1', 'r3'], { on: '0226-11-01' }), TODAY))).toBe('BAD_INPUT')
  })
  test('that looks like one that is there is found by its day, form, sum, purse and anybody of its people', () => {
    const there = { ...gift(['r1', 'r2']), amountFen: 1000, source: 'union' as const }
    expect(sameGift([there], { ...there, recipientIds: ['r2', 'r3'] })).toBe(there)
    for (const other of [
      { recipientIds: ['r3'] },
      { on: '2026-11-20' },
      { form: 'goods' as const },
      { amountFen: 1001 },
      { source: 'superior' as const },
    ])
      expect(sameGift([there], { ...there, ...other })).toBeUndefined()
  })
  test('takes the minutes of those of its cases that were decided on', () => {
    const minutes = { no: '工委〔2026〕9号', on: TODAY }
    expect(
      minutesOf([{ _id: 'c1', approval: { ...approval, minutes } }, { _id: 'c2', approval }, { _id: 'c3' }]),
    ).toEqual([{ caseId: 'c1', ...minutes }])
  })
})
