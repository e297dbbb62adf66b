import type { Day } from '../kit/time'
import type { Member, MemberBrief, MemberView } from './model'
import { rolesOn } from './rules'
import type { Settings, SettingsRecord } from './settings'

export function briefOf(member: Member, today: Day): MemberBrief {
  return {
    id: member._id,
    name: member.name,
    staffNo: member.staffNo,
    group: member.group,
    groupId: member.groupId,
    kind: member.kind,
    state: member.state,
    department: member.department,
    post: member.post,
    roles: rolesOn(member, today),
    bound: member.accountId !== undefined,
  }
}

/** The record as somebody may see it: `whole` with phone and year of birth, else without. */
export function viewOf(member: Member, sight: 'whole' | 'part', today: Day): MemberView {
  return {
    ...briefOf(member, today),
    version: member.version,
    sex: member.sex,
    joinedOn: member.joinedOn,
    leftReason: member.leftReason,
    leftOn: member.leftOn,
    held: member.held,
    ...(sight === 'whole' && { birthYear: member.birthYear, bornOn: member.bornOn, phone: member.phone }),
  }
}

/** Without what only the house itself needs. */
export function settingsView({ _id, chairBoundAt, standards, ...settings }: SettingsRecord): Settings {
  return settings
}
