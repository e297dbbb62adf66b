import type { Group, GroupRecord, Member } from './model'
import { isWithin } from './rules'

/** People by their own group. */
export type Counts = ReadonlyMap<string, number>

/** A group is part of itself, of those above it, and of the teams that any of these is in. */
function belongs(group: GroupRecord, to: GroupRecord, groups: readonly GroupRecord[]): boolean {
  const { team } = to
  if (!team) return isWithin(group.path, to.path)
  return groups.some((g) => team.includes(g._id) && isWithin(group.path, g.path))
}

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
    ...(g.team && { team: g.team }),
    count: groups.reduce((sum, below) => sum + (belongs(below, g, groups) ? (counts.get(below._id) ?? 0) : 0), 0),
    leaders: leaders.filter((l) => l.groupId === g._id).map((l) => l.name),
  }))
}
