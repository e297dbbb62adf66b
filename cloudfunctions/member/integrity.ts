import { DAY } from '@domain/kit/time'
import { pathsTo } from '@domain/member/cell'
import type { Account, GroupRecord, Invite, Member } from '@domain/member/model'
import { givenNumber } from '@domain/member/roster'
import { rolesOn, sortNameOf } from '@domain/member/rules'
import type { SettingsRecord } from '@domain/member/settings'
import type { Audit } from '../kit/deed'
import { auditsByRecord, type Collection, Findings, leadTo, type Problem, type School } from '../kit/integrity'

/** Where the deeds of this function keep their records. */
export const memberKeeps: readonly Collection[] = ['members', 'groups', 'settings']

// No action ends an office in advance, so an office with an end is over: what holds now holds on the last of all days.
const LAST_DAY = '9999-12-31'

export function memberProblems(school: School, now: number): Problem[] {
  return [
    ...settingsProblems(school),
    ...groupProblems(school),
    ...peopleProblems(school),
    ...accountProblems(school),
    ...inviteProblems(school),
    ...importProblems(school, now),
    ...numberProblems(school),
  ]
}

function settingsProblems(school: School): Problem[] {
  const found = new Findings('settings')
  if (!school.has('settings', 'settings')) found.add('settings', 'MISSING', '_id')
  const versions = school.all<Audit>('audits').flatMap((a) => (a.recordId === 'settings' ? Number(a.to) : []))
  return found.each(school.all<SettingsRecord>('settings'), ({ _id, version }) => {
    if (_id !== 'settings') found.add(_id, 'TWICE', '_id')
    // Each change is audited with the version that it made; the first files bring version 1.
    else found.same(_id, 'version', version, Math.max(1, ...versions), 'STATE')
  })
}

function groupProblems(school: School): Problem[] {
  const found = new Findings('groups')
  return found.each(school.all<GroupRecord>('groups'), ({ _id, name, path, parentId }) => {
    const parent = parentId === undefined ? undefined : school.find<GroupRecord>('groups', parentId)
    if (parentId !== undefined && !parent) return found.add(_id, 'DANGLING', 'parentId')
    found.same(_id, 'path', path, parent ? `${parent.path}/${name}` : name)
  })
}

// What imports say of a person's state; other deeds tell of roles and accounts.
const isStay = ({ action, to }: Audit) => action === 'member.importRoster' && (to === 'active' || to === 'left')

function peopleProblems(school: School): Problem[] {
  const found = new Findings('members')
  const byPath = new Map(school.all<GroupRecord>('groups').map((g) => [g.path, g._id]))
  const audits = auditsByRecord(school)
  return found.each(school.all<Member>('members'), (m) => {
    found.same(m._id, 'sortName', m.sortName, sortNameOf(m))
    found.same(m._id, 'roleNames', [...m.roleNames].sort(), [...rolesOn(m, LAST_DAY)].sort())
    found.same(m._id, 'boundAt', m.boundAt !== undefined, m.accountId !== undefined, 'STATE')
    const stays = audits.get(m._id)?.filter(isStay) ?? []
    // The first files bring the technician without an import.
    if (stays.length > 0 && !leadTo(stays, m.state)) found.add(m._id, 'STATE', 'state', m.state)
    // The account names its member, so of two members with one account one is found here.
    if (m.accountId !== undefined)
      found.same(m._id, 'accountId', school.find<Account>('accounts', m.accountId)?.memberId, m._id, 'DANGLING')
    // The technician is in no group.
    if (m.kind === 'technical') return
    const group = school.find<GroupRecord>('groups', m.groupId)
    if (!group) return found.add(m._id, 'DANGLING', 'groupId')
    found.same(m._id, 'group', m.group, group.path)
    const ids = pathsTo(group.path).map((path) => byPath.get(path))
    found.same(m._id, 'groupIds', m.groupIds, ids.reverse())
  })
}

function accountProblems(school: School): Problem[] {
  const found = new Findings('accounts')
  return found.each(school.all<Account>('accounts'), ({ _id, memberId, tries }) => {
    if (!Array.isArray(tries)) found.add(_id, 'BROKEN', 'tries')
    if (memberId === undefined) return
    found.same(_id, 'memberId', school.find<Member>('members', memberId)?.accountId, _id, 'DANGLING')
  })
}

function inviteProblems(school: School): Problem[] {
  const found = new Findings('invites')
  return found.each(school.all<Invite>('invites'), ({ _id, usedAt }) => {
    const member = school.find<Member>('members', _id)
    if (!member) return found.add(_id, 'DANGLING', '_id')
    if (usedAt !== undefined && member.accountId === undefined) found.add(_id, 'STATE', 'usedAt')
  })
}

interface Part {
  _id: string
  importId?: string
  at: number
}
/** A run goes some minutes before its last parts when a month is over: so an old part may stand alone. */
const NEARLY_A_MONTH = 29 * DAY

function importProblems(school: School, now: number): Problem[] {
  const found = new Findings('imports')
  return found.each(school.all<Part>('imports'), ({ _id, importId, at }) => {
    if (importId === undefined || now - at > NEARLY_A_MONTH) return
    found.refers(_id, 'importId', school.has('imports', importId))
  })
}

/** Numbers that were given here lie below the counter, or the next import would give one again. */
function numberProblems(school: School): Problem[] {
  const found = new Findings('series')
  const next = school.find<{ _id: string; next: number }>('series', 'staffNo')?.next ?? 1
  for (const { staffNo } of school.all<Member>('members')) {
    const n = Number(String(staffNo).replace(/^NN/, ''))
    if (staffNo === givenNumber(n) && n >= next) found.add('staffNo', 'COUNT', 'next', staffNo)
  }
  return found.list
}
