import { CONDOLENCE_KINDS, SOURCES } from '@domain/condolence/model'
import { type Given, monthsOf, sumOf, totalsOf } from '@domain/condolence/summing'
import type { Sum } from '@domain/condolence/totals'
import { FEN_MOST } from '@domain/kit/money'
import { addDays } from '@domain/kit/time'
import fc from 'fast-check'

const FROM = '2025-01-01'
const TO = '2027-12-31'

const given: fc.Arbitrary<Given> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    kind: fc.constantFrom(...CONDOLENCE_KINDS, 'gift' as const),
    on: fc.integer({ min: -40, max: 1140 }).map((n) => addDays(FROM, n)),
    source: fc.constantFrom(...SOURCES),
    line: fc.constantFrom('职工慰问支出', '困难职工帮扶支出', '其他活动支出'),
    amountFen: fc.integer({ min: 1, max: 1_000_000 }),
    persons: fc.uniqueArray(fc.nat(9), { maxLength: 6 }),
  })
  // Somebody is retired or is not, whoever counts.
  .map((g) => ({ ...g, persons: g.persons.map((n) => ({ id: `p${n}`, retired: n % 3 === 0 })) }))
const many = fc.array(given, { maxLength: 40 })

const added = (sums: readonly Sum[]) => ({
  personTimes: sums.reduce((n, s) => n + s.personTimes, 0),
  sumFen: sums.reduce((n, s) => n + s.sumFen, 0),
})
const some = ({ personTimes, sumFen }: Sum) => ({ personTimes, sumFen })

describe('totals, whatever was given', () => {
  const holds = (claim: (list: Given[], t: ReturnType<typeof totalsOf>) => void) =>
    fc.assert(fc.property(many, (list) => claim(list, totalsOf(list, FROM, TO))))

  test('kinds, lines, sources and months each add up to all', () => {
    holds((_, { all, kinds, lines, sources, months }) => {
      expect(added(kinds.map((k) => k.sum))).toEqual(some(all))
      expect(added(lines.map((l) => l.sum))).toEqual(some(all))
      expect(added(sources.map((s) => s.sum))).toEqual(some(all))
      expect(added(months.map((m) => ({ ...m, persons: 0 })))).toEqual(some(all))
      expect(months).toHaveLength(36)
    })
  })

  test('own and others’ money are all of it, in service and retired are all of it, in each part', () => {
    holds((_, { all, kinds, lines }) => {
      for (const s of [all, ...kinds.map((k) => k.sum), ...lines.map((l) => l.sum)]) {
        expect(added([s.own, s.others])).toEqual(some(s))
        expect(added([s.inService, s.retired])).toEqual(some(s))
        // People are of one sort; but one person may have had of both moneys.
        expect(s.inService.persons + s.retired.persons).toBe(s.persons)
        expect(s.own.persons + s.others.persons).toBeGreaterThanOrEqual(s.persons)
        expect(s.persons).toBeLessThanOrEqual(s.personTimes)
      }
    })
  })

  test('the order of records does not show', () => {
    fc.assert(
      fc.property(many, fc.infiniteStream(fc.nat()), (list, random) => {
        const keys = new Map(list.map((g) => [g, random.next().value]))
        const other = [...list].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
        expect(totalsOf(other, FROM, TO)).toEqual(totalsOf(list, FROM, TO))
      }),
    )
  })

  test('two halves of a time are the whole of it', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 0, max: 1093 }), (list, n) => {
        const [first, second] = [totalsOf(list, FROM, addDays(FROM, n)), totalsOf(list, addDays(FROM, n + 1), TO)]
        expect(added([first.all, second.all])).toEqual(some(totalsOf(list, FROM, TO).all))
      }),
    )
  })

  test('other names for the people of each year change no number: so retention may take the names away', () => {
    fc.assert(
      fc.property(many, fc.string(), (list, key) => {
        const masked = list.map((g) => ({
          ...g,
          persons: g.persons.map((p) => ({ ...p, id: `${key}${g.on.slice(0, 4)}-${p.id}` })),
        }))
        expect(totalsOf(masked, FROM, TO)).toEqual(totalsOf(list, FROM, TO))
      }),
    )
  })
})

const visit = (more: Partial<Given> = {}): Given => ({
  id: 'v',
  kind: 'bereavement',
  on: '2026-03-01',
  source: 'union',
  line: '职工慰问支出',
  amountFen: 38_000,
  persons: [{ id: 'p1', retired: false }],
  ...more,
})

test('28,177.92 元 stays to the fen: a float would not', () => {
  const list = Array.from({ length: 9 }, (_, n) => visit({ id: `v${n}`, amountFen: 313_088 }))
  expect(sumOf(list)).toEqual({ persons: 1, personTimes: 9, sumFen: 2_817_792 })
  expect(0.1 + 0.2).not.toBe(0.3)
  // As much as a sum can be, to as many as there can be.
  const much = Array.from({ length: 90 }, (_, n) => visit({ id: `v${n}`, amountFen: FEN_MOST - 1 }))
  expect(sumOf(much).sumFen).toBe(90 * (FEN_MOST - 1))
  expect(Number.isSafeInteger(sumOf(much).sumFen)).toBe(true)
})

test('the hands of a run are one time and as many person-times; one who had twice is one person', () => {
  const run = ['p1', 'p2', 'p3'].map((id) => visit({ id: 'run', kind: 'gift', persons: [{ id, retired: false }] }))
  const t = totalsOf([...run, visit()], '2026-01-01', '2026-12-31')
  expect(t.all).toMatchObject({ times: 2, persons: 3, personTimes: 4, sumFen: 4 * 38_000 })
  expect(t.kinds.map((k) => [k.kind, k.sum.times, k.sum.persons])).toEqual([
    ['bereavement', 1, 1],
    ['gift', 1, 3],
  ])
})

test('somebody who had in two years is counted in each', () => {
  const list = [visit(), visit({ id: 'w', on: '2027-01-01' })]
  expect(totalsOf(list, '2026-01-01', '2027-12-31').all.persons).toBe(2)
  expect(totalsOf(list, '2026-01-01', '2026-12-31').all.persons).toBe(1)
})

test('both days are included, and what lies beside them is not', () => {
  const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01']
  const list = days.map((on) => visit({ id: on, on }))
  expect(totalsOf(list, '2026-03-01', '2026-03-31').all.times).toBe(2)
  expect(totalsOf(list, '2026-03-02', '2026-03-30').all).toMatchObject({
    times: 0,
    persons: 0,
    personTimes: 0,
    sumFen: 0,
  })
})

test('every month of the time is there, also over the turn of a year', () => {
  expect(monthsOf('2026-11-30', '2027-02-01')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
  expect(monthsOf('2026-11-30', '2026-11-30')).toEqual(['2026-11'])
  expect(monthsOf('2026-11-30', '2026-10-01')).toEqual([])
})
