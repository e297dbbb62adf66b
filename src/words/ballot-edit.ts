import type { BallotKind } from '@domain/ballot/question'

/** What a ballot asks, as it is called where it is written. */
export const askingWords: Record<BallotKind, { one: string; more: string; example: string }> = {
  resolution: { one: '表决事项', more: '再加一项表决', example: '如：《绩效工资分配方案》' },
  election: { one: '选举职务', more: '再加一项选举', example: '如：工会委员会委员' },
  appraisal: { one: '测评名称', more: '再加一组测评', example: '如：领导班子成员' },
  poll: { one: '问题', more: '再加一个问题', example: '如：今年体检您希望在哪家医院？' },
}
export const titleExamples: Record<BallotKind, string> = {
  resolution: '如：第八届教代会第四次会议表决',
  election: '如：第六届工会委员会选举',
  appraisal: '如：2026 年度领导干部民主测评',
  poll: '如：2026 年教职工体检意向调查',
}

/** What is not there yet, after “还差”. */
export const lackWords = {
  title: '标题',
  questions: '表决事项',
  question: '名称',
  candidates: '候选人',
  seats: '应选人数',
  persons: '被测评人',
  options: '选项',
  most: '最多选几项',
  opens: '开始时间',
  closes: '截止时间',
  audience: '谁来投票',
} as const

export const faultWords = {
  seats: '应选人数填整数，不能多于候选人人数。候选人少时，可以允许另选他人。',
  most: '填整数，不能多于选项的个数。',
  options: '有两个选项一样，请改一个。',
  scrutineer: (name: string) => `${name}在候选人或被测评人里，不能当监票人，请换一位。`,
} as const

/** `6 名候选人选 5 名，差额 20%`. */
export function marginWords(candidates: number, seats: number): string {
  if (!(seats > 0) || candidates === 0) return ''
  if (candidates === seats) return `${candidates} 名候选人选 ${seats} 名，等额选举`
  if (candidates < seats) return `${candidates} 名候选人选 ${seats} 名，其余由另选他人产生`
  return `${candidates} 名候选人选 ${seats} 名，差额 ${Number((((candidates - seats) / seats) * 100).toFixed(1))}%`
}

/** The law's own rules, where nothing else is chosen. */
export const lawWords = {
  base: '默认按应到人数：赞成（同意）超过应到的一半',
  quorum: '默认收回的票达到应到的三分之二才有效',
} as const
export const baseChoices = {
  due: '应到人数的一半以上（法定）',
  present: '实到人数的一半以上',
  returned: '收回票数的一半以上',
  valid: '有效票数的一半以上',
} as const
export const quorumChoices = {
  two_thirds: '应到的三分之二（法定）',
  half: '应到的一半',
  none: '不要求',
} as const
export const competitiveWords = {
  follow: '看候选人和名额',
  yes: '差额选举',
  no: '等额选举',
} as const

/** The fields of a ballot where two versions of it are compared. */
export const editFieldWords = {
  kind: '类型',
  title: '标题',
  opens: '开始时间',
  closes: '截止时间',
  secrecy: '投票方式',
  audience: '谁来投票',
  scrutineers: '监票人',
  readers: '谁可以看测评结果',
  questions: '表决事项',
  rules: '规则和手续',
  ownRules: '本校办法',
} as const
