import { PAGE_SIZE } from '@domain/kit/page'
import { PINS_MOST } from '@domain/notice/announcement'
import type { Notice } from '@domain/notice/model'
import { cursorOf } from '../kit/cursor'
import { count, get, getMany, insert, query, Taken } from '../kit/store'

/** That one member has read one notice. Holds the notice's words too, so that counts of both are over the same people. */
export interface Read {
  _id: string
  memberId: string
  to: string[]
}

const markId = (noticeId: string, memberId: string) => `${noticeId}_${memberId}`

export const findNotice = (id: string) => get<Notice>('notices', id)

/** Of those that stand first, the newest; few ever do at a time. */
async function pinnedFor(words: readonly string[], now: number): Promise<Notice[]> {
  const where = { to: { in: words }, pinUntil: { gt: now } }
  const { items } = await query<Notice>('notices', { where, sort: '-pinUntil' })
  return items.sort((a, b) => b.at - a.at).slice(0, PINS_MOST)
}

/**
 * A page of what is addressed to these words, each with whether this member has read it: first those that are pinned,
 * then the newest. What stood first on the first page does not come again in its place.
 */
export async function inboxPage(words: readonly string[], memberId: string, now: number, cursor?: string) {
  const [pinned, page] = await Promise.all([
    pinnedFor(words, now),
    query<Notice>('notices', { where: { to: { in: words } }, sort: '-at', cursor }),
  ])
  const first = new Set(pinned.map((n) => n._id))
  const others = page.items.filter((n) => !first.has(n._id))
  const above = cursor === undefined ? pinned : []
  const shown = others.slice(0, PAGE_SIZE - above.length)
  const last = shown.at(-1)
  const cut = shown.length < others.length && last
  const items = [...above, ...shown]
  const marks = await getMany<Read>(
    'reads',
    items.map((n) => markId(n._id, memberId)),
  )
  const read = new Set(marks.map((m) => m._id))
  return {
    items: items.map((notice) => ({ notice, read: read.has(markId(notice._id, memberId)) })),
    cursor: cut ? cursorOf([last.at, last._id]) : page.cursor,
  }
}

export const hasRead = async (noticeId: string, memberId: string) =>
  (await get<Read>('reads', markId(noticeId, memberId))) !== null

const MANY = 999
/** All who have read a notice; its marks begin with its id. */
export async function readBy(noticeId: string): Promise<Set<string>> {
  const found = new Set<string>()
  // The sign after `_`: all that begins with `noticeId_` lies between.
  const where = { _id: { gte: `${noticeId}_`, lt: `${noticeId}\`` } }
  let cursor: string | undefined
  do {
    const page = await query<Read>('reads', { where, sort: '_id', cursor, limit: MANY })
    for (const { memberId } of page.items) found.add(memberId)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
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
