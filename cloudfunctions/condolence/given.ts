import type { Visit } from '@domain/condolence/model'
import { type Given, givenAt } from '@domain/condolence/summing'
import { type Day, daysBetween } from '@domain/kit/time'
import { query } from '../kit/store'

/** Nobody asks for more at once; a mistyped year would. */
const LONGEST = 3_660
/** The field that makes no time of `from` and `to`; null where they are one. */
export const wrongTime = (from: Day, to: Day): 'to' | null =>
  from <= to && daysBetween(from, to) <= LONGEST ? null : 'to'

const PIECE = 900
/** All that was handed over in this time, both days included. */
export async function givenIn(from: Day, to: Day): Promise<Given[]> {
  const given: Given[] = []
  let cursor: string | undefined
  do {
    const where = { on: { gte: from, lte: to } }
    const page = await query<Visit>('visits', { where, sort: 'on', limit: PIECE, cursor })
    given.push(...page.items.map(givenAt))
    cursor = page.cursor
  } while (cursor !== undefined)
  return given
}
