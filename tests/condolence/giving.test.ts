import type { Condolence, Visit } from '@domain/condolence/model'
import { auditsOf, records } from '../kit/records'
import { refusal, value } from '../kit/session'
import { type Books, LINE, openBooks, TODAY } from './books'

/** What was given, and how it comes into the books. 1 chair, 2 committee, 3 and 5 treasurers, 4 auditor, 6 leader. */
let b: Books
beforeAll(async () => {
  b = await openBooks({ size: 60, roles: { 5: 'treasurer', 6: 'leader' } })
}, 120_000)
afterAll(() => b.cloud.close())

const visits = () => records<Visit>(b.cloud, 'visits')
const kept = (id: string) => records<Condolence>(b.cloud, 'condolences').find((c) => c._id === id)
const notices = (id: string) =>
  records<{ to: string[]; kind: string; about: { id: string } }>(b.cloud, 'notices').filter((n) => n.about.id === id)
const pay = (id: string, more = {}) => b.treasurer.condolence.pay({ id, voucherNo: '记-11-7', on: TODAY, ...more })
const close = (id: string) => b.committee.condolence.close({ id })
const said = async (answer: Promise<{ ok: boolean }>) => {
  const { ok: _, ...rest } = (await answer) as { ok: boolean; error?: string; detail?: unknown }
  return rest
}

describe('in either order', () => {
  test('first the visit, then the approval, then the money', async () => {
    const c = await b.reported('bereavement', [10])
    expect(c.can).toContain('visit')
    const w = await value(b.visited([c]))
    expect(w).toMatchObject({ kind: 'bereavement', amountFen: 100_000, sumFen: 100_000, line: LINE, voucherNos: [] })
    expect(kept(c.id)).toMatchObject({ state: 'visited', visitIds: [w.id], waitsFor: ['role:chair'] })
    expect(await refusal(pay(c.id))).toBe('NOT_APPROVED')
    expect(await said(close(c.id))).toEqual({ error: 'NOT_DONE', detail: { lacks: ['approve', 'pay'] } })
    await value(b.chair.condolence.approve({ id: c.id, amountFen: 100_000, form: 'cash' }))
    const paid = await value(pay(c.id))
    expect(paid).toMatchObject({ state: 'paid', payment: { voucherNo: '记-11-7', on: TODAY, byName: b.name(3) } })
    expect(paid.visits).toMatchObject([{ voucherNos: ['记-11-7'] }])
    expect(await refusal(pay(c.id, { voucherNo: '记-11-8' }))).toBe('WRONG_STATE')
    expect(await value(close(c.id))).toMatchObject({ state: 'closed', can: expect.not.arrayContaining(['visit']) })
    expect(kept(c.id)).toMatchObject({ waitsFor: [] })
    expect(await said(b.visited([c]))).toEqual({ error: 'WRONG_STATE', detail: { state: 'closed' } })
    expect(await refusal(close(c.id))).toBe('WRONG_STATE')
    const ways = auditsOf(b.cloud, c.id).map((a) => `${a.action.split('.')[1]}: ${a.from} → ${a.to} ${a.why ?? ''}`)
    expect(ways.sort()).toEqual([
      'approve: visited → approved ',
      'close: paid → closed ',
      'pay: approved → paid ',
      'report: null → reported ',
      'visit: reported → visited ',
    ])
  })

  test('first the approval, then the visit: the treasurer hears that there is something to handle, and nothing else', async () => {
    const c = await b.approved('illness', [11])
    expect(await refusal(pay(c.id))).toBe('NOT_VISITED')
    await value(b.visited([c]))
    const told = notices(c.id).filter((n) => n.to.includes('role:treasurer'))
    expect(told).toMatchObject([{ kind: 'condolence_to_pay', about: { id: c.id, title: '' } }])
    expect(Object.keys(told[0]?.about ?? {}).sort()).toEqual(['id', 'title'])
    await value(pay(c.id))
    // What has happened is written down also after it was paid; that voucher did not pay it.
    const later = await value(b.visited([c], { amountFen: 1 }))
    expect(later.voucherNos).toEqual([])
    expect(notices(c.id).filter((n) => n.to.includes('role:treasurer'))).toHaveLength(1)
    await value(close(c.id))
  })

  test('before approval and visit the treasurer knows of nothing; afterwards of all', async () => {
    const c = await b.reported('illness', [12])
    expect(await b.treasurer.condolence.pay({ id: c.id, voucherNo: '1', on: TODAY })).toEqual(
      await b.treasurer.condolence.pay({ id: 'f'.repeat(32), voucherNo: '1', on: TODAY }),
    )
    await value(b.visited([c]))
    expect(await refusal(pay(c.id))).toBe('NOT_APPROVED')
  })
})

