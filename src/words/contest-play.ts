import type { DrawKind, MarkState, Match, MatchResult, Side, TieBreak } from '@domain/contest/draw-model'
import type { Scoring } from '@domain/contest/model'
import type { playing } from '@domain/contest/playing'
import type { WrongScore } from '@domain/contest/scoring'
import type { Contract } from '@domain/kit/contract'
import type { No } from '@domain/kit/result'
import { markStateWords, playingWords } from './contest-playing'
import { refusalWords, type Words } from './kit'

/** Every refusal of draws, results and prizes: one that the contract adds does not compile here. */
const playWords: Words<Contract<typeof playing>> = playingWords
export const playRefusal = (refusal: Pick<No, 'error' | 'detail'>) => refusalWords(refusal, playWords)

export const kindChoices: { value: DrawKind; label: string; desc: string }[] = [
  { value: 'knockout', label: '淘汰赛', desc: '输一场就出局，场次最少' },
  { value: 'round_robin', label: '循环赛', desc: '同组每两个都打一场，人少时最公平' },
  { value: 'groups_knockout', label: '小组赛加淘汰赛', desc: '先分组循环，各组前几名再淘汰' },
  { value: 'heats', label: '分组分道', desc: '跑步、跳绳、书法等，按成绩排名次' },
]

/** What a table is read by when points are equal, in the order in which they are asked. */
export const decidedWords: Record<TieBreak, string> = {
  head_to_head: '积分相同，相互间胜者在前',
  sets_among: '积分相同，相互间胜负局比高者在前',
  scores_among: '积分相同，相互间得失分好者在前',
  sets: '积分相同，全部比赛胜负局比高者在前',
  scores: '积分相同，全部比赛得失分好者在前',
  lot: '各项都相同，名次并列，按抽签顺序排列',
}

/** `A 组`; behind Z come numbers. */
export const groupWords = (group: number) => (group <= 26 ? `${String.fromCharCode(64 + group)} 组` : `第 ${group} 组`)

/** A round of a knockout by how many are left in it. */
export const knockoutRoundWords = (left: number) =>
  left <= 2 ? '决赛' : left === 4 ? '半决赛' : `${left} 进 ${left / 2}`

/** Who stands on a side while it is not known yet. */
export function openSideWords(side: Side, numberOf: (matchId: string) => number | undefined): string {
  if ('bye' in side) return '轮空'
  if ('winnerOf' in side) return `第 ${numberOf(side.winnerOf) ?? '?'} 场胜者`
  if ('loserOf' in side) return `第 ${numberOf(side.loserOf) ?? '?'} 场负者`
  if ('place' in side) return `${groupWords(side.place.group)}第 ${side.place.rank}`
  return ''
}

/** How a match ended where it was not played to its end; `name` tells whom it concerns. */
export function specialWords(result: MatchResult | undefined, name: (entrantId: string) => string): string | undefined {
  if (!result) return undefined
  if ('walkover' in result) return `${name(result.walkover)}未到，判对方胜`
  if ('retired' in result) return `${name(result.retired)}因伤退赛`
  return 'absent' in result ? '双方未到' : undefined
}

export const setsWords = (result: MatchResult | undefined) =>
  result && 'scores' in result ? (result.scores ?? []).map((set) => set.join(':')).join('  ') : ''

export const matchStateWords: Record<Match['state'], string> = {
  open: '等待对手产生',
  ready: '未赛',
  bye: '轮空',
  done: '已赛',
}

/** Why a set is wrong, said at the set; `name` is what it is called. */
export const wrongSetWords: Record<WrongScore, string> = {
  not_reached: '胜方还没有打够分数',
  not_two_ahead: '要领先 2 分才能结束',
  too_many_points: '领先 2 分时就该结束了，分数多了',
  above_cap: '超过了封顶分',
  after_the_end: '前面已经分出胜负，不会再有这一局',
  not_finished: '还没有分出胜负，请补下一局',
  draw: '这里不能打平',
  one_score: '只填一个比分；打平时才填点球',
}

const two = (n: number) => String(n).padStart(2, '0')
/** `1:23.45`, `12.30`: a time in ms. */
export function timeWords(ms: number): string {
  const hundredths = Math.round(ms / 10)
  const minutes = Math.floor(hundredths / 6000)
  const rest = hundredths % 6000
  const seconds = Math.floor(rest / 100)
  const part = two(rest % 100)
  return minutes > 0 ? `${minutes}:${two(seconds)}.${part}` : `${seconds}.${part}`
}

/** What somebody did, as it is read. */
export function valueWords(value: number, scoring: Scoring): string {
  if (scoring === 'time') return value >= 60_000 ? timeWords(value) : `${timeWords(value)} 秒`
  if (scoring === 'distance') return `${(value / 100).toFixed(2)} 米`
  return `${Number(value.toFixed(2))} 分`
}
export const markWords = (value: number | undefined, state: MarkState | undefined, scoring: Scoring) =>
  value !== undefined ? valueWords(value, scoring) : state ? markStateWords[state] : ''

export const markHints: Partial<Record<Scoring, { label: string; hint: string; placeholder: string }>> = {
  time: { label: '成绩', hint: '分:秒.百分，如 1:23.45；不到一分钟填 23.45', placeholder: '如 23.45' },
  distance: { label: '成绩（米）', hint: '如 4.52', placeholder: '如 4.52' },
}
export const pointsHint = {
  label: '得分',
  hint: '几位评委打分就填几个，用空格隔开；五位起去掉最高分和最低分',
  placeholder: '如 92.5 或 9.2 9.5 9.0',
}

/** 93 winners ask for at least 140 entrants. */
export const tooManyPrizes = (winners: number, entrants: number, atLeast: number) =>
  `获奖 ${winners} 个，参赛 ${entrants} 个，超过三分之二。${winners} 个奖至少要有 ${atLeast} 个参赛。`

export const howChoices = [
  { value: 'played', label: '正常打完' },
  { value: 'walkover', label: '一方未到' },
  { value: 'retired', label: '因伤退赛' },
  { value: 'absent', label: '双方未到' },
] as const
