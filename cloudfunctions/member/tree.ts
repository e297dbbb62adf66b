import type { Group, Member } from '@domain/member/model'
import { treeOf } from '@domain/member/tree'
import { all, allGroups, countsByGroup } from './store'

export const activeLeaders = () => all<Member>('members', { roleNames: 'leader', state: 'active' }, 'sortName')

/** All groups and teams as people see them. */
export async function treeNow(): Promise<Group[]> {
  const [records, counts, leaders] = await Promise.all([allGroups(), countsByGroup(), activeLeaders()])
  return treeOf(records, counts, leaders)
}
