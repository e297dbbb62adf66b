import { no, ok } from '@domain/kit/result'
import type { Caller, GroupRecord, Member } from '@domain/member/model'
import { findGroup } from './store'

/** Whether somebody leads a group: their own, or a joint team that their own is part of. */
export async function leads(caller: Caller, groupId: string): Promise<boolean> {
  if (!caller.roles.includes('leader')) return false
  return groupId === caller.groupId || isTeamOf(await findGroup(groupId), caller.groupId)
}
const isTeamOf = (group: GroupRecord | null, groupId: string) => group?.team?.includes(groupId) === true

/** All of these belong to the group, one below it, or a group of the joint team. */
export function areOf(groupId: string, people: readonly Member[]) {
  const other = people.find((m) => !m.groupIds.includes(groupId))
  return other ? no('OTHER_GROUP', { memberId: other._id, name: other.name }) : ok(true)
}
