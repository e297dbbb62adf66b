import type { PaperCounts } from './paper-counts'
import type { Asking } from './question'
import { countersOf, readPaper } from './tally'

/**
 * Whether scrutineers' counts can be: null where they can, else the question that does not come to the valid ballots, or
 * none where it is the whole: more invalid than returned, more issued than due, not as many questions.
 */
export function badPaper(asking: Asking, due: number, paper: PaperCounts): { question?: number } | null {
  if (paper.invalid > paper.returned || (paper.issued ?? 0) > due) return {}
  if (paper.questions.length !== asking.questions.length) return {}
  const read = readPaper(countersOf(asking, []), paper)
  return typeof read === 'number' ? { question: read } : null
}
