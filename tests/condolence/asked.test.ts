import { rowFor } from '@domain/condolence/view-for'
import { aCase, approval, me, NOW } from './facts'

/** What a row asks of its reader: what may be done is not always waited for. */
const payment = { by: 't', byName: '钱', at: NOW, voucherNo: '记-1', on: '2026-11-20' }
const visited = { state: 'visited' as const, visitIds: ['w1'] }
const office = me('office', ['committee'])
const asks = (more: Parameters<typeof aCase>[0], who = office) => rowFor(aCase(more), who)?.waitsFor

test('a visit is asked for until there was one, and of those who were sent', () => {
  expect(asks({})).toBe('visit')
  expect(asks({ visitors: [{ id: 'v', name: '丙' }] })).toBeUndefined()
  expect(asks({ visitors: [{ id: 'v', name: '丙' }] }, me('v'))).toBe('visit')
  expect(asks(visited)).toBeUndefined()
  // Who reported it as a leader may write a visit down; it is the office that is waited for.
  expect(asks({}, me('reporter', ['leader']))).toBeUndefined()
})

test('the chair’s word comes before the chair’s visit', () => {
  const chair = me('chair', ['chair'])
  expect(asks({}, chair)).toBe('approve')
  expect(asks({ approval }, chair)).toBe('visit')
})

test('closing is asked for when it was paid, not before', () => {
  const own = { ...visited, approval, ownMoney: true as const }
  expect(asks(own)).toBeUndefined()
  expect(asks(own, me('t', ['treasurer']))).toBe('pay')
  expect(asks({ ...own, payment })).toBe('close')
  // Others' money is in others' books.
  expect(asks({ ...visited, approval })).toBe('close')
  expect(asks({ ...visited, approval }, me('t', ['treasurer']))).toBeUndefined()
  expect(asks({ ...visited, approval, payment, closed: { by: 'office', byName: '乙', at: NOW } })).toBeUndefined()
})