describe('many', () => {
  test('one visit of five visitors to three recipients of two cases', async () => {
    const cases = [await b.approved('hardship', [13, 14]), await b.approved('hardship', [15])]
    const visitorIds = [1, 2, 3, 6, 20].map(b.id)
    const w = await value(b.visited(cases, { visitorIds, amountFen: 50_000 }))
    expect(w.visitors.map((v) => v.id)).toEqual(visitorIds)
    expect(w.recipients.map((r) => r.id)).toEqual([13, 14, 15].map(b.id))
    expect(w.sumFen).toBe(150_000)
    for (const c of cases) expect(kept(c.id)).toMatchObject({ visitIds: [w.id], state: 'visited' })
    // Each case is paid apart, and the one visit shows both vouchers.
    await value(pay(cases[0]?.id ?? '', { voucherNo: '记-1' }))
    await value(pay(cases[1]?.id ?? '', { voucherNo: '记-2' }))
    const shown = await value(b.auditor.condolence.get({ id: cases[0]?.id ?? '' }))
    expect(shown.visits).toMatchObject([{ voucherNos: ['记-1', '记-2'] }])
    // The handler of a case sees its own recipients.
    expect(shown.visits?.[0]?.recipients.map((r) => r.id)).toEqual([13, 14].map(b.id))
    expect(shown.givenFen).toBe(100_000)
  })

  test('not of several kinds, not to strangers, and of each case somebody', async () => {
    const [ill, poor] = [await b.reported('illness', [16, 17]), await b.reported('hardship', [16])]
    expect(await refusal(b.visited([ill, poor], { recipientIds: [16].map(b.id) }))).toBe('MIXED_KINDS')
    const stranger = [16, 18].map(b.id)
    expect(await said(b.visited([ill], { recipientIds: stranger }))).toEqual({
      error: 'NOT_RECIPIENT',
      detail: { memberId: b.id(18) },
    })
    const other = await b.reported('illness', [19])
    expect(await said(b.visited([ill, other], { recipientIds: [b.id(16)] }))).toEqual({
      error: 'NOBODY_OF',
      detail: { id: other.id },
    })
    const before = visits().length
    const nobody = { ids: [ill.id, 'f'.repeat(32)], recipientIds: [b.id(16)], visitorIds: [b.id(2)] }
    const rest = { on: TODAY, form: 'cash', amountFen: 1, source: 'union', line: LINE } as const
    expect(await refusal(b.committee.condolence.visit({ ...nobody, ...rest }))).toBe('NOT_FOUND')
    expect(visits()).toHaveLength(before)
  })
})

