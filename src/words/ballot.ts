import type { BallotContract } from '@domain/ballot/contract'
import type { BallotState, VoterState } from '@domain/ballot/model'
import type { BallotKind } from '@domain/ballot/question'
import type { No } from '@domain/kit/result'
import { momentWords } from '@domain/kit/time'
import type { Tone } from '@/ui/Tag'
import { ballotFieldWords, checkWords } from './ballot-making'
import { refusalWords, type Words } from './kit'

export const ballotKindWords: Record<BallotKind, string> = {
  resolution: '表决',
  election: '选举',
  appraisal: '民主测评',
  poll: '意向调查',
}

export const ballotStateWords: Record<BallotState, string> = {
  made: '准备中',
  announced: '已通知，未开始',
  open: '投票中',
  closed: '已封箱，待计票',
  counted: '已计票，待公布',
  published: '结果已公布',
  cancelled: '已取消',
  void: '作废',
}
/** The same in a tag of a list. */
export const ballotTagWords: Record<BallotState, [words: string, tone: Tone]> = {
  made: ['准备中', 'grey'],
  announced: ['未开始', 'blue'],
  open: ['投票中', 'orange'],
  closed: ['待计票', 'blue'],
  counted: ['待公布', 'blue'],
  published: ['已公布', 'green'],
  cancelled: ['已取消', 'grey'],
  void: ['作废', 'grey'],
}
/** The reader's own line of the roll. */
export const mineWords: Record<VoterState, string> = {
  due: '待投票',
  voted: '已投票',
  paper: '已领纸质票',
  closed: '未投票',
}

const soon = (at: number) => momentWords(at, Date.now())
/** `第 2 题`: only where there are several does a number help. */
const nth = (question: number) => `第 ${question + 1} 题`
const fieldOf = (field: string) => ballotFieldWords[field.split('.')[0] ?? ''] ?? '人员'

/** Refusals as they are said to who votes, or to who makes the ballot. */
export const ballotWords: Words<BallotContract> & { TEXT_REFUSED: (d: { field: string }) => string } = {
  WRONG_STATE: ({ state }) => `现在是“${ballotStateWords[state]}”，不能做这一步。请刷新看最新情况。`,
  UNKNOWN_PEOPLE: ({ field }) => `“${fieldOf(field)}”里有人不在名册或不在投票范围，请重新选择。`,
  BAD_WINDOW: '截止时间要晚于开始时间，也要晚于现在，请改时间。',
  MUST_BE_SECRET: '选举和民主测评必须无记名，请把投票方式改为“无记名”。',
  SCRUTINEER_IS_CANDIDATE: ({ name }) => `${name}在候选人或被测评人里，不能当监票人，请换一位。`,
  NOT_READY: ({ missing }) => `还不能开始，缺：${missing.map((name) => checkWords[name].title).join('、')}。`,
  NOT_OPEN: ({ opensAt }) => `投票还没有开始，${soon(opensAt)} 开始。`,
  CLOSED: '投票已经截止，这一票没有投出。',
  NOT_ON_ROLL: '您不在这次投票的名单里。名单在开始时已经定下，如有疑问，请联系监票人。',
  ALREADY_VOTED: '您已经投过票了，每人只能投一次。',
  PAPER_ISSUED: '您已领纸质票，请填纸质票投入票箱，手机上不能再投。',
  BAD_ANSWER: ({ question }) => `${nth(question)}没有填好，请返回核对后再投。`,
  TOO_MANY_MARKS: ({ question, most }) => `${nth(question)}最多选 ${most} 个，请返回去掉多选的。`,
  REMINDED_LATELY: ({ at }) => `${soon(at)} 刚提醒过，一小时内只提醒一次。`,
  BAD_PAPER: (d) =>
    `${d.question === undefined ? '' : nth(d.question)}纸质票的数对不上：每一题各项相加要等于有效票数，有效加无效要等于收回数。请核对。`,
  BAD_PRESENT: '实到人数不能少于已投的票数，也不能多于应到人数，请核对。',
  UNKNOWN_NAME: '另选他人里没有这个名字，请刷新后再合并。',
  NOT_PUBLISHED: '结果还没有公布。',
  READERS_ONLY: '测评结果只给指定的人看，开始前已经公布了是哪几位。',
  NO_RUN_OFF: '这次没有需要再次选举的名额。',
  TEXT_REFUSED: ({ field }) => `“${fieldOf(field)}”没有通过微信内容安全检查，请修改后再提交。`,
}
export const ballotRefusal = (refusal: Pick<No, 'error' | 'detail'>) => refusalWords(refusal, ballotWords)

/** The same refusals where a scrutineer hears them, of somebody else. */
const deskWords = {
  ...ballotWords,
  NOT_ON_ROLL: '这位同事不在这次投票的名单里。',
  ALREADY_VOTED: '这位同事已经用手机投过票，不能再领纸质票。',
}
export const scrutineerRefusal = (refusal: Pick<No, 'error' | 'detail'>) => refusalWords(refusal, deskWords)
