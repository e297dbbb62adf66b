import type { Day } from '../kit/time'
import { CONDOLENCE_KINDS, type CondolenceKind, SOURCES, type Source, type Visit } from './model'
import type { Hand } from './run'
import type { Split, Sum, Totals } from './totals'

/** What was handed over at one time: a visit, or one hand of a run. */
export interface Given {
  /** Of the visit or the run: hands of one run are one time. */
  id: string
  kind: CondolenceKind | 'gift'
  on: Day
  source: Source
  line: string
  /** Per person. */
  amountFen: number
  persons: readonly { id: string; retired: boolean }[]
}

/**
 * 人, 人次, fen. People are told apart within a calendar year, and counted anew in the next: after retention nobody can
 * tell any more who of one year is who of another, and a sum must not change by that.
 */
export function sumOf(list: readonly Given[]): Sum {
  const persons = new Set(list.flatMap((g) => g.persons.map((p) => `${g.on.slice(0, 4)} ${p.id}`)))
  return {
    persons: persons.size,
    personTimes: list.reduce((n, g) => n + g.persons.length, 0),
    sumFen: list.reduce((fen, g) => fen + g.amountFen * g.persons.length, 0),
  }
}

const only = (list: readonly Given[], retired: boolean) =>
  list.map((g) => ({ ...g, persons: g.persons.filter((p) => p.retired === retired) }))

const splitOf = (list: readonly Given[]): Split => ({
  ...sumOf(list),
  times: new Set(list.map((g) => g.id)).size,
  own: sumOf(list.filter((g) => g.source === 'union')),
  others: sumOf(list.filter((g) => g.source !== 'union')),
  inService: sumOf(only(list, false)),
  retired: sumOf(only(list, true)),
})

function groupsOf<K extends string>(list: readonly Given[], key: (g: Given) => K): Map<K, Given[]> {
  const groups = new Map<K, Given[]>()
  for (const g of list) {
    const known = groups.get(key(g))
    if (known) known.push(g)
    else groups.set(key(g), [g])
  }
  return groups
}

/** The keys in this order, those that nothing is of left out. */
const inOrder = <K extends string>(order: readonly K[], groups: ReadonlyMap<K, Given[]>): [K, Given[]][] =>
  order.flatMap((key): [K, Given[]][] => {
    const found = groups.get(key)
    return found ? [[key, found]] : []
  })

/** Every month that has a day in this time. */
export function monthsOf(from: Day, to: Day): string[] {
  const months: string[] = []
  let [year = 0, month = 0] = from.split('-').map(Number)
  for (let name = from.slice(0, 7); name <= to.slice(0, 7); ) {
    months.push(name)
    if (month === 12) year++
    month = (month % 12) + 1
    name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  }
  return months
}

/** What was given from one day to another, both included. The order of `given` does not matter. */
export function totalsOf(given: readonly Given[], from: Day, to: Day): Totals {
  const list = given.filter((g) => from <= g.on && g.on <= to)
  const lines = groupsOf(list, (g) => g.line)
  const months = groupsOf(list, (g) => g.on.slice(0, 7))
  return {
    from,
    to,
    all: splitOf(list),
    kinds: inOrder(
      [...CONDOLENCE_KINDS, 'gift'],
      groupsOf(list, (g) => g.kind),
    ).map(([kind, of]) => ({
      kind,
      sum: splitOf(of),
    })),
    lines: inOrder([...lines.keys()].sort(), lines).map(([line, of]) => ({ line, sum: splitOf(of) })),
    sources: inOrder(
      SOURCES,
      groupsOf(list, (g) => g.source),
    ).map(([source, of]) => ({ source, sum: sumOf(of) })),
    months: monthsOf(from, to).map((month) => {
      const { personTimes, sumFen } = sumOf(months.get(month) ?? [])
      return { month, personTimes, sumFen }
    }),
  }
}

/** A visit as a sum takes it. */
export const givenAt = (w: Visit): Given => ({
  ...{ id: w._id, kind: w.kind, on: w.on, source: w.source, line: w.line, amountFen: w.amountFen },
  persons: w.recipients.map((r) => ({ id: r.id, retired: r.kind === 'retired' })),
})

/** A hand as a sum takes it: nothing while it lies there. */
export const handedAt = (h: Hand): Given[] =>
  h.on === undefined
    ? []
    : [
        {
          ...{ id: h.runId, kind: h.kind, on: h.on, source: h.source, line: h.line, amountFen: h.valueFen },
          persons: [{ id: h.memberId, retired: h.memberKind === 'retired' }],
        },
      ]
