import type { Run } from '@domain/condolence/run'
import type { Day } from '@domain/kit/time'
import { startOf } from '@domain/kit/time'
import { count, query, removeWhere } from '../kit/store'

const PIECE = 200

/** Throws away the lists of runs that were made before this day and of which nothing was handed out since. */
export async function forgetRuns(before: Day): Promise<number> {
  let done = 0
  let cursor: string | undefined
  do {
    const where = { at: { lt: startOf(before) } }
    const page = await query<Run>('runs', { where, sort: '-at', limit: PIECE, cursor })
    for (const { _id } of page.items) {
      if ((await count('hands', { runId: _id, on: { gte: before } })) > 0) continue
      // Who chose and never came.
      await removeWhere('hands', { runId: _id, handed: false })
      done += (await removeWhere('runlists', { runId: _id })) > 0 ? 1 : 0
    }
    cursor = page.cursor
  } while (cursor !== undefined)
  return done
}
