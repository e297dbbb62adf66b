import { ROLES, type Role } from '@domain/kit/roles'
import { momentWords } from '@domain/kit/time'
import { DIFFERENCES, type DifferenceKind, type HistoryLine, LEFT_REASONS, type LeftReason } from '@domain/member/model'
import { WISHES, type WishKind } from '@domain/member/wish'
import { columnWords, differenceWords, leftWords, rolesWords, wishWords } from './member'

type Line = Pick<HistoryLine, 'from' | 'to' | 'why'>

const known =
  <K extends string>(all: readonly K[]) =>
  (code: string | undefined): code is K =>
    all.some((one) => one === code)
const isRole = known<Role>(ROLES)
const isDifference = known<DifferenceKind>(DIFFERENCES)
const isReason = known<LeftReason>(LEFT_REASONS)
const isWish = known<WishKind>(WISHES)

const listed = (codes: string | null | undefined) => (codes ?? '').split(',').filter(Boolean)
const rolesIn = (codes: string | null) => {
  const roles = listed(codes).filter(isRole)
  return roles.some((role) => role !== 'member') ? rolesWords(roles) : '无'
}
const reasonIn = (code: string | undefined) => (isReason(code) ? leftWords[code] : '离开')
const column = (code: string | undefined) =>
  code && code in columnWords ? `：${columnWords[code as keyof typeof columnWords]}` : ''

/** What the roster did in one go: 换组、改名. */
function imported({ from, to, why }: Line): string {
  if (from !== null && to === 'left') return `名册导入：${reasonIn(why)}`
  const kinds = listed(why).filter(isDifference)
  return `名册导入：${kinds.map((kind) => differenceWords[kind]).join('、') || '资料更新'}`
}

/** A deed on a member's record, by the action that did it. A test sees to it that none is missing. */
export const deedWords: Record<string, (line: Line) => string> = {
  'member.bind': () => '用邀请码绑定微信',
  'member.bindBySlip': () => '扫邀请单绑定微信',
  'member.invite': () => '生成邀请码',
  'paper.slips': () => '打印邀请单',
  'member.rebind': () => '解除微信绑定，重发邀请码',
  'member.importRoster': imported,
  'member.setRoles': ({ from, to }) => `职务：${rolesIn(from)} → ${rolesIn(to)}`,
  'member.transfer': ({ from, to, why }) =>
    `换组、换部门：${from ?? ''} → ${to}${listed(why).includes('roles') ? '，小组长职务同时结束' : ''}`,
  'member.mergeGroups': ({ from, to }) => `小组合并：${from ?? ''} → ${to}`,
  'member.retire': () => '登记退休',
  'member.leave': ({ why }) => `登记${reasonIn(why)}`,
  'member.reinstate': ({ why }) => `恢复到名册（原为${reasonIn(why)}）`,
  'member.settle': ({ from, why }) =>
    `同意本人的${isWish(from ?? undefined) ? wishWords[from as WishKind] : '申请'}${column(why)}`,
}

/** What was done, and on a line of its own when and by whom. */
export function historyWords(line: HistoryLine, now: number): { title: string; desc: string } {
  const title = deedWords[line.action]?.(line) ?? '资料有变动'
  return { title, desc: [momentWords(line.at, now), line.by].filter(Boolean).join(' · ') }
}
