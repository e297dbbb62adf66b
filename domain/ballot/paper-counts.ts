import * as v from 'valibot'
import { id, line } from '../kit/text'
import { CANDIDATES_MOST, NAME_MOST, QUESTIONS_MOST } from './question'

const many = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))
const list = <const T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(CANDIDATES_MOST))
const votes = { for: many, against: many, abstain: many }
const grades = { excellent: many, competent: many, basically_competent: many, incompetent: many }

/**
 * 纸质票 as scrutineers count them by hand, one entry a question, in order. `issued` only where nobody was marked by name
 * (a ballot held wholly on paper). What each question says is of the valid ones.
 */
export const PaperCounts = v.object({
  issued: v.optional(many),
  returned: many,
  invalid: v.optional(many, 0),
  questions: v.pipe(
    v.array(
      v.union([
        v.object({
          candidates: list(v.object({ id, ...votes })),
          writeIns: v.optional(list(v.object({ name: line(NAME_MOST), for: many })), []),
        }),
        v.object({ persons: list(v.object({ id, ...grades })) }),
        v.object({ options: list(v.object({ id, votes: many })) }),
        v.object(votes),
      ]),
    ),
    v.maxLength(QUESTIONS_MOST),
  ),
})
export type PaperCounts = v.InferOutput<typeof PaperCounts>
