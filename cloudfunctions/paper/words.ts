import type { Role } from '@domain/kit/roles'
import { type Day, dayOf, momentWords } from '@domain/kit/time'
import { HEADS } from '@domain/member/heads'
import type { Kind, LeftReason, Sex } from '@domain/member/model'
import type { WishKind, WishState } from '@domain/member/wish'
import type { Decision, Outcome, Satisfaction, Speed, State } from '@domain/proposal/model'

/** What codes are called on paper: the words of the screens, which no function can reach. */
export const stateWords: Record<State, string> = {
  draft: '草稿',
  endorsing: '附议中',
  under_review: '待审查',
  docketed: '已立案',
  referred: '转为建议',
  not_docketed: '不予立案',
  returned: '退回修改',
  merged: '合并办理',
  assigned: '办理中',
  replied: '已答复',
  rated: '已办结',
  withdrawn: '已撤回',
}
export const decisionWords: Record<Decision, string> = {
  docketed: '立案',
  referred: '转为建议',
  not_docketed: '不予立案',
  returned: '退回修改',
  merged: '合并办理',
}
export const outcomeWords: Record<Outcome, string> = {
  implemented: '已落实',
  in_progress: '正在落实',
  planned: '列入计划',
  not_feasible: '暂不具备条件',
}
export const satisfactionWords: Record<Satisfaction, string> = {
  very_satisfied: '非常满意',
  satisfied: '满意',
  basically_satisfied: '基本满意',
  dissatisfied: '不满意',
}
export const speedWords: Record<Speed, string> = {
  in_7: '7 天以内',
  in_15: '8 至 15 天',
  in_30: '16 至 30 天',
  over_30: '超过 30 天',
}
export const roleWords: Record<Role, string> = {
  member: '会员',
  leader: '工会小组长',
  delegate: '教代会代表',
  proposal_committee: '提案委员会',
  handler: '承办人',
  committee: '工会委员',
  chair: '工会主席',
  treasurer: '工会财务',
  audit: '经审委员',
  admin: '系统管理员',
}
export const kindWords: Record<Kind, string> = {
  in_service: '在职会员',
  non_member: '在职（未入会）',
  retired: '退休',
  technical: '技术账号',
}
export const sexWords: Record<Sex, string> = { male: '男', female: '女' }
export const leftWords: Record<LeftReason, string> = {
  transferred_out: '调出',
  withdrawn: '退会',
  lapsed: '自动离会',
  died: '去世',
}
export const columnWords = HEADS
export const wishWords: Record<WishKind, string> = { join: '入会申请', correct: '更正资料', delete: '删除个人资料' }
export const wishStateWords: Record<WishState, string> = {
  open: '待处理',
  granted: '已同意',
  declined: '未同意',
  cancelled: '已撤回',
}

/** `2026年9月1日`: a paper lies in a drawer for years, so the year is always said. */
export const dayWords = (day: Day) => {
  const [y, m, d] = day.split('-').map(Number)
  return `${y}年${m}月${d}日`
}
/** `2026年9月1日 18:00`. */
export const timeWords = (at: number) => momentWords(at, 0)
export const dateWords = (at: number) => dayWords(dayOf(at))
/** Where a date is written in by hand. */
export const BLANK_DATE = '　　　　年　　月　　日'
