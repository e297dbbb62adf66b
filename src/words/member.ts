import type { Role } from '@domain/kit/roles'
import { addDays, dayOf, dayWords, momentWords } from '@domain/kit/time'
import type { MemberContract } from '@domain/member/contract'
import { HEADS } from '@domain/member/heads'
import type { DifferenceKind, Held, Kind, LeftReason, RosterProblem, RosterRow, Sex } from '@domain/member/model'
import type { WishKind, WishState } from '@domain/member/wish'
import type { Words } from './kit'

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
export const columnWords: Record<keyof RosterRow, string> = HEADS
export const differenceWords: Record<DifferenceKind, string> = {
  joined: '新进',
  returned: '调入',
  left: '调出',
  retired: '退休',
  moved: '换组',
  renamed: '改名',
  edited: '资料更新',
  roles: '职务变动',
}
export const problemWords: Record<RosterProblem, string> = {
  MISSING: '没有填写',
  TOO_LONG: '文字太长',
  NOT_A_VALUE: '内容不对，请按模板填写',
  STAFF_NO_TWICE: '工号与前面的行重复',
  NAME_AND_GROUP_TWICE: '同组有重名，请补上工号',
  UNKNOWN_ROLE: '没有这个职务',
  ROLES_NOT_YOURS: '职务只能由工会主席设置，这一列未导入',
  SEVERAL_MATCH: '有多位同名的人，请补上工号',
}

export const wishWords: Record<WishKind, string> = { join: '入会申请', correct: '更正资料', delete: '删除个人资料' }
export const wishStateWords: Record<WishState, string> = {
  open: '待处理',
  granted: '已同意',
  declined: '未同意',
  cancelled: '已撤回',
}

const soon = (at: number) => momentWords(at, Date.now())

export const memberWords: Words<MemberContract> = {
  WRONG_CODE: ({ left }) =>
    left > 0
      ? `姓名、工号或邀请码不对，请核对邀请单。还可以试 ${left} 次。`
      : '姓名、工号或邀请码不对，已输错 5 次，请一小时以后再试，或联系校工会。',
  LOCKED: ({ until }) => `输错次数太多，请 ${soon(until)} 以后再试，或联系校工会。`,
  ALREADY_BOUND: (d) =>
    d ? `所选的人里有 ${d.memberIds.length} 位已经绑定，不需要邀请码。` : '这个微信已经绑定过了，不用再绑。',
  LAST_CHAIR: '学校至少要有一位工会主席，请先设好新主席，再取消这一位。',
  USED: '这张邀请单已经用过了。如果不是您本人绑定的，请联系校工会重新发一张。',
  NOT_BOUND: '这位老师还没有绑定微信，直接发邀请码就可以。',
  OWN_ACCOUNT: '不能解除自己的绑定，请另一位工会委员或主席来办。',
  ALREADY_RETIRED: '这位老师已经登记为退休。',
  ALREADY_LEFT: '这位老师已经登记为离开。',
  FUTURE_DAY: '日期不能晚于今天。',
  NOT_LEFT: '这位老师还在名册里，不用恢复。',
  ALREADY_MEMBER: '您已经是会员了，不用再申请。',
  ALREADY_OPEN: '同样的申请还在办理中，请等工会处理，或先撤回再重新提。',
  NO_CHANGE: '和现在登记的一样，不用更正。',
  SETTLED: ({ state }) => `这件申请现在是“${wishStateWords[state as WishState] ?? state}”，不能再改。`,
  REASON_NEEDED: '请写明理由，申请人会看到。',
  OWN_MATTER: '这是您自己的申请，请由其他工会委员处理。',
  NAME_TAKEN: ({ path }) => `已经有一个“${path}”了，请换个名称。`,
  TOO_DEEP: '小组最多八层，请放到上一层去。',
  BELOW_ITSELF: '不能移到自己下面的小组里。',
  HAS_GROUPS: ({ paths }) =>
    `下面还有小组：${paths.slice(0, 5).join('、')}${paths.length > 5 ? ' 等' : ''}。请先移走或合并它们。`,
  INTO_ITSELF: '不能并入自己，请另选一个小组。',
  NOT_EMPTY: ({ count }) => `这个小组里还有 ${count} 人（含已离开的），请先合并到别的小组。`,
  TEAM_OF_TEAMS: '联队只能由小组组成，不能再包含联队。',
}

/** Of a printed slip that was scanned. */
export const slipWords = { ...memberWords, NOT_FOUND: '这张邀请单已经作废，请用最新发的那一张。' }

/** What an office is for, where its name alone does not say it. */
export const roleNotes: Partial<Record<Role, string>> = {
  delegate: '可以提提案、附议',
  proposal_committee: '审查提案，决定是否立案',
  committee: '管理名册，交办提案',
  chair: '设置职务和学校设置，也可审查提案',
  admin: '管技术，看不到提案内容',
}

/** Roles as a colleague would say them; being a member is said only of one who is nothing else. */
export function rolesWords(roles: readonly Role[]): string {
  const named = roles.filter((role) => role !== 'member')
  return (named.length > 0 ? named : roles).map((role) => roleWords[role]).join('、')
}

/** `2026年9月1日起`, `2024年9月1日至2026年8月31日`: `to` itself is no longer a day of office. */
export function heldWords({ from, to }: Held, now: number): string {
  const start = dayWords(from, now)
  if (to === undefined) return `${start}起`
  const last = dayWords(addDays(to, -1), now)
  return to > dayOf(now) ? `${start}起，到${last}为止` : `${start}至${last}`
}

/** A code to hand over in a chat: plain text, one person a line. */
export function inviteText(items: readonly { name: string; code: string }[], school?: string): string {
  const lines = items.map(({ name, code }) => `${name}：${code}`)
  const head = `【${school ?? '校工会'}】教工之家邀请码`
  const foot = '打开小程序“教工之家”，点“绑定身份”，填姓名、工号和邀请码。每个邀请码只能用一次，请只发给本人。'
  return [head, ...lines, foot].join('\n')
}

/** What kept the pasted table from being read, with the way out. */
export const pasteWords = {
  EMPTY: '还没有内容。请在 Excel 里选中表格（连同表头）复制，再粘贴到这里。',
  NO_HEADER: '没有找到表头。请连同写着“姓名”的那一行一起复制。',
  MISSING_COLUMNS: ({ columns }: { columns: (keyof RosterRow)[] }) =>
    `表头里缺少这几列：${columns.map((column) => columnWords[column]).join('、')}。请在 Excel 里补上再复制。`,
  NO_ROWS: '只有表头，没有人员。请把人员各行也一起复制。',
  OPEN_QUOTE: ({ line }: { line: number }) => `第 ${line} 行有一个引号没有配对，后面的内容读不出来。请改好再复制。`,
  TOO_MANY: ({ most }: { most: number }) => `一次最多导入 ${most} 人，请分批导入。`,
}
