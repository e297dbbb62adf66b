import { ROLES } from '@domain/kit/roles'
import { DAY } from '@domain/kit/time'
import { bornWell } from '@domain/member/born'
import { TEAMS, teamPath } from '@domain/member/branch'
import type { Account, GroupRecord, Invite, Member } from '@domain/member/model'
import { givenNumber } from '@domain/member/roster'
import { rolesOn, sortNameOf } from '@domain/member/rules'
import type { SettingsRecord } from '@domain/member/settings'
import type { Audit } from '../kit/deed'
import { auditsByRecord, type Collection, Findings, leadTo, type Problem, type School } from '../kit/integrity'
import { fileProblems, lookProblems, wishProblems } from './integrity-wishes'
import { placeOf, placesOf } from './places'

/** Where the deeds of this function keep their records. */
export const memberKeeps: readonly Collection[] = ['members', 'groups', 'settings', 'wishes']

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
    ...turnProblems(school),
    ...wishProblems(school),
    ...lookProblems(school),
    ...fileProblems(school),
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
  return found.each(school.all<GroupRecord>('groups'), ({ _id, name, path, parentId, team }) => {
    if (team) {
      found.same(_id, 'path', path, teamPath(name))
      if (team.length === 0) found.add(_id, 'COUNT', 'team')
      // Teams are made of groups of the tree.
      const isOfTree = (id: string) => school.has('groups', id) && !school.find<GroupRecord>('groups', id)?.team
      return found.refers(_id, 'team', team.every(isOfTree))
    }
    if (path === TEAMS) found.add(_id, 'DERIVED', 'path')
    const parent = parentId === undefined ? undefined : school.find<GroupRecord>('groups', parentId)
    if (parentId !== undefined && !parent) return found.add(_id, 'DANGLING', 'parentId')
    found.same(_id, 'path', path, parent ? `${parent.path}/${name}` : name)
  })
}

const COMING = ['member.importRoster', 'member.leave', 'member.reinstate']
// What these say of a person's state; other deeds tell of roles and accounts.
const isStay = ({ action, to }: Audit) => COMING.includes(action) && (to === 'active' || to === 'left')

function peopleProblems(school: School): Problem[] {
  const found = new Findings('members')
  const places = placesOf(school.all<GroupRecord>('groups'))
  const audits = auditsByRecord(school)
  return found.each(school.all<Member>('members'), (m) => {
    found.same(m._id, 'sortName', m.sortName, sortNameOf(m))
    found.same(m._id, 'roleNames', [...m.roleNames].sort(), [...rolesOn(m, LAST_DAY)].sort())
    const ever = ROLES.filter((r) => m.held.some((h) => h.role === r))
    const { birthYear, birthday, retiresOn } = bornWell(m)
    found.same(m._id, 'bornOn', [m.birthYear, m.birthday, m.retiresOn], [birthYear, birthday, retiresOn])
    // Absent from a record that was made before it was kept.
    if (m.everNames) found.same(m._id, 'everNames', m.everNames, ever)
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
    if (!group || group.team) return found.add(m._id, 'DANGLING', 'groupId')
    found.same(m._id, 'group', m.group, group.path)
    // With the joint teams of its groups.
    found.same(m._id, 'groupIds', m.groupIds, placeOf(group.path, places).groupIds)
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

/** People of these groups do not follow them yet: a change of the tree broke off, and the timer has not been there. */
function turnProblems(school: School): Problem[] {
  const found = new Findings('series')
  for (const id of school.find<{ _id: string; open: string[] }>('series', 'groups')?.open ?? [])
    found.add('groups', 'STATE', 'open', id)
  return found.list
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
