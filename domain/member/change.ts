import type { Role } from '../kit/roles'
import type { Day } from '../kit/time'
import { bornWell, withYear } from './born'
import type { Difference, DifferenceKind, LeftReason, Member, RosterRow } from './model'
import type { Entry } from './row'
import { rolesOn, sortNameOf, without, withRoles } from './rules'

const EDITED = ['sex', 'kind', 'department', 'post', 'birthYear', 'bornOn', 'joinedOn', 'phone'] as const
type Edited = (typeof EDITED)[number]

// A row never ends these two: whoever means to do that does it by name (setRoles), not by leaving out a word.
const KEPT: readonly Role[] = ['chair', 'admin']
/** The roles that a person has after a row that names roles. */
export const rolesAfter = (member: Member, named: readonly Role[], today: Day): Role[] => {
  const now = rolesOn(member, today)
  return [...named, ...KEPT.filter((r) => now.includes(r) && !named.includes(r))]
}
const listed = (roles: readonly Role[]) =>
  roles
    .filter((r) => r !== 'member')
    .sort()
    .join(',')

const isRetiring = (member: Member, entry: Entry) => member.kind !== 'retired' && entry.kind === 'retired'

const editedIn = (member: Member, entry: Entry): Edited[] =>
  EDITED.filter((column) => {
    if (column === 'kind' && isRetiring(member, entry)) return false
    // It follows from the day.
    if (column === 'birthYear' && entry.bornOn !== undefined) return false
    // What the table does not say stays as it is.
    return entry[column] !== undefined && entry[column] !== member[column]
  })

/** What a row says otherwise than the record. Empty: nothing. */
export function differencesOf(member: Member, entry: Entry, today: Day): Difference[] {
  const found = (kind: DifferenceKind, from?: string, to?: string, columns?: (keyof RosterRow)[]): Difference => ({
    id: `${kind}:${member.staffNo}`,
    kind,
    name: entry.name,
    staffNo: member.staffNo,
    memberId: member._id,
    ...(columns && { columns }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  })
  const values = (of: Member | Entry, columns: readonly Edited[]) => columns.map((c) => String(of[c] ?? '')).join('\n')
  const edited = editedIn(member, entry)
  const [before, after] = entry.roles
    ? [listed(rolesOn(member, today)), listed(rolesAfter(member, entry.roles, today))]
    : ['', '']
  return [
    ...(member.state === 'left' ? [found('returned', member.leftReason, entry.group)] : []),
    ...(isRetiring(member, entry) ? [found('retired', member.kind, 'retired')] : []),
    ...(member.group !== entry.group ? [found('moved', member.group, entry.group)] : []),
    ...(member.name !== entry.name ? [found('renamed', member.name, entry.name)] : []),
    ...(edited.length > 0 ? [found('edited', values(member, edited), values(entry, edited), edited)] : []),
    ...(before !== after ? [found('roles', before, after)] : []),
  ]
}

/** Where a person belongs, as their record keeps it. */
export type Place = Pick<Member, 'group' | 'groupId' | 'groupIds'>

/** The record with what follows from it, one version on. */
export const settled = (member: Member): Member => ({
  ...bornWell(member),
  sortName: sortNameOf(member),
  version: member.version + 1,
})

/** The record after those differences that are named; `place` is that of the row's group. */
export function changed(
  member: Member,
  entry: Entry,
  kinds: readonly DifferenceKind[],
  place: Place,
  today: Day,
): Member {
  const does = (kind: DifferenceKind) => kinds.includes(kind)
  const { leftReason, leftOn, ...rest } = member
  const edited = does('edited') ? Object.fromEntries(editedIn(member, entry).map((c) => [c, entry[c]])) : {}
  const next: Member = withYear({
    ...(does('returned') ? { ...rest, state: 'active' } : member),
    ...edited,
    ...(does('retired') && { kind: 'retired' }),
    ...(does('moved') && place),
    ...(does('renamed') && { name: entry.name }),
    // Of a day and a year in one row the day counts.
    ...(does('edited') && entry.bornOn !== undefined && { birthYear: Number(entry.bornOn.slice(0, 4)) }),
  })
  const named = entry.roles ?? []
  if (does('roles')) return settled(withRoles(next, rolesAfter(member, named, today), today))
  const stays = next.groupId === member.groupId ? next : without(next, 'moved', today, named)
  const serves = does('retired') ? without(stays, 'retired', today, named) : stays
  return settled(withRoles(serves, rolesOn(serves, today), today))
}

/** The record of a newcomer. */
export function joined(_id: string, staffNo: string, entry: Entry, place: Place, today: Day): Member {
  const { group, roles, ...row } = entry
  const member: Member = {
    ...row,
    ...place,
    _id,
    staffNo,
    version: 0,
    state: 'active',
    held: [],
    roleNames: [],
    sortName: '',
  }
  return settled(withRoles(member, roles ?? [], today))
}

/** The record of somebody who left: all roles end, the account stays. Nobody is deleted. */
export function departed(member: Member, leftReason: LeftReason, today: Day): Member {
  const ended = withRoles(member, [], today)
  return settled({ ...ended, state: 'left', leftReason, leftOn: today, roleNames: [] })
}
