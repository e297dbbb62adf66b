import type { PaperCounts } from './paper-counts'
import type { QuestionResult, Votes } from './result'

export type PaperQuestion = PaperCounts['questions'][number]
/** Adds what was read to the counts. */
export type Add = () => void

/** When all is counted. */
export interface Verdict {
  /** Valid ballots, by phone and on paper. */
  valid: number
  /** Quorum met, and no more returned than issued: else nothing is adopted and nobody elected. */
  holds: boolean
  /** Whether so many are enough; never while it does not hold. */
  passes(votes: number): boolean
}

/**
 * Counts one question. What is read is added only once all questions of that ballot could be read, so that a ballot is
 * valid or invalid as a whole. Null: no answer to this question.
 */
export interface Counter {
  read(answer: unknown): Add | null
  /** `valid`: of how many valid paper ballots these are the sums. */
  readPaper(counts: PaperQuestion, valid: number): Add | null
  result(verdict: Verdict): QuestionResult
}

export const noVotes = (): Votes => ({ for: 0, against: 0, abstain: 0 })
export function addVotes(to: Votes, more: Votes) {
  to.for += more.for
  to.against += more.against
  to.abstain += more.abstain
}
export const sumOf = ({ for: yes, against, abstain }: Votes) => yes + against + abstain
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** Sums by known ids, none twice. */
export const allKnown = (lines: readonly { id: string }[], of: ReadonlyMap<string, unknown>) =>
  lines.every(({ id }) => of.has(id)) && new Set(lines.map(({ id }) => id)).size === lines.length
