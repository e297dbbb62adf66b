import type { DrawKind, MarkState, TieBreak } from '@domain/contest/draw-model'
import type { playing, WrongMark } from '@domain/contest/playing'
import type { WrongScore } from '@domain/contest/scoring'
import type { Contract } from '@domain/kit/contract'
import { momentWords } from '@domain/kit/time'
import type { Words } from './kit'

export const drawKindWords: Record<DrawKind, string> = {
  knockout: '淘汰赛',
  round_robin: '循环赛',
  groups_knockout: '小组赛加淘汰赛',
  heats: '分组赛（计时、计分）',
}

export const tieBreakWords: Record<TieBreak, string> = {
  head_to_head: '相互间胜负',
  sets_among: '相互间局比率',
  scores_among: '相互间得失分',
  sets: '全部比赛局比率',
  scores: '全部比赛得失分',
  lot: '抽签顺序',
}

export const markStateWords: Record<MarkState, string> = { foul: '犯规', absent: '未到', retired: '中途退出' }

const wrongScoreWords: Record<WrongScore, string> = {
  not_reached: '还没有一方打够分数',
  not_two_ahead: '要领先两分才算赢',
  too_many_points: '领先两分时这一局就该结束了，分数多了',
  above_cap: '超过了这一局的封顶分',
  after_the_end: '前面已经分出胜负，不会再有这一局',
  not_finished: '还没有分出胜负，少了一局',
  draw: '不能是平局',
  one_score: '这个项目只填一个比分；淘汰赛打平时可再填点球比分',
}

const wrongMarkWords: Record<WrongMark, string> = {
  no_value: '还没有填成绩',
  two_values: '成绩和评委打分只能填一种',
  not_whole: '成绩要是整数（时间按毫秒、距离按厘米）',
  no_judges: '这个项目不是评委打分',
  missing: '有人还没有填成绩；没来的、犯规的也要注明',
  unknown: '有人不在这一组',
  twice: '同一个人填了两次',
}

export const playingWords: Words<Contract<typeof playing>> = {
  CANCELLED: '比赛已经取消。',
  NOT_PUBLISHED: '比赛还没有发布，发布后才能抽签和记成绩。',
  SIGN_UP_OPEN: ({ closesAt }) => `报名还没有截止，${momentWords(closesAt, Date.now())} 截止后才能抽签。`,
  TOO_FEW: ({ entrants, least }) => `只有 ${entrants} 个参赛名额，这样编排至少要 ${least} 个。请减少分组或换一种赛制。`,
  TOO_MANY: ({ entrants, most }) => `有 ${entrants} 个参赛名额，这样编排最多 ${most} 个。请多分几组或换一种赛制。`,
  RESULTS_EXIST: ({ results }) => `已经记了 ${results} 场成绩，不能重新抽签。`,
  UNKNOWN_ENTRANT: '名单里有人没有参加这个项目，可能已经退出。请刷新名单后再试。',
  SLIPS_MISSING: ({ entrantIds }) => `还有 ${entrantIds.length} 个签没有录入，请补齐后再提交。`,
  NOT_DRAWN: '这个项目还没有抽签。',
  NOT_READY: '这场比赛的双方还没有产生，或者是轮空，不用记成绩。',
  WRONG_SCORE: ({ reason, set }) => `第 ${set} 局比分不对：${wrongScoreWords[reason]}。`,
  WRONG_MARK: ({ reason }) => `成绩不对：${wrongMarkWords[reason]}。`,
  WRONG_RESULT: '这样的成绩不适合这场比赛，请核对参赛双方和项目。',
  NOT_DECIDED: '名次还没有全部产生，暂时不能按名次定奖项。可以直接指定获奖的人。',
}
