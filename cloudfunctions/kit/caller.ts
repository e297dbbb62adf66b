import type { Who } from '@domain/kit/contract'
import { dayOf } from '@domain/kit/time'
import type { Caller, Member } from '@domain/member/model'
import { rolesOn } from '@domain/member/rules'
import { DEFAULTS, type SettingsRecord } from '@domain/member/settings'
import { mayPropose } from '@domain/proposal/rules'
import { count, getBy, settingsWith } from './store'

/** The school's settings and the member behind an account, in one query. */
export async function lookUp(accountId: string) {
  const { settings, found } = await settingsWith<SettingsRecord, Member>('members', { accountId })
  // A school that was set up before a setting was born has its default.
  return { settings: settings && { ...DEFAULTS, ...settings }, member: found[0] ?? null }
}

/** The member alone, where no setting is asked for: a cast is as short as it can be. */
export const memberOf = (accountId: string) => getBy<Member>('members', { accountId })

export function callerOf(member: Member, accountId: string, now: number): Caller {
  return {
    id: member._id,
    accountId,
    name: member.name,
    staffNo: member.staffNo,
    kind: member.kind,
    state: member.state,
    sex: member.sex,
    groupId: member.groupId,
    group: member.group,
    groupIds: member.groupIds,
    department: member.department,
    roles: rolesOn(member, dayOf(now)),
  }
}

/** The admin of an empty school sets it up until a first chair has bound an account. */
export const maySetUp = (caller: Caller, settings: SettingsRecord) =>
  caller.roles.includes('admin') && settings.chairBoundAt === undefined

/** In the audience "staff". */
export const staffCount = () => count('members', { state: 'active', kind: { in: ['in_service', 'non_member'] } })

/** Whether this caller may propose; counts the staff only where the answer depends on it. */
export async function isProposer(caller: Caller, settings: SettingsRecord): Promise<boolean> {
  return mayPropose(caller, settings, settings.whoMayPropose === 'auto' ? await staffCount() : 0)
}

/**
 * Whether the caller holds one of these; proposers are asked for apart, since that may have to count. Without settings
 * nobody sets anything up.
 */
export function isAllowed(who: Exclude<Who, 'proposer'>, caller: Caller, settings: SettingsRecord | null): boolean {
  if (who === 'guest') return true
  const sets = settings !== null && maySetUp(caller, settings)
  return who.some((holder) => (holder === 'setup' ? sets : caller.roles.includes(holder)))
}
