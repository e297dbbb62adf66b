import type { Secrecy } from '@domain/ballot/model'
import { sheetWords, voteWords } from '@domain/ballot/names'
import type { BallotKind } from '@domain/ballot/question'
import type { BallotView } from '@domain/ballot/view'
import type { No } from '@domain/kit/result'
import { momentWords } from '@domain/kit/time'
import { ballotStateWords, ballotWords } from './ballot'
import { refusalWords } from './kit'

/** `记名表决票`. */
export const paperName = ({ kind, secrecy }: { kind: BallotKind; secrecy: Secrecy }) =>
  `${secrecy === 'named' ? '记名' : '无记名'}${sheetWords[kind]}`

/** Of an election: `应选 5 人，最多赞成 5 人`. */
export const seatsWords = (seats: number, candidates: number) => `从 ${candidates} 人中选 ${seats} 人`
/** How many marks are left. */
export function favourWords(seats: number, inFavour: number): string {
  const left = seats - inFavour
  if (left > 0) return `已赞成 ${inFavour} 人，还可以赞成 ${left} 人`
  return left === 0 ? `已赞成 ${inFavour} 人，选满了` : `多选了 ${-left} 人，请去掉`
}
export const fullWords = (seats: number) => `最多赞成 ${seats} 人。要换人，请先把一位改成“弃权”。`
export const tickedWords = (max: number, chosen: number) =>
  max === 1 ? '选 1 项' : chosen === 0 ? `最多选 ${max} 项` : `已选 ${chosen} 项，最多 ${max} 项`
export const tickedFullWords = (max: number) => `最多选 ${max} 项。要换一项，请先取消一项。`
export const gradedWords = (persons: number, graded: number) => `已评 ${graded} 人，共 ${persons} 人`
export const writeInFaultWords = {
  twice: '这个名字已经写过了。',
  candidate: '这个人在候选人名单里，请直接在名单里选“赞成”。',
} as const

/** Why the button does nothing yet. */
export function lackWords({ why, question }: { why: 'choose' | 'names'; question: number }, of: BallotView): string {
  const nth = of.questions.length > 1 ? `第 ${question + 1} 题` : ''
  if (why === 'names') return `请先改好${nth}“另选他人”`
  if (of.kind === 'resolution') return `请先选${nth}同意、不同意或弃权`
  return of.kind === 'appraisal' ? '请先评 1 人' : '请先选 1 项'
}

/** What follows from casting, in one line. */
export const consequenceWords = ({ secrecy }: { secrecy: Secrecy }) =>
  secrecy === 'named'
    ? '投出后不能修改。这是记名投票，公布时会有您的姓名和选择。'
    : '投出后不能修改，也不能收回：票上没有您的名字，在本系统里谁也找不出哪张是您的。'

/** What is not chosen, said before it is cast. */
export const leftOpenWords = {
  election: (count: number) => `${count} 人没有选，按“${voteWords.election.abstain}”计`,
  appraisal: (count: number) => `${count} 人没有评，按“未评”计`,
  poll: '这一题没有选',
} as const

const castWords = {
  ...ballotWords,
  OFFLINE: '没有连上，没收到“已投票”的回执，请先当作没有投出。连上网后再点“再投一次”；万一刚才已经送到，也只算一票。',
  BUSY: '现在投票的人多，这一票还没有收到回执。请过几秒点“再投一次”，不会投成两票。',
  BROKEN: '系统出错，这一票还没有收到回执。请点“再投一次”，不会投成两票。',
  NO_KEY: '手机没有给出投票凭证需要的随机数，这一票没有投出。请升级微信后再试。',
}
export const castRefusal = (refusal: Pick<No, 'error' | 'detail'>) => refusalWords(refusal, castWords)
export const stillUnsureWords = '还是没有连上，不知道刚才那一票到了没有。连上网以后再看，选择先不要改。'

/** Why there is nothing to vote on now. */
export function notNowWords(of: BallotView, now: number): { title: string; hint: string } {
  const { state, mine, opensAt, closesAt, kind } = of
  if (state === 'made' || state === 'announced')
    return {
      title: '还没有开始',
      hint: `${momentWords(opensAt, now)} 开始，${momentWords(closesAt, now)} 截止。下面是${sheetWords[kind]}的样子，可以先看。`,
    }
  if (state === 'cancelled' || state === 'void')
    return { title: ballotStateWords[state], hint: of.reason ? `原因：${of.reason}` : '这次投票不算数。' }
  if (mine === 'paper')
    return { title: '您已领纸质票', hint: '请填写纸质票投入票箱，手机上不能再投。如果没有领过，请马上告诉监票人。' }
  const over = state !== 'open' || now > closesAt
  if (mine === null)
    return {
      title: '您不在投票名单里',
      hint: over
        ? '名单在投票开始时已经定下。'
        : '名单在投票开始时已经定下，之后入会、调入的同事不在里面。如有疑问，请联系监票人。',
    }
  if (over)
    return { title: '投票已经截止', hint: `您没有投票。截止时间是 ${momentWords(of.closedAt ?? closesAt, now)}。` }
  return { title: '现在不能投票', hint: '请下拉刷新看最新情况。' }
}
/** Once the ballot is in. */
export const votedWords = {
  title: '已投票',
  secret: '票已投进票箱，票上没有您的名字。',
  named: '记名票已投进票箱。',
  later: '截止封箱以后，可以核对它在不在。',
  now: '票箱已封好，可以核对它在不在。',
} as const

/** 系统记什么、看得到什么: said to everybody, before and after voting. */
export const keptWords = {
  title: '这张票谁看得到',
  kept: {
    title: '系统记下的',
    lines: [
      '名册上记您“已投票”，不记几点投的。',
      '票箱里放一张票，票上没有姓名、工号、微信号，也没有时间和次序。',
      '封箱后，投票凭证和选票分成两份名单，各自排序，对不到一起。',
    ],
  },
  nobody: {
    title: '在本系统里谁也看不到的',
    lines: [
      '同事、监票人、工会委员、主席、系统管理员，都看不到哪张票是谁的。',
      '截止以前，谁也看不到各项得了几票，只看得到投了多少人。',
    ],
  },
  operator: {
    title: '还要说清楚的',
    lines: [
      '选票送到云上时还没有加密到只有监票人能开。管云平台后台的人，如果在您点“确认投票”的那一刻盯着机器，技术上看得到那一次送来的内容。',
      '截止以前，能打开云数据库的人看得到票箱里已有的票；隔一会儿看两次，还可能对出这中间投票的人。',
      '投票的人很少，或者大家选的一样，从结果也看得出来。',
      '微信和云平台自己的访问日志由它们保管，我们管不到，也删不了。',
      '封箱以前，凭证和选票还放在一起：不要把凭证给任何人看。所以截止前本页也不显示凭证。',
    ],
  },
  remarks: '意见按您写的原文给监票人先看，再转给指定的人看。请不要写能看出您是谁的话。',
  named: {
    title: '这是记名投票',
    lines: [
      '票上有您的姓名，公布时大家看得到谁选了什么。',
      '截止以前，在本系统里谁也看不到各项得了几票，只看得到投了多少人。',
    ],
  },
} as const

/** The ways on from a ballot's page, for whom it concerns. */
export const voterPartWords = {
  paper: { open: '选票', early: '先看选票' },
  result: '投票结果',
  resultDesc: '票数和每一项的结果',
  turnout: '投票情况',
  turnoutDesc: '已投多少人，可以投到大屏幕上',
  check: { own: '核对我的票', box: '核对票箱' },
  checkDesc: '封箱以后，看票在不在、数得对不对',
} as const
