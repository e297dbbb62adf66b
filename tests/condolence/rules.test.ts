import { canDo, standingOf } from '@domain/condolence/circle'
import { follow } from '@domain/condolence/follow'
import {
  AHEAD_DAYS,
  beyondOf,
  canApprove,
  canDecline,
  canReport,
  canReportFor,
  isSame,
  isShort,
  type Known,
  lastDay,
} from '@domain/condolence/rules'
import { changedFields, DEFAULT_STANDARDS, formsOf, type Standard } from '@domain/condolence/standard'
import { DAY, dayOf } from '@domain/kit/time'
import { aCase, approval, me, NOW, recipient, TODAY, visit, year } from './facts'

const standard = DEFAULT_STANDARDS.hardship
const known = (more: Partial<Known> = {}): Known => ({
  ...{ standard, years: new Map([['r1', year()]]), visits: [], others: true, now: NOW },
  ...more,
})
const asked = { amountFen: 100_000, form: 'cash' as const }
const minutes = { no: '会〔2026〕3号', on: TODAY }
const superior = { name: '区总工会', on: TODAY }
const error = (said: { ok: boolean; error?: string }) => (said.ok ? 'ok' : said.error)

describe('who reports', () => {
  const report = { kind: 'illness' as const, recipientIds: ['r1'], happenedOn: TODAY }
  test('everybody for themselves, and only leaders and the office for others', () => {
    expect(error(canReport(report, me('r1'), NOW))).toBe('ok')
    expect(error(canReport(report, me('x'), NOW))).toBe('NOT_ALLOWED')
    // With oneself among them it is for others still.
    expect(error(canReport({ ...report, recipientIds: ['x', 'r1'] }, me('x'), NOW))).toBe('NOT_ALLOWED')
    for (const role of ['treasurer', 'audit', 'admin', 'handler', 'delegate'] as const)
      expect([role, error(canReport(report, me('x', [role]), NOW))]).toEqual([role, 'NOT_ALLOWED'])
    for (const role of ['committee', 'chair', 'leader'] as const)
      expect([role, error(canReport(report, me('x', [role]), NOW))]).toEqual([role, 'ok'])
  })
  test('a leader for the group and those below it, the office for all', () => {
    const below = recipient('r1', { groupId: 'g1a', groupIds: ['g1a', 'g1'] })
    const other = recipient('r2', { name: '乙', groupId: 'g2', groupIds: ['g2'] })
    const leader = me('x', ['leader'], { groupId: 'g1' })
    expect(error(canReportFor([below], leader))).toBe('ok')
    expect(canReportFor([below, other], leader)).toMatchObject({
      error: 'OTHER_GROUP',
      detail: { memberId: 'r2', name: '乙' },
    })
    expect(error(canReportFor([other], me('x', ['committee'])))).toBe('ok')
    // For themselves, wherever they lead.
    expect(error(canReportFor([recipient('x', { groupIds: ['g9'] })], leader))).toBe('ok')
  })
  test('not of tomorrow, but of what is known beforehand', () => {
    const tomorrow = dayOf(NOW + DAY)
    expect(canReport({ ...report, happenedOn: tomorrow }, me('r1'), NOW)).toMatchObject({
      error: 'FUTURE_DAY',
      detail: { field: 'happenedOn' },
    })
    for (const kind of ['birthday', 'retirement', 'festival'] as const) {
      const last = dayOf(NOW + AHEAD_DAYS * DAY)
      expect(lastDay(kind, NOW)).toBe(last)
      expect(error(canReport({ ...report, kind, happenedOn: last }, me('r1'), NOW))).toBe('ok')
      const later = dayOf(NOW + (AHEAD_DAYS + 1) * DAY)
      expect(error(canReport({ ...report, kind, happenedOn: later }, me('r1'), NOW))).toBe('FUTURE_DAY')
    }
  })
})

