import { no, ok } from '../kit/result'
import type { GroupRecord } from './model'
import { isWithin } from './rules'

/** As deep as a path of the roster may be. */
export const DEEPEST = 8

const under = (parent: GroupRecord | undefined, name: string) => (parent ? `${parent.path}/${name}` : name)

/** Whether a group of this name may stand below `parent` (at the top without one). `self` is the group that moves there. */
export function canStand(
  groups: readonly GroupRecord[],
  name: string,
  parent: GroupRecord | undefined,
  self?: GroupRecord,
) {
  const path = under(parent, name)
  if (groups.some((g) => g.path === path && g._id !== self?._id)) return no('NAME_TAKEN', { path })
  const depth = (of: string) => of.split('/').length
  const below = self ? groups.filter((g) => isWithin(g.path, self.path)) : []
  const deepest = Math.max(1, ...below.map((g) => depth(g.path) - depth(self?.path ?? '') + 1))
  return depth(path) - 1 + deepest > DEEPEST ? no('TOO_DEEP') : ok(path)
}

/** The group and all below it, as they are called after a move. Unchanged ones are left out. */
export function replanted(groups: readonly GroupRecord[], self: GroupRecord, name: string, parent?: GroupRecord) {
  const path = under(parent, name)
  const { parentId, ...rest } = self
  const moved: GroupRecord = { ...rest, name, path, ...(parent && { parentId: parent._id }) }
  const below = groups
    .filter((g) => g._id !== self._id && isWithin(g.path, self.path))
    .map((g) => ({ ...g, path: path + g.path.slice(self.path.length) }))
  return [moved, ...below]
}
