import * as v from 'valibot'
import { id, line, text } from '../kit/text'
import { CANDIDATES_MOST, GRADES, NAME_MOST, QUESTIONS_MOST, REMARK_MOST, VOTES } from './question'

const few = <const T extends v.GenericSchema>(value: T) =>
  v.pipe(
    v.record(id, value),
    v.check((marks) => Object.keys(marks).length <= CANDIDATES_MOST, 'too many'),
  )

export const ResolutionAnswer = v.picklist(VOTES)
export type ResolutionAnswer = v.InferOutput<typeof ResolutionAnswer>
/** Who is not marked is abstained on. */
export const ElectionAnswer = v.object({
  marks: few(v.picklist(VOTES)),
  writeIns: v.pipe(
    v.array(line(NAME_MOST)),
    v.maxLength(CANDIDATES_MOST),
    v.check((names) => new Set(names).size === names.length, 'no name twice'),
  ),
})
export type ElectionAnswer = v.InferOutput<typeof ElectionAnswer>
export const AppraisalAnswer = v.object({
  grades: few(v.picklist(GRADES)),
  remarks: v.optional(few(text(REMARK_MOST, 0))),
})
export type AppraisalAnswer = v.InferOutput<typeof AppraisalAnswer>
export const PollAnswer = v.pipe(
  v.array(id),
  v.maxLength(CANDIDATES_MOST),
  v.check((chosen) => new Set(chosen).size === chosen.length, 'no option twice'),
)
export type PollAnswer = v.InferOutput<typeof PollAnswer>

/** One entry a question, in order; whether each fits its question is asked by `content.ts`. */
export const Answers = v.pipe(
  v.array(v.union([ResolutionAnswer, ElectionAnswer, AppraisalAnswer, PollAnswer])),
  v.minLength(1),
  v.maxLength(QUESTIONS_MOST),
)
export type Answers = v.InferOutput<typeof Answers>
export type AnswerOf = {
  resolution: ResolutionAnswer
  election: ElectionAnswer
  appraisal: AppraisalAnswer
  poll: PollAnswer
}
