import type { GroupRecord } from '@domain/member/model'
import { updateIf } from '../kit/store'
import { placeOf, placesOf } from './places'
import { allGroups } from './store'

/**
 * Writes into the records of people where their groups stand now: one change for all people of a group. Done after the
 * groups themselves were changed, and again by a retry: what is right already does not fit the condition.
 */
export async function resettle(ids: readonly string[]): Promise<void> {
  const groups = await allGroups()
  const places = placesOf(groups)
  for (const group of groups.filter((g) => ids.includes(g._id) && !g.team)) {
    const { group: path, groupIds } = placeOf(group.path, places)
    // A team may have changed without the path: then the list of groups tells.
    const stale = [{ group: { not: path } }, ...missing(groupIds), ...extra(groups, groupIds)]
    for (const where of stale) {
      await updateIf(
        'members',
        { groupId: group._id, ...where },
        { set: { group: path, groupIds }, inc: { version: 1 } },
        true,
      )
    }
  }
}
const missing = (groupIds: readonly string[]) => groupIds.map((id) => ({ groupIds: { not: id } }))
const extra = (groups: readonly GroupRecord[], groupIds: readonly string[]) =>
  groups.filter((g) => g.team && !groupIds.includes(g._id)).map((g) => ({ groupIds: g._id }))

/** Sends the people of one group over to another. */
export async function sendOver(from: string, into: GroupRecord): Promise<void> {
  const { group, groupId, groupIds } = placeOf(into.path, placesOf(await allGroups()))
  await updateIf('members', { groupId: from }, { set: { group, groupId, groupIds }, inc: { version: 1 } }, true)
}
