import type { Group } from '@domain/member/model'
import type { Option } from '@/ui/RadioGroup'

/** Groups that people can be in: joint teams stand beside the tree. */
export const ofTree = (groups: readonly Group[]) => groups.filter(({ team, path }) => !team && path !== '')

/** Answers of a field that asks for a group. */
export const groupOptions = (groups: readonly Group[]): Option<string>[] =>
  ofTree(groups).map(({ id, path, count }) => ({ value: id, label: `${path}（${count} 人）` }))
