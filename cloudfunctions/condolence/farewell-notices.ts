import { farewellSteps } from '@domain/condolence/farewell'
import type { Condolence, FarewellNotice } from '@domain/condolence/model'
import type { Notice } from '@domain/notice/model'
import type { Deed } from '../kit/deed'

/**
 * Tells of a farewell exactly as far as the recipients say now, in the transaction of who says so: what went wider is
 * emptied, so that neither the inbox nor a push that waits has anything left of it.
 */
export async function tellFarewell(deed: Deed, c: Condolence, now: number, anew = false): Promise<FarewellNotice[]> {
  const { keep, back, tell } = farewellSteps(c, now, anew)
  for (const { noticeId } of back) {
    const notice = await deed.get<Notice>('notices', noticeId)
    if (!notice) continue
    const { _id, to, at, kind } = notice
    await deed.update<Notice>('notices', { _id, to, at, kind, about: { id: c._id, title: '', state: 'taken_back' } })
  }
  const told: FarewellNotice[] = []
  for (const { to, circle, recipients } of tell) {
    const title = recipients.map((r) => r.name).join('、')
    const about = { id: c._id, title, until: c.farewell?.heldAt, place: c.farewell?.place }
    const noticeId = await deed.tell(to, 'farewell', about)
    if (noticeId) told.push({ noticeId, circle, recipientIds: recipients.map((r) => r.id) })
  }
  return [...keep, ...told]
}
