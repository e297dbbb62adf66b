import { appraising } from './appraising'
import { answersOf } from './content'
import type { Add, Counter, Verdict } from './counter'
import { electing } from './electing'
import type { PaperCounts } from './paper-counts'
import { polling } from './polling'
import type { Asking } from './question'
import { resolving } from './resolving'
import type { QuestionResult } from './result'
import { type Merging, readAs } from './write-ins'

/**
 * Counting a box, in three steps (the result is `resultOf` in outcome.ts):
 *
 *   const tally = tallyOf(ballot, ballot.merges)       // Asking, Merge[]; for other merges count again from the start
 *   for (const content of piece.items) tally.add(content)   // every ballot of the box once, in any order
 *   tally.addPaper(paper)                              // at most once; ask `badPaper` first, it throws
 *
 * It holds sums only, whatever the number of ballots (names that are written in: one line each). A content that is no
 * answer to these questions is an invalid ballot.
 */
export interface Tally {
  add(content: string): void
  addPaper(paper: PaperCounts): void
  /** Ballots in the box. */
  cast: number
  valid: number
  invalid: number
  paper?: PaperCounts
  questions(verdict: Omit<Verdict, 'valid'>): QuestionResult[]
}

export function countersOf(asking: Asking, merges: readonly Merging[]): Counter[] {
  if (asking.kind === 'resolution') return asking.questions.map(resolving)
  if (asking.kind === 'appraisal') return asking.questions.map(appraising)
  if (asking.kind === 'poll') return asking.questions.map(polling)
  return asking.questions.map((question, n) => electing(question, readAs(merges, n)))
}

const allOf = <T>(list: readonly (T | null)[]): T[] | null =>
  list.every((one): one is T => one !== null) ? (list as T[]) : null

/** The counts of a paper ballot's questions, or the first question to which they are none. */
export function readPaper(counters: readonly Counter[], paper: PaperCounts): Add[] | number {
  const valid = paper.returned - paper.invalid
  const adds: Add[] = []
  for (const [n, counter] of counters.entries()) {
    const counts = paper.questions[n]
    const add = counts ? counter.readPaper(counts, valid) : null
    if (!add) return n
    adds.push(add)
  }
  return adds
}

export function tallyOf(asking: Asking, merges: readonly Merging[] = []): Tally {
  const counters = countersOf(asking, merges)
  const read = (content: string) => {
    const answers = answersOf(content)?.answers
    return answers?.length === counters.length ? allOf(counters.map((counter, n) => counter.read(answers[n]))) : null
  }
  // The box is sorted: equal ballots follow each other, and are read once.
  let last: { content: string; adds: Add[] | null } | undefined
  const tally: Tally = {
    cast: 0,
    valid: 0,
    invalid: 0,
    add(content) {
      if (last?.content !== content) last = { content, adds: read(content) }
      tally.cast++
      if (!last.adds) tally.invalid++
      else {
        tally.valid++
        for (const add of last.adds) add()
      }
    },
    addPaper(paper) {
      const adds = readPaper(counters, paper)
      if (tally.paper || typeof adds === 'number') throw new Error('these paper ballots cannot be added')
      tally.paper = paper
      tally.valid += paper.returned - paper.invalid
      tally.invalid += paper.invalid
      for (const add of adds) add()
    },
    questions: (verdict) => counters.map((counter) => counter.result({ ...verdict, valid: tally.valid })),
  }
  return tally
}