describe('who was there', () => {
  test('people of the school; the proof is not seen by whom it is of', async () => {
    const c = await b.reported('illness', [21])
    const nobody = 'f'.repeat(32)
    const strange = { visitorIds: [b.id(2), nobody], advancedBy: nobody, proofSeenBy: nobody }
    for (const [field, who] of Object.entries(strange))
      expect(await said(b.visited([c], { [field]: who }))).toEqual({ error: 'UNKNOWN_PEOPLE', detail: { field } })
    expect(await said(b.visited([c], { proofSeenBy: b.id(21) }))).toMatchObject({ error: 'BAD_INPUT' })
    const w = await value(b.visited([c], { advancedBy: b.id(2), proofSeenBy: b.id(4), note: '病历看过' }))
    expect(w).toMatchObject({ advancedBy: { name: b.name(2) }, proofSeenBy: { name: b.name(4) }, note: '病历看过' })
  })

  test('who was sent writes it down, and sees no books; who was not sent finds nothing', async () => {
    const c = await b.approved('illness', [22])
    const minutes = { no: '工委〔2026〕3号', on: TODAY }
    const poor = await b.reported('hardship', [23])
    await value(
      b.chair.condolence.approve({ id: poor.id, amountFen: 300_000, form: 'cash', reason: '家中失火', minutes }),
    )
    const colleague = await b.as(20)
    const input = {
      visitorIds: [b.id(20)],
      recipientIds: [b.id(23)],
      on: TODAY,
      form: 'cash' as const,
      source: 'union' as const,
    }
    const write = () => colleague.condolence.visit({ ...input, ids: [poor.id], amountFen: 300_000, line: LINE })
    expect(await write()).toEqual(
      await colleague.condolence.visit({ ...input, ids: ['f'.repeat(32)], amountFen: 1, line: LINE }),
    )
    await value(b.chair.condolence.assignVisitors({ id: poor.id, visitorIds: [b.id(20)] }))
    expect(await value(write())).toMatchObject({ minutes: [], voucherNos: [], sumFen: 300_000 })
    expect((await value(b.auditor.condolence.get({ id: poor.id }))).visits).toMatchObject([{ minutes: [minutes] }])
    await value(pay(poor.id))
    await value(close(poor.id))
    expect(await refusal(write())).toBe('NOT_FOUND')
    expect(c.id).not.toBe(poor.id)
  })

  test('two who were there each write it down: the second is asked whether it was once more', async () => {
    const c = await b.approved('accident', [33])
    await value(b.chair.condolence.assignVisitors({ id: c.id, visitorIds: [b.id(20)] }))
    const colleague = await b.as(20)
    const gift = {
      ids: [c.id],
      visitorIds: [b.id(2), b.id(20)],
      recipientIds: [b.id(33)],
      on: TODAY,
      line: '另写的科目',
    }
    const write = (again?: boolean) =>
      colleague.condolence.visit({ ...gift, form: 'cash', amountFen: 100_000, source: 'union', again })
    await value(b.visited([c]))
    // Who entered it is for those who handle the case.
    expect(await said(write())).toEqual({ error: 'ALREADY_GIVEN', detail: { on: TODAY, amountFen: 100_000 } })
    expect(await said(b.visited([c]))).toMatchObject({ error: 'ALREADY_GIVEN', detail: { byName: b.name(2) } })
    expect(kept(c.id)?.visitIds).toHaveLength(1)
    await value(write(true))
    expect(kept(c.id)?.visitIds).toHaveLength(2)
  })

  test('a leader writes down what their group did for their own, not for others', async () => {
    const leader = await b.as(6)
    const own = await value(
      leader.condolence.report({ kind: 'bereavement', recipientIds: [b.id(26)], happenedOn: TODAY }),
    )
    const input = {
      visitorIds: [b.id(6)],
      on: TODAY,
      form: 'cash' as const,
      amountFen: 38_000,
      source: 'union' as const,
      line: LINE,
    }
    await value(leader.condolence.visit({ ...input, ids: [own.id], recipientIds: [b.id(26)] }))
    const other = await b.reported('bereavement', [27])
    expect(await refusal(leader.condolence.visit({ ...input, ids: [other.id], recipientIds: [b.id(27)] }))).toBe(
      'NOT_FOUND',
    )
  })
})

