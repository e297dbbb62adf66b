import type { Member } from '@domain/member/model'
import { rolesOn, sortNameOf } from '@domain/member/rules'

export const TODAY = '2026-10-08'

/** A record as it is kept, for rules. */
export function personOf(some: Partial<Member>): Member {
  const staffNo = some.staffNo ?? '1'
  const group = some.group ?? '语文组'
  const member: Member = {
    _id: `m${staffNo}`,
    version: 1,
    staffNo,
    name: '张三',
    sex: 'female',
    kind: 'in_service',
    state: 'active',
    group,
    groupId: group,
    groupIds: [group],
    held: [],
    roleNames: [],
    sortName: '',
    ...some,
  }
  return { ...member, roleNames: rolesOn(member, TODAY), sortName: sortNameOf(member) }
}
