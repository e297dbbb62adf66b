import type { Notice } from '@domain/notice/model'
import { query, removeWhere } from '../kit/store'

const PIECE = 200

/** All that was told of a case or a run: to whom, is a name as well. */
export async function removeNotices(aboutId: string): Promise<void> {
  for (;;) {
    const { items } = await query<Notice>('notices', { where: { 'about.id': aboutId }, sort: '_id', limit: PIECE })
    if (items.length === 0) return
    for (const { _id } of items) {
      await removeWhere('reads', { _id: { gte: `${_id}_`, lt: `${_id}\`` } })
      await removeWhere('notices', { _id })
    }
  }
}
