import type { Hand } from '@domain/condolence/run'
import type { Row } from '@domain/condolence/totals'
import { cursorOf, placeOf } from '../kit/cursor'
import { BadCursor, group, type Where } from '../kit/store'

type Place = Pick<Row, 'on' | 'id'>
/** Before all runs. */
export const FIRST_RUN: Place = { on: '', id: '' }
/** Runs come after visits, which have cursors of their own. */
const MARK = 'run.'
export const cursorAt = ({ on, id }: Place) => MARK + cursorOf([on, id])
/** The run after which a page begins; undefined for a page of visits. */
export function afterRun(cursor: string): Place | undefined {
  if (!cursor.startsWith(MARK)) return undefined
  const place = placeOf(cursor.slice(MARK.length))
  if (!place) throw new BadCursor()
  return { on: String(place[0]), id: place[1] }
}

type Counted = Pick<Hand, 'runId' | 'title' | 'kind' | 'form' | 'source' | 'line' | 'valueFen'> & {
  on: string
  count: number
}
const FIELDS = ['runId', 'title', 'kind', 'form', 'source', 'line', 'valueFen', 'on'] as const

/**
 * What of each run was handed out in this time, by the first day of it. Nobody is named: that a colleague had their
 * dumplings is in the run itself.
 */
export async function runRows(where: Where, after: Place): Promise<Row[]> {
  const rows = new Map<string, Row>()
  // So that the first of a run is its first day.
  const days = (await group<Counted>('hands', where, FIELDS)).sort((a, b) => (a.on < b.on ? -1 : 1))
  for (const { runId, on, count, valueFen, title, kind, form, source, line } of days) {
    const known = rows.get(runId)
    const n = (known?.sum.personTimes ?? 0) + count
    rows.set(runId, {
      ...{ id: runId, of: 'run', kind, title, on: known?.on ?? on, form, source, line, amountFen: valueFen },
      sum: { persons: n, personTimes: n, sumFen: n * valueFen },
      ...{ voucherNos: [], minutes: [] },
    })
  }
  return [...rows.values()]
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
    .filter(({ on, id }) => on > after.on || (on === after.on && id > after.id))
}
