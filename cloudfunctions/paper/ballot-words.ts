import type { BallotKind } from '@domain/ballot/question'
import { momentWords } from '@domain/kit/time'
import { timeWords } from './words'

/** What a ballot comes to on paper. */
export const recordWords: Record<BallotKind, string> = {
  resolution: '表决记录',
  election: '选举结果报告单',
  appraisal: '民主测评记录',
  poll: '意向调查记录',
}

/** `2026年9月1日 15:00 至 16:30`. */
export function windowWords(from: number, to: number): string {
  const [day, time] = [timeWords(to).split(' ')[0], momentWords(to, 0).split(' ')[1]]
  return timeWords(from).startsWith(day ?? '')
    ? `${timeWords(from)} 至 ${time}`
    : `${timeWords(from)} 至 ${timeWords(to)}`
}
