import { ROLES, type Role } from '../kit/roles'
import { type Day, HOUR } from '../kit/time'
import { compact, isSameName } from './cell'
import type { Caller, Held, Invite, Member } from './model'
import { type Settings, type SettingsChange, SettingsFields } from './settings'

/** Roles held on a day; a person who left holds none. `member` is every person of the school, never the technician. */
export function rolesOn(member: Pick<Member, 'held' | 'state' | 'kind'>, today: Day): Role[] {
  if (member.state !== 'active') return []
  const held = new Set<Role>(member.held.filter((h) => isHeld(h, today)).map((h) => h.role))
  if (member.kind !== 'technical') held.add('member')
  return ROLES.filter((r) => held.has(r))
}
// `from` only tells since when: no action gives a role in advance, and a clock set back must not lock a school out.
const isHeld = (h: Held, today: Day) => h.to === undefined || today < h.to

/** The whole list from today on: those left out end today and stay in the history, those held go on. */
export function withRoles<M extends Pick<Member, 'held' | 'state' | 'kind' | 'roleNames'>>(
  member: M,
  roles: readonly Role[],
  today: Day,
): M {
  const now = new Set(rolesOn(member, today))
  const held = member.held.map((h) => (isHeld(h, today) && !roles.includes(h.role) ? { ...h, to: today } : h))
  const begun = roles.filter((r) => r !== 'member' && !now.has(r)).map((role) => ({ role, from: today }))
  const next = { ...member, held: [...held, ...begun] }
  const everNames = ROLES.filter((r) => next.held.some((h) => h.role === r))
  return { ...next, roleNames: rolesOn(next, today), everNames }
}

/** Roles that end with what happens to a person: a group chose its leader, the staff in service their delegate. */
export type Ends = 'moved' | 'retired'
const ENDS: Record<Ends, readonly Role[]> = { moved: ['leader'], retired: ['leader', 'delegate'] }

/**
 * The record without the roles that this ends: nobody becomes another group's leader by being moved there. `named` are
 * roles that are given anew in the same breath.
 */
export function without<M extends Parameters<typeof rolesOn>[0] & Pick<Member, 'roleNames'>>(
  member: M,
  why: Ends,
  today: Day,
  named: readonly Role[] = [],
): M {
  const now = rolesOn(member, today)
  const left = now.filter((r) => !ENDS[why].includes(r) || named.includes(r))
  return left.length === now.length ? member : withRoles(member, left, today)
}

/** What lists sort by and searches look in. */
export const sortNameOf = (member: Pick<Member, 'name' | 'staffNo'>) => `${member.name} ${member.staffNo}`

export const TRIES = 5
/** The wrong tries that still count: those of the last hour, or the five that lock the account for an hour. */
export function triesNow(tries: readonly number[], now: number): number[] {
  const last = tries.at(-1) ?? 0
  if (tries.length >= TRIES) return now < last + HOUR ? [...tries] : []
  return tries.filter((at) => now < at + HOUR)
}
/** Until when an account may not try again. */
export function lockedUntil(tries: readonly number[], now: number): number | undefined {
  const counted = triesNow(tries, now)
  return counted.length >= TRIES ? (counted.at(-1) ?? 0) + HOUR : undefined
}

/** What nobody mistakes for another when it is read from paper: no 0/O, 1/I/L. */
export const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
export const CODE_LENGTH = 8
export const tidyCode = (code: string) =>
  compact(code)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
/** How a number may be kept that somebody typed without regard to capitals. */
export const staffNosOf = (typed: string) => {
  const number = compact(typed)
  return [...new Set([number, number.toUpperCase(), number.toLowerCase()])]
}

interface Asked {
  name: string
  inviteCode: string
}
/** The member who was found by number is the one who asks: by name, and by a code that was not used. */
export const isInvited = (member: Member | null, invite: Invite | null, asked: Asked): member is Member =>
  member !== null &&
  member.state === 'active' &&
  member.accountId === undefined &&
  invite !== null &&
  invite.usedAt === undefined &&
  invite.code === tidyCode(asked.inviteCode) &&
  isSameName(member.name, asked.name)

/** Of whom this caller may see the record, and of whom all of it (`whole`: with phone and year of birth). */
export function sightOf(
  caller: Pick<Caller, 'id' | 'roles' | 'groupId'>,
  member: Pick<Member, '_id' | 'groupIds'>,
  setup: boolean,
): 'whole' | 'part' | null {
  const { roles } = caller
  if (caller.id === member._id || setup || roles.includes('committee') || roles.includes('chair')) return 'whole'
  return roles.includes('leader') && member.groupIds.includes(caller.groupId) ? 'part' : null
}

/** Whether a group is another or lies below it. */
export const isWithin = (path: string, above: string) => path === above || path.startsWith(`${above}/`)

/** The technician is no person and holds no office; while the school is set up there must be one. */
export const canHold = (member: Pick<Member, 'kind'>, roles: readonly Role[], setup: boolean) =>
  member.kind !== 'technical' || (roles.every((r) => r === 'admin') && (roles.length > 0 || !setup))

/** The settings that a change names and that it makes otherwise. */
export function changesOf(current: Settings, asked: SettingsChange) {
  const fields = Object.keys(SettingsFields) as (keyof SettingsFields)[]
  return fields
    .map((field) => ({ field, from: current[field], to: asked[field] }))
    .filter(({ from, to }) => to !== undefined && JSON.stringify(from) !== JSON.stringify(to))
}
