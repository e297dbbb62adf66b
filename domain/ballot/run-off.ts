import type { Ballot } from './model'
import type { Candidate, Election } from './question'
import type { ElectionResult, QuestionResult } from './result'

const isElection = (of: QuestionResult): of is ElectionResult => 'runOff' in of

/** Whoever was written in has no line of their own yet; `newId` gives them one. */
const candidateOf = (question: Election, known: string, newId: () => string): Candidate =>
  question.candidates.find((c) => c.id === known) ?? { id: newId(), name: known }

/** What is asked again: each question in which seats stayed open, with those whom its result names. */
export function runOffQuestions(ballot: Ballot, newId: () => string): Election[] {
  if (ballot.kind !== 'election') return []
  return ballot.questions.flatMap((question, n): Election[] => {
    const of = ballot.result?.questions[n]
    const again = of && isElection(of) ? of.runOff : null
    if (!again || again.candidates.length === 0) return []
    const candidates = again.candidates.map((known) => candidateOf(question, known, newId))
    // Fewer than seats: the others stay open, whatever is voted.
    const seats = Math.min(again.seats, candidates.length)
    return [{ title: question.title, candidates, seats, writeIns: false }]
  })
}
