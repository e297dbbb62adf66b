import { ROLES, type Role } from '@domain/kit/roles'
import { DIFFERENCES, type DifferenceKind, type LeftReason } from '@domain/member/model'
import type { Audit } from '../kit/deed'
import { columnWords, leftWords, roleWords } from './words'

/** What was done to a member's record, by the action that did it. A test sees to it that none is missing. */
export const actionWords: Record<string, string> = {
  'member.bind': '绑定微信',
  'member.bindBySlip': '扫邀请单绑定微信',
  'member.invite': '生成邀请码',
  'paper.slips': '打印邀请单',
  'member.rebind': '解除绑定，重新邀请',
  'member.importRoster': '导入名册',
  'member.setRoles': '设置工会职务',
  'member.transfer': '换组、换部门',
  'member.retire': '登记退休',
  'member.leave': '登记离开',
  'member.reinstate': '恢复在册',
  'member.settle': '办理本人申请',
  'member.mergeGroups': '小组合并',
}
const differenceWords: Record<DifferenceKind, string> = {
  joined: '新进',
  returned: '调入',
  left: '调出',
  retired: '退休',
  moved: '换组',
  renamed: '改名',
  edited: '资料更新',
  roles: '职务变动',
}

const listed = (text: string | undefined) => (text ?? '').split(',').filter(Boolean)
const rolesOf = (text: string | null) =>
  listed(text ?? '')
    .filter((r): r is Role => (ROLES as readonly string[]).includes(r) && r !== 'member')
    .map((r) => roleWords[r])
    .join('、') || '无'
const differencesOf = (why: string | undefined) =>
  listed(why)
    .filter((d): d is DifferenceKind => (DIFFERENCES as readonly string[]).includes(d))
    .map((d) => differenceWords[d])
    .join('、')

const details: Record<string, (a: Audit) => string> = {
  'member.setRoles': (a) => `${rolesOf(a.from)} → ${rolesOf(a.to)}`,
  'member.transfer': (a) => `${a.from ?? ''} → ${a.to}`,
  'member.mergeGroups': (a) => `${a.from ?? ''} → ${a.to}`,
  'member.importRoster': (a) => differencesOf(a.why),
  'member.leave': (a) => leftWords[a.why as LeftReason] ?? '',
  'member.settle': (a) => columnWords[a.why as keyof typeof columnWords] ?? '',
}

export const historyWords = (a: Audit) => ({
  what: actionWords[a.action] ?? '其他变动',
  detail: details[a.action]?.(a) ?? '',
})
