import type { Base, Quorum, Secrecy } from '@domain/ballot/model'
import type { BallotKind, Grade, Vote } from '@domain/ballot/question'
import { momentWords } from '@domain/kit/time'
import { timeWords } from './words'

/** What ballots are called on paper: the words of the screens, which no function can reach. */
export const recordWords: Record<BallotKind, string> = {
  resolution: '表决记录',
  election: '选举结果报告单',
  appraisal: '民主测评记录',
  poll: '意向调查记录',
}
export const sheetWords: Record<BallotKind, string> = {
  resolution: '表决票',
  election: '选票',
  appraisal: '测评表',
  poll: '问卷',
}
export const secrecyWords: Record<Secrecy, string> = { secret: '无记名', named: '记名' }

/** A matter is agreed to, a person is favoured: the words are never mixed. */
export const voteWords: Record<'resolution' | 'election', Record<Vote, string>> = {
  resolution: { for: '同意', against: '不同意', abstain: '弃权' },
  election: { for: '赞成', against: '不赞成', abstain: '弃权' },
}
export const gradeWords: Record<Grade, string> = {
  excellent: '优秀',
  competent: '称职',
  basically_competent: '基本称职',
  incompetent: '不称职',
}
export const baseWords: Record<Base, string> = {
  due: '应到人数',
  present: '实到人数',
  returned: '收回票数',
  valid: '有效票数',
}
export const quorumWords: Record<Quorum, string> = {
  two_thirds: '应到的三分之二',
  half: '应到的一半',
  none: '不要求',
}

/** `2026年9月1日 15:00 至 16:30`. */
export function windowWords(from: number, to: number): string {
  const [day, time] = [timeWords(to).split(' ')[0], momentWords(to, 0).split(' ')[1]]
  return timeWords(from).startsWith(day ?? '')
    ? `${timeWords(from)} 至 ${time}`
    : `${timeWords(from)} 至 ${timeWords(to)}`
}
