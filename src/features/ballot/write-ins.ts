import type { Merge } from '@domain/ballot/model'
import type { BallotView } from '@domain/ballot/view'
import { readAs } from '@domain/ballot/write-ins'

/** A name as it counts now, and the names that were written for it. */
export interface WrittenName {
  name: string
  votes: number
  elected: boolean
}

export const writtenIn = ({ result }: BallotView, question: number): WrittenName[] => {
  const found = result?.questions[question]
  if (!found || !('writeIns' in found)) return []
  return found.writeIns.map(({ name, for: votes, elected }) => ({ name, votes, elected }))
}

/** What is read otherwise than it was written, now: each name once. */
export function readings(merges: readonly Merge[], question: number) {
  const read = readAs(merges, question)
  const names = [...new Set(merges.filter((m) => m.question === question).map((m) => m.from))]
  return names.map((from) => ({ from, to: read(from) })).filter(({ from, to }) => from !== to)
}

/** Whom a written name may mean: the candidates of the question, then the other names. */
export function meantBy(ballot: BallotView, question: number, name: string): { value: string; desc: string }[] {
  const asked = ballot.questions[question]
  const candidates = asked && 'candidates' in asked ? asked.candidates : []
  const others = writtenIn(ballot, question).filter((one) => one.name !== name)
  return [
    ...candidates.map((one) => ({ value: one.name, desc: '候选人' })),
    ...others.map((one) => ({ value: one.name, desc: `另选他人，${one.votes} 票` })),
  ]
}