describe('the books', () => {
  const books = ['chair', 'committee', 'treasurer', 'auditor'] as const
  test('are read by who keeps them, and by nobody else', async () => {
    for (const who of books) expect((await b[who].condolence.totals({ from: TODAY, to: TODAY })).ok).toBe(true)
    for (const n of [6, 20]) {
      const other = await b.as(n)
      expect(await refusal(other.condolence.totals({ from: TODAY, to: TODAY }))).toBe('NOT_ALLOWED')
      expect(await refusal(other.condolence.rows({ from: TODAY, to: TODAY }))).toBe('NOT_ALLOWED')
    }
  })

  test('a time that ends before it begins, or has no end, is none', async () => {
    for (const to of ['2026-11-19', '9999-12-31']) {
      expect(await said(b.auditor.condolence.totals({ from: TODAY, to }))).toEqual({
        error: 'BAD_INPUT',
        detail: { field: 'to' },
      })
      expect(await said(b.auditor.condolence.rows({ from: TODAY, to }))).toEqual({
        error: 'BAD_INPUT',
        detail: { field: 'to' },
      })
    }
    expect(await refusal(b.auditor.condolence.rows({ from: TODAY, to: TODAY, cursor: 'run.x' }))).toBe('BAD_INPUT')
  })

  test('every number opens the rows behind it, with voucher and minutes numbers', async () => {
    const time = { from: '2026-01-01', to: '2026-12-31' }
    const all = await value(b.auditor.condolence.totals(time))
    const rowsOf = async (more: object) => {
      const found = []
      let cursor: string | undefined
      do {
        const page = await value(b.auditor.condolence.rows({ ...time, ...more, cursor }))
        expect(page.items.length).toBeLessThanOrEqual(20)
        found.push(...page.items)
        cursor = page.cursor
      } while (cursor !== undefined)
      return found
    }
    const sum = (rows: Awaited<ReturnType<typeof rowsOf>>) => ({
      times: rows.length,
      personTimes: rows.reduce((n, r) => n + r.sum.personTimes, 0),
      sumFen: rows.reduce((n, r) => n + r.sum.sumFen, 0),
    })
    expect(all.all.times).toBe(visits().length)
    const rows = await rowsOf({})
    expect(all.all).toMatchObject(sum(rows))
    expect(rows.map((r) => r.on)).toEqual(rows.map((r) => r.on).sort())
    for (const { kind, sum: s } of all.kinds) expect(s).toMatchObject(sum(await rowsOf({ kind })))
    for (const { line, sum: s } of all.lines) expect(s).toMatchObject(sum(await rowsOf({ line })))
    for (const { source, sum: s } of all.sources) {
      const { times: _, ...rest } = sum(await rowsOf({ source }))
      expect(s).toMatchObject(rest)
    }
    const [fire] = (await rowsOf({ kind: 'hardship' })).filter((r) => r.amountFen === 300_000)
    expect(fire).toMatchObject({
      names: [b.name(23)],
      voucherNos: ['记-11-7'],
      minutes: [{ no: '工委〔2026〕3号', on: TODAY }],
    })
  })

  test('who reads names of a sensitive row is seen doing so by the person', async () => {
    const looks = () => records<{ memberId: string; by: string; about?: string }>(b.cloud, 'looks')
    const seenBy = (n: number, by: number) => looks().some((l) => l.memberId === b.id(n) && l.by === b.id(by))
    await value(b.visited([await b.reported('hardship', [32])]))
    const quiet = looks().length
    await value(b.treasurer.condolence.totals({ from: TODAY, to: TODAY }))
    expect(looks()).toHaveLength(quiet)
    expect(seenBy(32, 3)).toBe(false)
    await value(b.treasurer.condolence.rows({ from: TODAY, to: TODAY, kind: 'hardship' }))
    expect(seenBy(32, 3)).toBe(true)
  })
})
