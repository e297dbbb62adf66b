import type { DrawKind, Mark, MarkState, Match, MatchResult, Side, TieBreak } from '@domain/contest/draw-model'
import type { Scoring } from '@domain/contest/model'
import type { DrawView } from '@domain/contest/playing'

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

/** `1:02.35`, `12.35 秒`, `5.23 米`, `92.5 分`: ms, cm and points as people say them. */
export function valueWords(value: number, scoring: Scoring): string {
  if (scoring === 'distance') return `${(value / 100).toFixed(2)} 米`
  if (scoring !== 'time') return `${value} 分`
  const minutes = Math.floor(value / 60_000)
  // Thousandths only where they were measured.
  const digits = value % 10 === 0 ? 2 : 3
  const seconds = ((value % 60_000) / 1000).toFixed(digits)
  return minutes === 0 ? `${seconds} 秒` : `${minutes}:${seconds.padStart(3 + digits, '0')}`
}
export const markWords = (mark: Mark, value: number | undefined, scoring: Scoring) =>
  mark.state === 'done' ? (value === undefined ? '' : valueWords(value, scoring)) : markStateWords[mark.state]

const FINALS: Record<number, string> = { 1: '决赛', 2: '半决赛', 4: '1/4 决赛', 8: '1/8 决赛' }
/** `小组赛第 1 轮`, `1/4 决赛`, `三四名决赛`. */
export function roundWords(match: Pick<Match, 'stage' | 'round' | 'third' | 'group'>, draw: DrawView): string {
  if (match.stage === 'groups') {
    const group = draw.groups.length > 1 ? `第 ${match.group} 组` : ''
    return `${group}第 ${match.round} 轮`
  }
  if (match.third) return '三四名决赛'
  const rounds = Math.max(...draw.matches.filter((m) => m.stage === 'knockout').map((m) => m.round))
  return FINALS[2 ** (rounds - match.round)] ?? `第 ${match.round} 轮`
}

export interface Named {
  draw: DrawView
  nameOf(entrantId: string): string
  /** Matches by the number that they have on paper. */
  numberOf(matchId: string): number
}
/** Who plays, or where they come from. */
export function sideWords(side: Side | undefined, { nameOf, numberOf }: Named): string {
  if (!side || 'bye' in side) return '轮空'
  if ('entrantId' in side) return nameOf(side.entrantId)
  if ('winnerOf' in side) return `第 ${numberOf(side.winnerOf)} 场胜者`
  if ('loserOf' in side) return `第 ${numberOf(side.loserOf)} 场负者`
  return `第 ${side.place.group} 组第 ${side.place.rank} 名`
}

const pairsWords = (pairs: readonly (readonly [number, number])[]) => pairs.map(([a, b]) => `${a}:${b}`).join('，')
/** `3:1（11:8，9:11，11:6，11:7）`. */
export function resultWords({ result, score, state }: Match, nameOf: (id: string) => string): string {
  if (state === 'bye') return '轮空'
  if (!result) return ''
  const scored = (r: Extract<MatchResult, { scores?: unknown }>) => {
    const pairs = r.scores ?? []
    if (!score || pairs.length < 2) return pairsWords(score ? [score] : pairs)
    return `${score[0]}:${score[1]}（${pairsWords(pairs)}）`
  }
  if ('absent' in result) return '双方未到'
  if ('walkover' in result) return `${nameOf(result.walkover)}弃权`
  if ('retired' in result) return [scored(result), `${nameOf(result.retired)}中途退出`].filter(Boolean).join('，')
  return scored(result)
}