test('the same is one kind within some days, while nobody has acted on it', () => {
  const c = aCase({ kind: 'hardship', happenedOn: '2026-11-20', state: 'reported' })
  expect(isSame(c, { kind: 'hardship', happenedOn: '2026-11-17' })).toBe(true)
  expect(isSame(c, { kind: 'hardship', happenedOn: '2026-11-23' })).toBe(true)
  expect(isSame(c, { kind: 'hardship', happenedOn: '2026-11-16' })).toBe(false)
  expect(isSame(c, { kind: 'illness', happenedOn: '2026-11-20' })).toBe(false)
  for (const state of ['approved', 'visited', 'paid', 'closed', 'declined'] as const)
    expect(isSame({ ...c, state }, { kind: 'hardship', happenedOn: '2026-11-20' })).toBe(false)
})

describe('approving', () => {
  const c = aCase()
  const chair = me('chair', ['chair'])
  test('within the standard asks for nothing', () => {
    expect(error(canApprove(c, asked, chair, known()))).toBe('ok')
  })
  test.each<[string, Partial<typeof asked>, Partial<Known>, object, string[]]>([
    ['a fen more', { amountFen: 100_001 }, {}, {}, ['amount']],
    ['another form', { form: 'goods' as never }, {}, {}, ['form']],
    ['reported half a year and a day after', {}, {}, { happenedOn: dayOf(NOW - 181 * DAY) }, ['days']],
    [
      'more in a year',
      {},
      { standard: { ...standard, yearFen: 150_000 }, years: new Map([['r1', year({ elsewhereFen: 50_001 })]]) },
      {},
      ['year_sum'],
    ],
  ])('%s needs a reason and the committee', (_, more, besides, fields, beyond) => {
    const above = { ...asked, ...more }
    const it = aCase(fields)
    const k = known(besides)
    expect(beyondOf(it, above, k)).toEqual(beyond)
    expect(canApprove(it, above, chair, k)).toMatchObject({
      error: 'ABOVE_STANDARD',
      detail: { beyond, lacks: ['reason', 'minutes'], standard: k.standard },
    })
    expect(canApprove(it, { ...above, reason: '大病' }, chair, k)).toMatchObject({ detail: { lacks: ['minutes'] } })
    expect(canApprove(it, { ...above, minutes }, chair, k)).toMatchObject({ detail: { lacks: ['reason'] } })
    expect(error(canApprove(it, { ...above, reason: '大病', minutes }, chair, k))).toBe('ok')
  })
  test('at the very border it is within', () => {
    const k = known({
      standard: { ...standard, yearFen: 150_000 },
      years: new Map([['r1', year({ elsewhereFen: 50_000 })]]),
    })
    expect(beyondOf(aCase({ happenedOn: dayOf(NOW - 180 * DAY) }), asked, k)).toEqual([])
  })
  test('of several recipients the one who has had most decides', () => {
    const years = new Map([
      ['r1', year()],
      ['r2', year({ elsewhereFen: 100_000 })],
    ])
    const two = aCase({ recipients: [recipient('r1'), recipient('r2')], recipientIds: ['r1', 'r2'] })
    expect(beyondOf(two, asked, known({ years, standard: { ...standard, yearFen: 150_000 } }))).toEqual(['year_sum'])
  })
  test('past the yearly count is refused whatever the committee says, with the earlier visits', () => {
    const earlier = year({ times: 1, visits: [{ id: 'w', on: TODAY, amountFen: 1, form: 'cash' }] })
    const k = known({ years: new Map([['r1', earlier]]) })
    expect(canApprove(c, { ...asked, reason: '大病', minutes }, chair, k)).toMatchObject({
      error: 'TOO_OFTEN',
      detail: { memberId: 'r1', name: '甲', year: earlier },
    })
    expect(error(canApprove(c, asked, chair, { ...k, standard: { ...standard, timesPerYear: 2 } }))).toBe('ok')
    expect(error(canApprove(c, asked, chair, { ...k, standard: { ...standard, timesPerYear: null } }))).toBe('ok')
  })
  test('nobody for themselves: another chair, else the superior union', () => {
    const own = me('r1', ['chair'])
    expect(canApprove(c, asked, own, known())).toMatchObject({ error: 'OWN_MATTER', detail: { others: true } })
    expect(error(canApprove(c, { ...asked, superior }, own, known()))).toBe('OWN_MATTER')
    const alone = known({ others: false })
    expect(canApprove(c, asked, own, alone)).toMatchObject({ error: 'OWN_MATTER', detail: { others: false } })
    expect(error(canApprove(c, { ...asked, superior }, own, alone))).toBe('ok')
  })
  test('papers are not of tomorrow', () => {
    const tomorrow = dayOf(NOW + DAY)
    expect(canApprove(c, { ...asked, minutes: { ...minutes, on: tomorrow } }, chair, known())).toMatchObject({
      detail: { field: 'minutes.on' },
    })
    expect(canApprove(c, { ...asked, superior: { ...superior, on: tomorrow } }, chair, known())).toMatchObject({
      detail: { field: 'superior.on' },
    })
  })
  test('festivals never in money, retirement in goods alone', () => {
    const of = (kind: 'festival' | 'retirement' | 'birthday') => known({ standard: DEFAULT_STANDARDS[kind] })
    const full = { ...asked, reason: '一', minutes }
    for (const kind of ['festival', 'retirement', 'birthday'] as const)
      expect(canApprove(aCase({ kind }), full, chair, of(kind))).toMatchObject({
        error: 'FORM_REFUSED',
        detail: { forms: formsOf(kind) },
      })
    const voucher = { ...asked, form: 'goods_voucher' as const }
    expect(error(canApprove(aCase({ kind: 'festival' }), { ...full, ...voucher }, chair, of('festival')))).toBe('ok')
    expect(error(canApprove(aCase({ kind: 'retirement' }), { ...full, ...voucher }, chair, of('retirement')))).toBe(
      'FORM_REFUSED',
    )
  })
  test('less than was given cannot be approved any more; others’ money does not count', () => {
    const given = (fen: number) => [visit({ amountFen: fen }), visit({ amountFen: 900_000, source: 'superior' })]
    expect(canApprove(c, asked, chair, known({ visits: given(100_001) }))).toMatchObject({
      error: 'BELOW_GIVEN',
      detail: { givenFen: 100_001 },
    })
    expect(error(canApprove(c, asked, chair, known({ visits: given(100_000) })))).toBe('ok')
  })
})

