import type { Notice } from '@domain/notice/model'
import { count, get, getMany, insert, query, Taken } from '../kit/store'

/** That one member has read one notice. Holds the notice's words too, so that counts of both are over the same people. */
export interface Read {
  _id: string
  memberId: string
  to: string[]
}

const markId = (noticeId: string, memberId: string) => `${noticeId}_${memberId}`

export const findNotice = (id: string) => get<Notice>('notices', id)

/** A page of what is addressed to these words, newest first, each with whether this member has read it. */
export async function inboxPage(words: readonly string[], memberId: string, cursor?: string) {
  const page = await query<Notice>('notices', { where: { to: { in: words } }, sort: '-at', cursor })
  const marks = await getMany<Read>(
    'reads',
    page.items.map((n) => markId(n._id, memberId)),
  )
  const read = new Set(marks.map((m) => m._id))
  return {
    items: page.items.map((notice) => ({ notice, read: read.has(markId(notice._id, memberId)) })),
    cursor: page.cursor,
  }
}

export async function unreadCount(words: readonly string[], memberId: string): Promise<number> {
  const to = { in: words }
  const [all, read] = await Promise.all([count('notices', { to }), count('reads', { memberId, to })])
  return Math.max(0, all - read)
}

/** Idempotent by its id: reading twice is reading once. */
export async function markRead(notice: Notice, memberId: string): Promise<void> {
  try {
    await insert<Read>('reads', { _id: markId(notice._id, memberId), memberId, to: notice.to })
  } catch (e) {
    if (!(e instanceof Taken)) throw e
  }
}
