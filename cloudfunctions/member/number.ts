import { givenNumber } from '@domain/member/roster'
import { type Doc, get, type Tx } from '../kit/store'
import { membersBy, Stale } from './store'

type Series = Doc & { next: number }
const SERIES = 'staffNo'

export const nextNumber = async () => (await get<Series>('series', SERIES))?.next ?? 1

/** The next `count` numbers that nobody has, and where the series goes on. */
export async function freeNumbers(count: number, from: number) {
  const free: string[] = []
  let next = from
  while (free.length < count) {
    const some = Array.from({ length: count }, (_, i) => givenNumber(next + i))
    const used = new Set((await membersBy('staffNo', some)).map((m) => m.staffNo))
    const open = some.filter((n) => !used.has(n)).slice(0, count - free.length)
    free.push(...open)
    next += open.length > 0 ? some.indexOf(open.at(-1) ?? '') + 1 : count
  }
  return { free, next }
}

/**
 * Takes them. `from` is where the series stood before anybody was looked up: if another import has given numbers
 * since, its people may be the very ones that are to be numbered here.
 */
export async function takeNumbers(t: Tx, from: number, next: number) {
  const series = await t.get<Series>('series', SERIES)
  if ((series?.next ?? 1) !== from) throw new Stale('numbers were given meanwhile')
  await t.update<Series>('series', { _id: SERIES, next })
}
