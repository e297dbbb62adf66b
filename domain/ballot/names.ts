import type { Base, Quorum, Secrecy } from './model'
import type { BallotKind, Grade, Vote } from './question'

/** What is said the same on a screen and on paper. */

/** What is filled in: a ballot paper, or a sheet of questions. */
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

/** More than half of what. */
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
