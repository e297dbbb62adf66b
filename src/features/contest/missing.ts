import type { ContestView, EntrantView, EventView } from '@domain/contest/view'
import { ok, type Result } from '@domain/kit/result'
import type { Group } from '@domain/member/model'
import { missingText } from '@/words/contest-desk'
import { api, membersApi } from './api'

/** Of the whole list, however many pages it has: a text for the group that leaves some out would be a wrong one. */
export async function allEntrants(contestId: string, eventId: string): Promise<Result<EntrantView[]>> {
  const all: EntrantView[] = []
  let cursor: string | undefined
  do {
    const page = await api.entrants({ contestId, eventId, cursor })
    if (!page.ok) return page
    all.push(...page.value.items)
    cursor = page.value.cursor
  } while (cursor !== undefined)
  return ok(all)
}

const isUnder = (path: string, above: string) => path === above || path.startsWith(`${above}/`)

/** Groups at the ends of the tree in which nobody has signed up, neither above them nor in a joint team. */
export function silentGroups(
  groups: readonly Group[],
  entrants: readonly EntrantView[],
  audience: ContestView['audience'],
) {
  const parents = new Set(groups.map(({ parentId }) => parentId))
  const joined = new Set(
    groups.flatMap(({ id, team = [] }) => (entrants.some((entrant) => entrant.id === id) ? team : [])),
  )
  const pathOf = new Map(groups.map(({ id, path }) => [id, path]))
  const wanted = ({ path }: Group) =>
    audience.kind !== 'groups' || audience.ids.some((id) => isUnder(path, pathOf.get(id) ?? '\n'))
  const isIn = ({ id, path, name }: Group) =>
    joined.has(id) ||
    entrants.some(
      ({ id: entrantId, group }) => entrantId === id || group === name || isUnder(path, group) || isUnder(group, path),
    )
  return groups.filter(
    (group) =>
      group.path !== '' && !group.team && group.count > 0 && !parents.has(group.id) && wanted(group) && !isIn(group),
  )
}

/** What waits for people, as plain text for the chat group. */
export async function missingOf(
  contest: ContestView,
  event: EventView,
  now: number,
): Promise<Result<{ text: string; count: number }>> {
  const [entrants, groups] = await Promise.all([allEntrants(contest.id, event.id), membersApi.groups({})])
  if (!entrants.ok) return entrants
  if (!groups.ok) return groups
  const silent = silentGroups(groups.value.items, entrants.value, contest.audience)
  const small = entrants.value.filter(({ lacks, fellOut }) => lacks && !fellOut)
  return ok({ text: missingText(contest, event, silent, small, now), count: silent.length + small.length })
}
