import { ok } from '@domain/kit/result'
import { type Announcement, isPinned } from '@domain/notice/announcement'
import type { SentRow } from '@domain/notice/announcing'
import type { NoticeContract } from '@domain/notice/contract'
import type { Handler } from '../kit/serve'
import { query } from '../kit/store'

export const sent: Handler<NoticeContract['actions']['sent']> = async ({ cursor }, { now }) => {
  const page = await query<Announcement>('announcements', { where: {}, sort: '-at', cursor })
  const rows = page.items.map((it): SentRow => {
    const { _id: id, at, byName, title, needsRead, pinUntil, takenBack } = it
    return {
      ...{ id, at, byName, title },
      ...(needsRead && { needsRead }),
      ...(isPinned(it, now) && !takenBack && { pinUntil }),
      ...(takenBack && { takenBack: true as const }),
    }
  })
  return ok({ items: rows, cursor: page.cursor })
}
