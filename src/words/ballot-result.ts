import type { Base } from '@domain/ballot/model'
import type { Result } from '@domain/ballot/result'

export const percentOf = (part: number, whole: number) =>
  whole > 0 ? `${(Math.round((part * 1000) / whole) / 10).toFixed(1)}%` : '—'

/** `48 票 · 84.2%`. */
export const votesWords = (votes: number, whole: number) => `${votes} 票 · ${percentOf(votes, whole)}`

const ofWords: Record<Base, string> = { due: '应到人数', present: '实到人数', returned: '收回票数', valid: '有效票数' }
/** What the shares are shares of, and how many are more than half. */
export const halfWords = (base: Base, whole: number) =>
  `按${ofWords[base]} ${whole} 算，过半数要 ${Math.floor(whole / 2) + 1} 票`
export const sharesOf = { valid: '百分比按有效票数算', several: '可以选多项，百分比按有效票数算' } as const

export const quorumMet = ({ needed, met }: NonNullable<Result['quorum']>) =>
  `法定人数 ${needed} 人，${met ? '已达到' : '没有达到'}`

export const factWords = {
  due: '应到',
  present: '实到',
  issued: '发出',
  returned: '收回',
  valid: '有效',
  invalid: '无效',
} as const

/** How it came out for one, in a tag. */
export const verdictWords = {
  adopted: '通过',
  rejected: '未通过',
  elected: '当选',
  runOff: '再次选举',
  not: '未当选',
} as const
export const writeInWords = '另选他人'
export const blankWords = '未评'

export const resultTitles = {
  numbers: '票数',
  checkOwn: '核对我的票',
  checkOwnDesc: '看自己的票在不在票箱里，结果数得对不对',
  notHere: '这次没有给您看的结果',
} as const

/** On the screen of the room. */
export const roomWords = {
  open: '投票中',
  early: '还没有开始',
  waiting: '投票已截止，等监票人计票',
  voted: '已投',
  due: '应到',
  paper: (paper: number) => `另有 ${paper} 人已领纸质票`,
  groups: '各小组',
  others: '人少的小组合计',
  all: '全部投完',
  offline: '网络没有连上，人数可能不是最新的，正在重连。',
  how: '打开教工之家，点首页的“表决选举”投票',
} as const
