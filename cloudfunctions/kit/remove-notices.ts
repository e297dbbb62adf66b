import type { Notice, NoticeKind } from '@domain/notice/model'
import { query, removeWhere } from './store'

const PIECE = 200

/** All that was told of a record: to whom, is a name as well. With a kind, only that. */
export async function removeNotices(aboutId: string, kind?: NoticeKind): Promise<void> {
  const where = { 'about.id': aboutId, ...(kind && { kind }) }
  for (;;) {
    const { items } = await query<Notice>('notices', { where, sort: '_id', limit: PIECE })
    if (items.length === 0) return
    for (const { _id } of items) {
      await removeWhere('reads', { _id: { gte: `${_id}_`, lt: `${_id}\`` } })
      await removeWhere('notices', { _id })
    }
  }
}
