import type { BallotRules } from './model'
import type { Asking } from './question'
import type { Result } from './result'
import type { Tally } from './tally'
import { wordsFor } from './words'

/**
 * What follows from the counts:
 *
 *   const { result, void: isVoid } = resultOf(facts, tally)    // tally.ts; pure, may be asked again
 *
 * `due`, `marked`: lines of the roll, and those of them with a paper ballot (已领纸质票). `void`: more was returned than
 * issued; nothing is adopted and nobody elected then, nor while the quorum is not met.
 */
export interface Facts {
  asking: Asking
  rules: BallotRules
  due: number
  marked: number
  /** 实到, where there is a meeting. */
  present?: number
}
export interface Need {
  base: NonNullable<BallotRules['base']>
  quorum: NonNullable<BallotRules['quorum']>
}

/** The law's, where the school's own 办法 says nothing else. */
export const needOf = ({ asking, rules }: Pick<Facts, 'asking' | 'rules'>): Need => ({
  base: rules.base ?? 'due',
  quorum: rules.quorum ?? (asking.kind === 'resolution' || asking.kind === 'election' ? 'two_thirds' : 'none'),
})
/** Two thirds are reached, half is passed. */
export const neededOf = (quorum: Need['quorum'], due: number) =>
  quorum === 'none' ? null : quorum === 'half' ? Math.floor(due / 2) + 1 : Math.ceil((2 * due) / 3)

/** 发出: the roll; of a ballot that nobody cast by phone the paper that was handed out. */
function issuedOf({ due, marked }: Facts, { cast, paper }: Tally) {
  return cast > 0 || !paper ? due : marked || (paper.issued ?? due)
}

export function resultOf(facts: Facts, tally: Tally): { result: Result; void: boolean } {
  const { due, marked } = facts
  const { valid, invalid, paper, cast } = tally
  const returned = valid + invalid
  const present = facts.present ?? returned
  const issued = issuedOf(facts, tally)
  // Beside phones each paper ballot is handed to somebody by name.
  const isVoid = returned > issued || (cast > 0 && (paper?.returned ?? 0) > marked)
  const { base, quorum } = needOf(facts)
  const needed = neededOf(quorum, due)
  const met = needed === null || present >= needed
  const holds = met && !isVoid
  const half = { due, present, returned, valid }[base] / 2
  const counts = { due, present, issued, returned, valid, invalid, quorum: needed === null ? null : { needed, met } }
  const questions = tally.questions({ holds, passes: (votes) => holds && votes > half })
  return {
    result: { ...counts, questions, words: wordsFor(facts.asking, { base, quorum }, { ...counts, questions }, isVoid) },
    void: isVoid,
  }
}
