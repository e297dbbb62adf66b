import { ok } from '@domain/kit/result'
import type { MemberContract } from '@domain/member/contract'
import type { Member } from '@domain/member/model'
import { treeOf } from '@domain/member/tree'
import type { Handler } from '../kit/serve'
import { all, allGroups, countsByGroup, departmentsOfPeople } from './store'

export const groups: Handler<MemberContract['actions']['groups']> = async () => {
  const [records, counts, others, holders] = await Promise.all([
    allGroups(),
    countsByGroup(),
    departmentsOfPeople(),
    all<Member>('members', { roleNames: { in: ['leader', 'handler'] }, state: 'active' }, 'sortName'),
  ])
  const leaders = holders.filter((m) => m.roleNames.includes('leader'))
  // Those that can answer a proposal come first.
  const answering = holders.filter((m) => m.roleNames.includes('handler')).map((m) => m.department)
  const departments = new Set([...answering.filter((d) => d !== undefined).sort(), ...others.sort()])
  return ok({ items: treeOf(records, counts, leaders), departments: [...departments] })
}