test('more given than approved: the chair decides anew, until it is paid', () => {
  const more = [visit({ amountFen: 100_001 })]
  expect(isShort(aCase({ approval }), more)).toBe(true)
  expect(isShort(aCase({ approval }), [visit({ amountFen: 100_000 })])).toBe(false)
  expect(isShort(aCase(), more)).toBe(false)
  const payment = { by: 't', byName: '', at: 1, voucherNo: '1', on: TODAY }
  expect(isShort(aCase({ approval, payment }), more)).toBe(false)
})

test('one’s own is declined by another, where there is one', () => {
  expect(error(canDecline(aCase(), me('r1', ['chair']), true))).toBe('OWN_MATTER')
  expect(error(canDecline(aCase(), me('r1', ['chair']), false))).toBe('ok')
  expect(error(canDecline(aCase(), me('x', ['committee']), true))).toBe('ok')
})

test('standards of the law of the house, in fen', () => {
  const brief = Object.entries(DEFAULT_STANDARDS).map(([kind, s]: [string, Standard]) => [kind, s.amountFen, s.form])
  expect(brief).toEqual([
    ['illness', 100_000, 'cash'],
    ['bereavement', 100_000, 'cash'],
    ['marriage', 50_000, 'cash'],
    ['birth', 50_000, 'cash'],
    ['retirement', 100_000, 'goods'],
    ['hardship', 100_000, 'cash'],
    ['accident', 100_000, 'cash'],
    ['birthday', 30_000, 'goods_voucher'],
    ['festival', 200_000, 'goods'],
  ])
  expect(Object.values(DEFAULT_STANDARDS).every((s) => s.withinDays === 180)).toBe(true)
  expect(DEFAULT_STANDARDS.festival.yearFen).toBe(200_000)
  expect(changedFields(standard, { amountFen: 100_000, timesPerYear: null, proof: false })).toEqual([
    { field: 'timesPerYear', from: 1, to: null },
    { field: 'proof', from: true, to: false },
  ])
})

