/** What is asked before a ballot opens. What does not apply is not on the list. */
export const CHECKS = [
  /** 监票人已确定. */
  'scrutineers',
  /** No scrutineer stands for election. */
  'scrutineer_is_candidate',
  /** 批复文号. */
  'approval',
  /** 候选人公示, over by then. */
  'publicity',
  /** 差额: at least 5 % more candidates than seats; 等额: as many. */
  'margin',
  /** Candidates for the audit committee are not on the committee. */
  'audit_apart',
  /** The superior union agrees to votes by phone. */
  'superior_agrees',
  /** Another base or quorum than the law's needs the school's own 办法. */
  'own_rules',
  /** Readers of an appraisal. */
  'readers',
  /** Somebody to vote. */
  'voters',
] as const
export type CheckName = (typeof CHECKS)[number]
export interface Check {
  name: CheckName
  ok: boolean
}
