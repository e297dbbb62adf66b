import type { Group } from '@domain/member/model'
import { isWithin } from '@domain/member/rules'

export type GroupProps = {
  group: Group
  /** All of the tree, from the top down. */
  groups: readonly Group[]
  /** It is done: what is said in passing. */
  onDone: (said: string) => void
  onClose: () => void
}
/** How many groups stand below. */
export const below = (group: Group, groups: readonly Group[]) =>
  groups.filter(({ id, path }) => id !== group.id && isWithin(path, group.path)).length
