import type { Hand, Run } from '@domain/condolence/run'
import { type Day, startOf } from '@domain/kit/time'
import { removeNotices } from '../kit/remove-notices'
import type { Shift } from '../kit/shift'
import { query, removeWhere, updateIf } from '../kit/store'

const PIECE = 200

/** Throws away who was in the runs that were made before this day; what was handed out keeps its sums (forget.ts). */
export async function forgetRuns(before: Day, now: number, shift: Shift): Promise<void> {
  const where = { at: { lt: startOf(before) }, forgotten: { exists: false } }
  await shift.all(
    async () => (await query<Run>('runs', { where, sort: '-at', limit: PIECE })).items,
    (run) => forgetRun(run, now),
  )
}

async function forgetRun({ _id }: Run, now: number): Promise<void> {
  await removeChoices(_id)
  await removeWhere('runlists', { runId: _id })
  await removeNotices(_id)
  // Last: a job that was broken off finds the run again. A group may be one person.
  await updateIf('runs', { _id }, { set: { groups: [], groupIds: [], forgotten: { at: now } } })
}

/** Of those who chose and never came. The history is named after the hand, and so after the person. */
async function removeChoices(runId: string): Promise<void> {
  for (;;) {
    const { items } = await query<Hand>('hands', { where: { runId, handed: false }, sort: '_id', limit: PIECE })
    if (items.length === 0) return
    for (const { _id } of items) {
      await removeWhere('audits', { recordId: _id })
      await removeWhere('hands', { _id })
    }
  }
}
