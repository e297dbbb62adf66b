import { addDays, type Day, dayAfter, daysBetween } from '@domain/kit/time'
import fc from 'fast-check'

/** The due day with vacations: so many days that count, and no others. */
const START = '2026-01-01'
const anyDay = fc.integer({ min: 0, max: 800 }).map((n) => addDays(START, n))
const vacation = fc
  .record({ from: anyDay, length: fc.integer({ min: 0, max: 80 }) })
  .map(({ from, length }) => ({ from, to: addDays(from, length) }))
const vacations = fc.array(vacation, { maxLength: 20 })
const count = fc.integer({ min: 0, max: 365 })

const isPaused = (day: Day, pauses: readonly { from: Day; to: Day }[]) =>
  pauses.some(({ from, to }) => from <= day && day <= to)
/** Days after `from` up to `to` that are no vacation. */
function counted(from: Day, to: Day, pauses: readonly { from: Day; to: Day }[]): number {
  let n = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (!isPaused(day, pauses)) n++
  return n
}

test('as many days count as the school gives, and the due day itself is one of them', () => {
  fc.assert(
    fc.property(anyDay, count, vacations, (from, days, pauses) => {
      const due = dayAfter(from, days, pauses)
      expect(counted(from, due, pauses)).toBe(days)
      if (days > 0) expect(isPaused(due, pauses)).toBe(false)
    }),
  )
})

test('later or with more days it is never earlier, and a vacation more never makes it earlier', () => {
  fc.assert(
    fc.property(anyDay, count, vacations, vacation, (from, days, pauses, more) => {
      const due = dayAfter(from, days, pauses)
      expect(dayAfter(addDays(from, 1), days, pauses) >= due).toBe(true)
      expect(dayAfter(from, days + 1, pauses) > due).toBe(true)
      expect(dayAfter(from, days, [...pauses, more]) >= due).toBe(true)
    }),
  )
})

test('without vacations it is so many days later', () => {
  fc.assert(fc.property(anyDay, count, (from, days) => expect(dayAfter(from, days, [])).toBe(addDays(from, days))))
})

test.each([
  // Ends before it, begins after it, both ends count, in the midst of one, two that overlap.
  ['2026-06-01', 30, [{ from: '2026-01-20', to: '2026-02-20' }], '2026-07-01'],
  ['2026-06-01', 30, [{ from: '2026-07-02', to: '2026-08-31' }], '2026-07-01'],
  ['2026-06-01', 30, [{ from: '2026-07-01', to: '2026-08-31' }], '2026-09-01'],
  ['2026-06-20', 30, [{ from: '2026-07-11', to: '2026-08-31' }], '2026-09-10'],
  ['2026-07-20', 30, [{ from: '2026-07-11', to: '2026-08-31' }], '2026-09-30'],
  [
    '2026-07-01',
    2,
    [
      { from: '2026-07-02', to: '2026-07-05' },
      { from: '2026-07-04', to: '2026-07-08' },
    ],
    '2026-07-10',
  ],
])('from %s, %i days, %j: %s', (from, days, pauses, due) => expect(dayAfter(from, days, pauses)).toBe(due))

test('a vacation with a mistyped year pauses nothing, and the count ends', () => {
  const mistyped = { from: '2026-07-11', to: '2062-08-31' }
  expect(daysBetween('2026-06-20', dayAfter('2026-06-20', 30, [mistyped]))).toBe(30)
  const yearLong = { from: '2026-07-11', to: '2027-07-11' }
  expect(counted('2026-06-20', dayAfter('2026-06-20', 30, [yearLong]), [yearLong])).toBe(30)
})
