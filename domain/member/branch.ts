import { no, ok } from '../kit/result'
import { lengthOf } from '../kit/text'
import type { GroupRecord } from './model'
import { isWithin } from './rules'

/** As deep, and as long, as a path of the roster may be. */
export const DEEPEST = 8
const LONGEST = 200

/** Joint teams stand beside the tree, under a head that no group and no row of a roster may have. */
export const TEAMS = '联队'
export const teamPath = (name: string) => `${TEAMS}/${name}`

const under = (parent: GroupRecord | undefined, name: string) => (parent ? `${parent.path}/${name}` : name)

/** The group and all below it, as they are called under another name or parent. */
export function replanted(groups: readonly GroupRecord[], self: GroupRecord, name: string, parent?: GroupRecord) {
  const path = under(parent, name)
  const { parentId, ...rest } = self
  const moved: GroupRecord = { ...rest, name, path, ...(parent && { parentId: parent._id }) }
  const below = groups
    .filter((g) => g._id !== self._id && isWithin(g.path, self.path))
    .map((g) => ({ ...g, path: path + g.path.slice(self.path.length) }))
  return [moved, ...below]
}

/** Whether a group of this name may stand below `parent` (at the top without one). `self` is the group that moves there. */
export function canStand(
  groups: readonly GroupRecord[],
  name: string,
  parent: GroupRecord | undefined,
  self?: GroupRecord,
) {
  const path = under(parent, name)
  if (path === TEAMS || groups.some((g) => g.path === path && g._id !== self?._id)) return no('NAME_TAKEN', { path })
  const paths = self ? replanted(groups, self, name, parent).map((g) => g.path) : [path]
  const fits = (p: string) => p.split('/').length <= DEEPEST && lengthOf(p) <= LONGEST
  return paths.every(fits) ? ok(path) : no('TOO_DEEP')
}

/** What is left of a joint team when these groups are no more. */
export const teamWithout = (team: GroupRecord, gone: readonly string[]): string[] =>
  (team.team ?? []).filter((id) => !gone.includes(id))