describe('who is in the circle', () => {
  const c = aCase({
    recipients: [recipient('r1'), recipient('r2', { circle: 'group', groupId: 'g2' })],
    recipientIds: ['r1', 'r2'],
    visitors: [{ id: 'v', name: '丙' }],
  })
  test.each<[string, Parameters<typeof standingOf>[1], string | null]>([
    ['the chair', me('x', ['chair']), 'handler'],
    ['the committee', me('x', ['committee']), 'handler'],
    ['who audits', me('x', ['audit']), 'handler'],
    ['who reported', me('reporter'), 'handler'],
    ['a recipient', me('r1'), 'recipient'],
    ['a visitor', me('v'), 'visitor'],
    ['a colleague of the group that was let know', me('x', [], { groupIds: ['g2', 'g0'] }), 'told'],
    ['a colleague', me('x'), null],
    ['a leader', me('x', ['leader']), null],
    ['the treasurer before there is money', me('x', ['treasurer']), null],
    ['the technician', me('x', ['admin'], { kind: 'technical' }), null],
    ['a chair who has left', me('x', ['chair'], { state: 'left' }), null],
  ])('%s', (_, who, standing) => {
    expect(standingOf(c, who)).toBe(standing)
  })
  test('the treasurer from the money on, a visitor until it is over', () => {
    expect(standingOf({ ...c, approval }, me('x', ['treasurer']))).toBe('handler')
    expect(standingOf({ ...c, visitIds: ['w'] }, me('x', ['treasurer']))).toBe('handler')
    expect(standingOf({ ...c, closed: { by: 'x', byName: '', at: 1 } }, me('v'))).toBeNull()
  })
  test('who reported for themselves sees what a recipient sees', () => {
    const own = aCase({ reported: { by: 'r1', byName: '甲', at: NOW } })
    expect(standingOf(own, me('r1'))).toBe('recipient')
  })
  test('who is told, and audits, may do nothing', () => {
    expect(canDo(c, me('x', [], { groupIds: ['g2'] }))).toEqual([])
    expect(canDo(c, me('x', ['audit']))).toEqual([])
  })
  test('what waits for whom follows from what happened', () => {
    const waits = (more: object) => follow({ ...aCase(), ...more }).waitsFor
    expect(waits({})).toEqual(['role:chair', 'role:committee'])
    expect(waits({ visitors: c.visitors })).toEqual(['role:chair', 'member:v'])
    expect(waits({ approval, visitors: c.visitors })).toEqual(['member:v'])
    expect(waits({ visitIds: ['w'] })).toEqual(['role:chair'])
    expect(waits({ approval, visitIds: ['w'], ownMoney: true })).toEqual(['role:treasurer'])
    // What others gave is in others' books: it can be closed.
    expect(waits({ approval, visitIds: ['w'] })).toEqual(['role:chair', 'role:committee'])
    expect(waits({ approval, visitIds: ['w'], ownMoney: true, payment: { by: 't' } })).toEqual([
      'role:chair',
      'role:committee',
    ])
    expect(waits({ approval, visitIds: ['w'], closed: { by: 't' } })).toEqual([])
    expect(follow({ ...aCase(), visitors: c.visitors }).seenBy).toContain('member:v')
    expect(
      follow({ ...aCase(), visitors: c.visitors, declined: { by: 't', byName: '', at: 1, reason: '' } }).seenBy,
    ).not.toContain('member:v')
  })
})
