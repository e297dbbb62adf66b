import type { Visit } from '@domain/condolence/model'
import type { Hand } from '@domain/condolence/run'
import { type Given, givenAt, handedAt } from '@domain/condolence/summing'
import { type Day, daysBetween } from '@domain/kit/time'
import { type Doc, query } from '../kit/store'

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
  const [visits, hands] = await Promise.all([allOf<Visit>('visits', from, to), allOf<Hand>('hands', from, to)])
  return [...visits.map(givenAt), ...hands.flatMap(handedAt)]
}
