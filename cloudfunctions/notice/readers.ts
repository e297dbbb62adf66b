import type { Audience } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { Member } from '@domain/member/model'
import { remindedOn } from '@domain/notice/announcement'
import type { GroupReading, Reader } from '@domain/notice/announcing'
import { NAMES_MOST } from '@domain/notice/announcing'
import type { NoticeContract } from '@domain/notice/contract'
import type { Handler } from '../kit/serve'
import { addressed } from '../member/offers'
import { findAnnouncement } from './announced'
import { pageBy } from './page-by'
import { readBy } from './store'

type Actions = NoticeContract['actions']

/** Who is addressed now, by name, and which of them have read it. */
export async function reading(id: string, audience: Audience) {
  const [people, read] = await Promise.all([addressed(audience), readBy(id)])
  return { people, unread: people.filter((m) => !read.has(m._id)) }
}

function byGroup(people: readonly Member[], unread: readonly Member[]): GroupReading[] {
  const groups = new Map<string, GroupReading>()
  for (const { groupId, group } of people) {
    const one = groups.get(groupId) ?? { groupId, group, due: 0, read: 0 }
    groups.set(groupId, { ...one, due: one.due + 1, read: one.read + 1 })
  }
  for (const { groupId } of unread) {
    const one = groups.get(groupId)
    if (one) groups.set(groupId, { ...one, read: one.read - 1 })
  }
  return [...groups.values()].sort((a, b) => (a.group < b.group ? -1 : 1))
}

const reader = ({ _id: id, name, staffNo, group, accountId }: Member): Reader => ({
  ...{ id, name, staffNo, group },
  bound: accountId !== undefined,
})

export const readers: Handler<Actions['readers']> = async ({ id, cursor }, { now }) => {
  const it = await findAnnouncement(id)
  if (!it) return no('NOT_FOUND')
  const { people, unread } = await reading(id, it.audience)
  const page = pageBy(unread, (m) => [m.sortName, m._id], cursor)
  const reminded = remindedOn(it, dayOf(now))
  return ok({
    title: it.title,
    due: people.length,
    read: people.length - unread.length,
    ...(cursor === undefined && { groups: byGroup(people, unread) }),
    ...(it.takenBack && { takenBack: true as const }),
    ...(reminded && { reminded }),
    items: page.items.map(reader),
    cursor: page.cursor,
  })
}

export const missing: Handler<Actions['missing']> = async ({ id }) => {
  const it = await findAnnouncement(id)
  if (!it) return no('NOT_FOUND')
  const { unread } = await reading(id, it.audience)
  const groups = new Map<string, string[]>()
  for (const { group, name } of unread.slice(0, NAMES_MOST)) groups.set(group, [...(groups.get(group) ?? []), name])
  const listed = [...groups].map(([group, names]) => ({ group, names })).sort((a, b) => (a.group < b.group ? -1 : 1))
  return ok({ title: it.title, count: unread.length, groups: listed })
}
