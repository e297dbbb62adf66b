import type { Group, GroupRecord, Member } from './model'
import { isWithin } from './rules'

/** People by their own group. */
export type Counts = ReadonlyMap<string, number>

/** All groups from the top down, each with its people and those below it, and who leads it. */
export function treeOf(
  groups: readonly GroupRecord[],
  counts: Counts,
  leaders: readonly Pick<Member, 'name' | 'groupId'>[],
): Group[] {
  const byPath = [...groups].sort((a, b) => (a.path < b.path ? -1 : 1))
  return byPath.map((g) => ({
    id: g._id,
    name: g.name,
    path: g.path,
    parentId: g.parentId,
    count: groups.reduce((sum, below) => sum + (isWithin(below.path, g.path) ? (counts.get(below._id) ?? 0) : 0), 0),
    leaders: leaders.filter((l) => l.groupId === g._id).map((l) => l.name),
  }))
}
