import { pathsTo } from '@domain/member/cell'
import type { Place } from '@domain/member/change'
import type { GroupRecord } from '@domain/member/model'
import { newId } from '../kit/store'

/** The groups of the school by path. */
export type Places = Map<string, GroupRecord>
export const placesOf = (groups: readonly GroupRecord[]): Places => new Map(groups.map((g) => [g.path, g]))

/** Records for missing paths, each of which comes after the one above it; they are put into `places`. */
export function made(paths: readonly string[], places: Places): GroupRecord[] {
  return paths.map((path) => {
    const parts = path.split('/')
    const parent = places.get(parts.slice(0, -1).join('/'))
    const record = { _id: newId(), name: parts.at(-1) ?? path, path, ...(parent && { parentId: parent._id }) }
    places.set(path, record)
    return record
  })
}

/** The joint teams that one of these groups is in. */
const teamsOf = (groupIds: readonly string[], places: Places): string[] =>
  [...places.values()]
    .filter((g) => g.team?.some((id) => groupIds.includes(id)))
    .map((g) => g._id)
    .sort()

/** A group as the records of its people keep it. */
export function placeOf(path: string, places: Places): Place {
  const ids = pathsTo(path).map((p) => places.get(p)?._id)
  const own = ids.filter((id) => id !== undefined).reverse()
  const groupIds = [...own, ...teamsOf(own, places)]
  return { group: path, groupId: groupIds[0] ?? '', groupIds }
}
