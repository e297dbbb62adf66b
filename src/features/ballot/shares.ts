import type { Base } from '@domain/ballot/model'
import type { Election } from '@domain/ballot/question'
import type { CandidateResult, ElectionResult, Result } from '@domain/ballot/result'
import type { BallotView } from '@domain/ballot/view'

/** Of what more than half is needed. */
export const baseOf = ({ rules }: Pick<BallotView, 'rules'>): Base => rules.base ?? 'due'
export const wholeOf = (result: Pick<Result, Base>, base: Base) => result[base]
export const share = (part: number, whole: number) => (whole > 0 ? (100 * part) / whole : 0)

export interface Tallied {
  id: string
  name: string
  written: boolean
  for: number
  against?: number
  abstain?: number
  elected: boolean
  /** Votes are held once more on this person. */
  again: boolean
}

/** Everybody who got votes, most first; equal ones in the order of the ballot. */
export function talliedOf({ candidates }: Election, found: ElectionResult): Tallied[] {
  const again = new Set(found.runOff?.candidates)
  const nameOf = new Map(candidates.map(({ id, name }) => [id, name]))
  const listed = found.candidates.map((one: CandidateResult) => ({
    ...one,
    name: nameOf.get(one.id) ?? '',
    written: false,
    again: again.has(one.id),
  }))
  const written = found.writeIns.map(({ name, for: votes, elected }) => ({
    ...{ id: name, name, for: votes, elected },
    written: true,
    again: again.has(name),
  }))
  return [...listed, ...written].sort((a, b) => b.for - a.for)
}
