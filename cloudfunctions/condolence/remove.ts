import { apart } from '@domain/condolence/keeping'
import type { Condolence, Visit } from '@domain/condolence/model'
import type { Look } from '@domain/member/model'
import type { Audit } from '../kit/deed'
import { removeNotices } from '../kit/remove-notices'
import type { Shift } from '../kit/shift'
import { newId, query, removeWhere, type Tx, tx, updateIf } from '../kit/store'

const PIECE = 200

/** Takes away cases that were over before this moment, with all that tells of them. */
export async function removeCases(before: number, now: number, shift: Shift): Promise<void> {
  for (const state of ['closed', 'declined']) {
    const where = { state, closedAt: { lt: before } }
    await shift.all(
      async () => (await query<Condolence>('condolences', { where, sort: 'closedAt', limit: PIECE })).items,
      (c) => removeCase(c, now),
    )
  }
}

/** The case goes last: while it is there, a job that was broken off finds the rest of it again. */
async function removeCase(c: Condolence, now: number): Promise<void> {
  await removeNotices(c._id)
  await removeLooks(c)
  // Who read the letter, or said who may know, is whom it was about.
  const theirs = { recordId: c._id, by: { in: c.recipientIds } }
  await updateIf('audits', theirs, { unset: ['by', 'byName'] }, true)
  await tx(
    async (t) => {
      await cutVisits(t, c)
      await t.remove('condolences', c._id)
      // The history goes on to say that there was something, who handled it and when; not what, nor for whom.
      const audit = {
        _id: newId(),
        recordId: c._id,
        action: 'condolence.expire',
        from: c.state,
        to: 'removed',
        at: now,
      }
      await t.insert<Audit>('audits', audit)
    },
    () => true,
  )
}

async function cutVisits(t: Tx, c: Condolence): Promise<void> {
  for (const id of c.visitIds) {
    const visit = await t.get<Visit>('visits', id)
    if (visit) await t.update('visits', apart(visit, c._id))
  }
}

/** Their ids end with the case's; they live a year, so there are few. */
async function removeLooks({ _id, recipientIds }: Condolence): Promise<void> {
  for (const memberId of recipientIds) {
    let cursor: string | undefined
    do {
      const page = await query<Look>('looks', { where: { memberId }, sort: '-at', limit: PIECE, cursor })
      for (const look of page.items) if (look._id.endsWith(`_${_id}`)) await removeWhere('looks', { _id: look._id })
      cursor = page.cursor
    } while (cursor !== undefined)
  }
}
