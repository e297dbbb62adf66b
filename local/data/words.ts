import type { Collection, Problem, ProblemKind } from '../../cloudfunctions/kit/integrity'

const collectionWords: Record<Collection, string> = {
  accounts: '微信账号',
  announcements: '通知正文',
  audits: '操作记录',
  awards: '奖项',
  ballots: '表决选举',
  boxes: '票箱',
  calls: '提案征集',
  checkins: '签到',
  condolences: '关心看望',
  consents: '订阅消息的同意',
  contests: '活动竞赛',
  draws: '抽签与成绩',
  files: '文件',
  groups: '工会小组',
  hands: '福利签领',
  imports: '名册导入',
  invites: '邀请码',
  looks: '查看记录',
  members: '会员',
  notices: '通知',
  outbox: '订阅消息发件箱',
  proposals: '提案',
  reads: '已读标记',
  rolls: '报名名单',
  requests: '请求记录',
  runlists: '福利发放名单',
  runs: '福利发放',
  series: '编号',
  settings: '学校设置',
  visits: '看望记录',
  voters: '应到名册',
  votes: '选票',
  wishes: '申请',
}
export const nameOf = (collection: string) => collectionWords[collection as Collection] ?? collection

/** What is wrong, and what the person who finds it does. */
const kindWords: Record<ProblemKind, { what: string; todo: string }> = {
  TWICE: { what: '重复：同一个值出现了两次', todo: '先不要导入名册或再编号，请维护的人合并' },
  DANGLING: { what: '指向的记录不存在', todo: '先不要删别的记录，请维护的人补回或改正' },
  DERIVED: { what: '与推算的结果不一致', todo: '相关的列表可能漏掉它，请维护的人重新推算' },
  COUNT: { what: '数目与名单对不上', todo: '请与纸质名单或当事人核对，再请维护的人改正' },
  STATE: { what: '状态与经过对不上', todo: '先不要办理这一件，请维护的人按操作记录改正' },
  MISSING: { what: '缺少必须有的记录或文件', todo: '请维护的人从最近一份备份里找回' },
  BROKEN: { what: '记录不完整，无法检查', todo: '请维护的人从最近一份备份里找回' },
}

/** `提案 3f2a… 的 seenBy：与推算的结果不一致。→ …`. */
export function problemWords({ collection, id, kind, field, detail }: Problem): string {
  const { what, todo } = kindWords[kind]
  return `${nameOf(collection)} ${id} 的 ${field}：${what}${detail === undefined ? '' : `（${detail}）`}。→ ${todo}`
}

export const NO_PROBLEM = '没有发现问题。'
export const WHAT_TO_DO =
  '请不要自己改数据库。先用 npm run backup 留一份现状，再把上面的清单发给维护的人；清单里没有姓名和正文。'

/** `会员 5928 条，提案 53 条`; empty ones are left out. */
export const countWords = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${nameOf(name)} ${count} 条`)
    .join('，')

/** `，附件 2 个`; nothing where there is none. */
export const fileWords = (count: number) => (count > 0 ? `，附件 ${count} 个` : '')
