import type { Visit } from '@domain/condolence/model'
import type { Hand } from '@domain/condolence/run'
import { type Given, givenAt, handedAt } from '@domain/condolence/summing'
import { type Day, daysBetween } from '@domain/kit/time'
import { type Doc, query } from '../kit/store'
import { masks } from './forget'

/** Nobody asks for more at once; a mistyped year would. */
const LONGEST = 3_660
/** The field that makes no time of `from` and `to`; null where they are one. */
export const wrongTime = (from: Day, to: Day): 'to' | null =>
  from <= to && daysBetween(from, to) <= LONGEST ? null : 'to'

const PIECE = 900
async function allOf<T extends Doc>(collection: 'visits' | 'hands', from: Day, to: Day): Promise<T[]> {
  const found: T[] = []
  let cursor: string | undefined
  do {
    const page = await query<T>(collection, { where: { on: { gte: from, lte: to } }, sort: 'on', limit: PIECE, cursor })
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

/** All that was handed over in this time, both days included: visits, and the hands of runs. */
export async function givenIn(from: Day, to: Day): Promise<Given[]> {
  const masked = await masks()
  const [visits, hands] = await Promise.all([allOf<Visit>('visits', from, to), allOf<Hand>('hands', from, to)])
  return [
    ...visits.map((w) => seenThrough(masked, w, givenAt(w))),
    ...hands.flatMap((h) => handedAt(h).map((g) => seenThrough(masked, h, g))),
  ]
}

/** While names of a year are being taken away, who still has one is counted as those who have none any more. */
function seenThrough(
  masked: Awaited<ReturnType<typeof masks>>,
  { forgotten }: { forgotten?: object },
  g: Given,
): Given {
  const mask = forgotten ? undefined : masked.get(g.on.slice(0, 4))
  return mask ? { ...g, persons: g.persons.map((p) => ({ ...p, id: mask(p.id) })) } : g
}
