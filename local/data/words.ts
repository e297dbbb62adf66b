import type { Problem, ProblemKind } from '../../cloudfunctions/kit/integrity'

const collectionWords: Record<string, string> = {
  accounts: '微信账号',
  audits: '操作记录',
  calls: '提案征集',
  groups: '工会小组',
  imports: '名册导入',
  invites: '邀请码',
  members: '会员',
  notices: '通知',
  proposals: '提案',
  reads: '已读标记',
  requests: '请求记录',
  series: '编号',
  settings: '学校设置',
}
export const nameOf = (collection: string) => collectionWords[collection] ?? collection

const kindWords: Record<ProblemKind, string> = {
  TWICE: '重复：同一个值出现了两次',
  DANGLING: '指向的记录不存在',
  DERIVED: '与推算的结果不一致',
  COUNT: '数目与名单对不上',
  STATE: '状态与经过对不上',
  MISSING: '缺少必须有的记录',
}

/** `提案 3f2a… 的 seenBy：与推算的结果不一致`. */
export const problemWords = ({ collection, id, kind, field, detail }: Problem) =>
  `${nameOf(collection)} ${id} 的 ${field}：${kindWords[kind]}${detail === undefined ? '' : `（${detail}）`}`

export const NO_PROBLEM = '没有发现问题。'
export const WHAT_TO_DO =
  '请不要自己改数据库。先用 npm run backup 留一份现状，再把上面的清单发给维护的人；里面没有姓名和正文。'

/** `会员 5928 条，提案 53 条`; empty ones are left out. */
export const countWords = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${nameOf(name)} ${count} 条`)
    .join('，')
