import type { Condolence } from '@domain/condolence/model'
import { records } from '../kit/records'
import { refusal, value } from '../kit/session'
import { type Books, openBooks, TODAY } from './books'

/** What is in the books of what was given. 1 chair, 2 committee, 3 and 5 treasurers, 4 auditor, 6 leader. */
let b: Books
beforeAll(async () => {
  b = await openBooks({ size: 60, roles: { 5: 'treasurer', 6: 'leader' } })
}, 120_000)
afterAll(() => b.cloud.close())

const kept = (id: string) => records<Condolence>(b.cloud, 'condolences').find((c) => c._id === id)
const pay = (id: string, more = {}) => b.treasurer.condolence.pay({ id, voucherNo: '记-11-7', on: TODAY, ...more })
const close = (id: string) => b.committee.condolence.close({ id })
const said = async (answer: Promise<{ ok: boolean }>) => {
  const { ok: _, ...rest } = (await answer) as { ok: boolean; error?: string; detail?: unknown }
  return rest
}

describe('money', () => {
  test('no float, no nothing, no day to come, nothing that the national rules forbid', async () => {
    const c = await b.reported('festival', [28])
    for (const amountFen of [0, -1, 38_000.5, Number.MAX_SAFE_INTEGER])
      expect(await refusal(b.visited([c], { form: 'goods', amountFen }))).toBe('BAD_INPUT')
    expect(await said(b.visited([c]))).toMatchObject({
      error: 'FORM_REFUSED',
      detail: { forms: ['goods', 'goods_voucher'] },
    })
    expect(await said(b.visited([c], { form: 'goods', on: '2026-11-21' }))).toMatchObject({ error: 'FUTURE_DAY' })
    expect((await value(b.visited([c], { form: 'goods', amountFen: 2_817_792 }))).sumFen).toBe(2_817_792)
  })

  test('what was laid out is paid by another treasurer than who laid it out', async () => {
    const c = await b.approved('bereavement', [30])
    await value(b.visited([c], { advancedBy: b.id(3) }))
    expect(await said(pay(c.id))).toEqual({ error: 'OWN_MATTER', detail: { others: true } })
    const superior = { name: '区教育工会', on: TODAY }
    expect(await said(pay(c.id, { superior }))).toEqual({ error: 'OWN_MATTER', detail: { others: true } })
    expect(kept(c.id)?.payment).toBeUndefined()
    const other = await b.as(5)
    await value(other.condolence.pay({ id: c.id, voucherNo: '记-3', on: TODAY }))
  })

  test('where both treasurers are concerned, the superior union is needed and enough', async () => {
    const c = await b.approved('bereavement', [5])
    await value(b.visited([c], { advancedBy: b.id(3) }))
    expect(await said(pay(c.id))).toEqual({ error: 'OWN_MATTER', detail: { others: false } })
    const superior = { name: '区教育工会', on: TODAY }
    expect(await value(pay(c.id, { superior }))).toMatchObject({ payment: { superior } })
    // To whom it is given it is no books.
    const own = await (await b.as(5)).condolence.get({ id: c.id })
    expect(own.ok).toBe(true)
  })

  test('more of the union’s money than approved is written down, and not paid until the chair has seen it', async () => {
    const c = await b.approved('bereavement', [31], { amountFen: 50_000 })
    await value(b.visited([c], { amountFen: 30_000 }))
    await value(b.visited([c], { amountFen: 500_000, source: 'superior' }))
    await value(b.visited([c], { amountFen: 20_001 }))
    expect(await said(pay(c.id))).toEqual({
      error: 'ABOVE_APPROVED',
      detail: { approvedFen: 50_000, givenFen: 50_001 },
    })
    await value(b.chair.condolence.approve({ id: c.id, amountFen: 50_001, form: 'cash' }))
    expect(await value(pay(c.id))).toMatchObject({ state: 'paid', givenFen: 550_001 })
  })

  test('others’ money needs no voucher of ours', async () => {
    const c = await b.approved('hardship', [32])
    await value(b.visited([c], { source: 'superior', amountFen: 75_000 }))
    expect(await value(close(c.id))).toMatchObject({ state: 'closed', paid: false })
  })
})
