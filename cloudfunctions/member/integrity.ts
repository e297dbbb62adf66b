import { dayOf } from '@domain/kit/time'
import type { Account, GroupRecord, Invite, Member } from '@domain/member/model'
import { givenNumber } from '@domain/member/roster'
import { rolesOn, sortNameOf } from '@domain/member/rules'
import type { SettingsRecord } from '@domain/member/settings'
import { Findings, type Problem, type School } from '../kit/integrity'
import { placeOf, placesOf } from './places'

export function memberProblems(school: School, now: number): Problem[] {
  const groups = school.all<GroupRecord>('groups')
  return [
    ...settingsProblems(school),
    ...groups.flatMap((g) => groupProblems(g, school)),
    ...peopleProblems(school, groups, now),
    ...accountProblems(school),
    ...numberProblems(school),
  ]
}

function settingsProblems(school: School): Problem[] {
  const found = new Findings('settings')
  const all = school.all<SettingsRecord>('settings')
  if (!school.has('settings', 'settings')) found.add('settings', 'MISSING', '_id')
  for (const { _id } of all) if (_id !== 'settings') found.add(_id, 'TWICE', '_id')
  return found.list
}

function groupProblems(group: GroupRecord, school: School): Problem[] {
  const found = new Findings('groups')
  const parent = group.parentId === undefined ? undefined : school.find<GroupRecord>('groups', group.parentId)
  if (group.parentId !== undefined) found.refers(group._id, 'parentId', parent !== undefined)
  if (group.parentId === undefined || parent)
    found.same(group._id, 'path', group.path, parent ? `${parent.path}/${group.name}` : group.name)
  return found.list
}

function peopleProblems(school: School, groups: readonly GroupRecord[], now: number): Problem[] {
  const found = new Findings('members')
  const places = placesOf(groups)
  const today = dayOf(now)
  const bound = new Set<string>()
  for (const m of school.all<Member>('members')) {
    found.same(m._id, 'sortName', m.sortName, sortNameOf(m))
    found.same(m._id, 'roleNames', [...m.roleNames].sort(), [...rolesOn(m, today)].sort())
    if (m.accountId !== undefined) {
      if (bound.has(m.accountId)) found.add(m._id, 'TWICE', 'accountId')
      bound.add(m.accountId)
      found.same(m._id, 'accountId', school.find<Account>('accounts', m.accountId)?.memberId, m._id, 'DANGLING')
    }
    // The technician is in no group.
    if (m.kind === 'technical') continue
    const group = school.find<GroupRecord>('groups', m.groupId)
    found.refers(m._id, 'groupId', group !== undefined)
    if (!group) continue
    const place = placeOf(group.path, places)
    found.same(m._id, 'group', m.group, place.group)
    found.same(m._id, 'groupIds', m.groupIds, place.groupIds)
  }
  return found.list
}

function accountProblems(school: School): Problem[] {
  const accounts = new Findings('accounts')
  for (const { _id, memberId } of school.all<Account>('accounts')) {
    if (memberId === undefined) continue
    accounts.same(_id, 'memberId', school.find<Member>('members', memberId)?.accountId, _id, 'DANGLING')
  }
  const invites = new Findings('invites')
  for (const { _id } of school.all<Invite>('invites')) invites.refers(_id, '_id', school.has('members', _id))
  const parts = new Findings('imports')
  for (const { _id, importId } of school.all<{ _id: string; importId?: string }>('imports'))
    if (importId !== undefined) parts.refers(_id, 'importId', school.has('imports', importId))
  return [...accounts.list, ...invites.list, ...parts.list]
}

/** Numbers that were given here lie below the counter, or the next import would give one again. */
function numberProblems(school: School): Problem[] {
  const found = new Findings('series')
  const next = school.find<{ _id: string; next: number }>('series', 'staffNo')?.next ?? 1
  for (const { staffNo } of school.all<Member>('members')) {
    const n = Number(staffNo.replace(/^NN/, ''))
    if (staffNo === givenNumber(n) && n >= next) found.add('staffNo', 'COUNT', 'next', staffNo)
  }
  return found.list
}
