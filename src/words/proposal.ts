import { dayOf, dayWords, momentWords } from '@domain/kit/time'
import type { ProposalContract } from '@domain/proposal/contract'
import type { Decision, Deed, Outcome, Satisfaction, Speed, State } from '@domain/proposal/model'
import type { Words } from './kit'

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
/** What a deed is called on its button. */
export const deedWords: Record<Deed, string> = {
  save: '修改文字',
  submit: '提交提案',
  endorse: '附议',
  unendorse: '取消附议',
  withdraw: '撤回提案',
  decide: '审查',
  assign: '交办',
  chase: '催办',
  reply: '答复',
  implemented: '登记落实',
  rate: '提交评价',
}
export const fieldWords: Record<string, string> = {
  title: '标题',
  category: '类别',
  rationale: '理由',
  measures: '建议措施',
  reason: '理由',
  text: '答复内容',
  note: '落实情况',
  comment: '评价意见',
  instruction: '校领导批示',
  signed: '签发人',
  files: '附件',
}
export const speedWords: Record<Speed, string> = {
  in_7: '7 天以内',
  in_15: '8 至 15 天',
  in_30: '16 至 30 天',
  over_30: '超过 30 天',
}

const soon = (at: number) => momentWords(at, Date.now())

export const proposalWords: Words<ProposalContract> & { TEXT_REFUSED: (d: { field: string }) => string } = {
  CLOSES_BEFORE_OPENING: '截止时间要晚于开始时间，请重新选择。',
  CLOSES_IN_THE_PAST: '截止时间已经过去，请选择以后的时间。',
  WRONG_STATE: (d) =>
    'items' in d
      ? `有 ${d.items.length} 件提案的状态已变，全部未处理。请刷新后重新选择。`
      : `这件提案现在是“${stateWords[d.state]}”，不能再做这一步。请刷新看最新进展。`,
  NOT_OPEN_YET: ({ opensAt }) => `征集还没有开始，${soon(opensAt)} 起可以提交。可以先存草稿。`,
  CLOSED: ({ closesAt }) =>
    `征集已于 ${soon(closesAt)} 截止，这一步不能再做了。没有提交的文字还在草稿里，可以留到下次征集。`,
  FROZEN: ({ endorsers }) => `已有 ${endorsers} 人附议，文字不能再改。如需修改，请撤回这一件，另写一件。`,
  OWN_PROPOSAL: '这是您自己的提案，请转发给同事附议。',
  ALREADY_ENDORSED: '您已经附议过了，不用再点。',
  NOT_ENDORSED: '您还没有附议这件提案。',
  REASON_NEEDED: '请写明理由，提案人会看到。',
  INTO_NEEDED: '请选择并入哪一件提案。',
  INTO_UNFIT: ({ state }) => `不能并入这一件（${stateWords[state]}）：要选同一次征集里还没有交办的。`,
  JOINED: ({ names }) => `${names.join('、')}的提案已并入这一件，不能单独撤回。请与提案委员会联系。`,
  FUTURE_DAY: '日期不能晚于今天。',
  OWN_MATTER: ({ others }) =>
    others
      ? '其中有您自己的提案，请由提案委员会其他成员审查。'
      : '其中有您自己的提案，且没有其他人可审查，请填写上级工会审核人和日期。',
  PAST_DAY: '答复期限不能早于今天。',
  LEAD_IS_CO: '承办部门不能同时是协办部门。',
  INSTRUCTION_NEEDED: '按学校设置，交办前要有校领导批示。请填写批示内容、批示人和日期。',
  SIGNATURE_NEEDED: '按学校设置，答复要经分管领导签发。请填写签发人和日期。',
  NOT_OVERDUE: '还没有到期，不用催办。',
  CHASED_TODAY: ({ at }) => `今天 ${soon(at).split(' ')[1]} 已经催办过，一天只催一次。`,
  ALREADY_IMPLEMENTED: '已经登记过落实情况。',
  TEXT_REFUSED: ({ field }) => `“${fieldWords[field] ?? '文字'}”没有通过微信内容安全检查，请修改后再提交。`,
}

export const dueWords = (at: number, now: number) => `${dayWords(dayOf(at), now)}前`
