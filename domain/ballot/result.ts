import type { Grade } from './question'

export interface Votes {
  for: number
  against: number
  abstain: number
}
export interface ResolutionResult extends Votes {
  adopted: boolean
}
/** Among whom one would vote again: a tie at the border, or too few who pass. */
export interface RunOff {
  seats: number
  candidates: string[]
  why: 'tie' | 'too_few'
}
export interface CandidateResult extends Votes {
  id: string
  elected: boolean
}
export interface WriteInResult {
  name: string
  for: number
  elected: boolean
}
export interface ElectionResult {
  /** In the order of the ballot. */
  candidates: CandidateResult[]
  /** Most votes first; names as scrutineers merged them. */
  writeIns: WriteInResult[]
  runOff: RunOff | null
}
export type PersonResult = Record<Grade, number> & {
  id: string
  /** Returned and valid without a grade for this person. */
  blank: number
}
export interface AppraisalResult {
  persons: PersonResult[]
}
export interface PollResult {
  options: { id: string; votes: number }[]
}
export type QuestionResult = ResolutionResult | ElectionResult | AppraisalResult | PollResult

export interface Result {
  /** 应到. */
  due: number
  /** 实到: who came, where there is a meeting; else what was returned. */
  present: number
  /** 发出. */
  issued: number
  /** 收回 = valid + invalid. */
  returned: number
  valid: number
  invalid: number
  /** Of 应到; null where none is asked for. While it is not met nothing is adopted and nobody elected. */
  quorum: { needed: number; met: boolean } | null
  questions: QuestionResult[]
  /** As it is read out: 应到57人，收回57票，同意48票，超过应到半数，通过. */
  words: string
}
