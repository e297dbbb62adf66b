import * as v from 'valibot'
import { fileId } from '../file/model'
import { id, line, text } from '../kit/text'

export const BALLOT_KINDS = ['resolution', 'election', 'appraisal', 'poll'] as const
export type BallotKind = (typeof BALLOT_KINDS)[number]
/** 同意/不同意/弃权 of a resolution, 赞成/不赞成/弃权 of an election: one word in code, never mixed on screen. */
export const VOTES = ['for', 'against', 'abstain'] as const
export type Vote = (typeof VOTES)[number]
export const GRADES = ['excellent', 'competent', 'basically_competent', 'incompetent'] as const
export type Grade = (typeof GRADES)[number]

export const QUESTIONS_MOST = 30
export const CANDIDATES_MOST = 100
/** 简介: sixty words. */
export const INTRO_MOST = 60
export const REMARK_MOST = 300
export const NAME_MOST = 20

const unique = <T extends { id: string }>(list: T[]) => new Set(list.map((one) => one.id)).size === list.length
const several = <const T extends v.GenericSchema<{ id: string }, { id: string }>>(item: T, min = 1) =>
  v.pipe(v.array(item), v.minLength(min), v.maxLength(CANDIDATES_MOST), v.check(unique, 'no id twice'))

const title = line(100)
export const Resolution = v.object({ title, text: v.optional(text(10_000, 0)) })
export type Resolution = v.InferOutput<typeof Resolution>

/** `id` is the member's own where the candidate is one of the school. */
export const Candidate = v.object({
  id,
  name: line(NAME_MOST),
  post: v.optional(line(60, 0)),
  intro: v.optional(text(INTRO_MOST, 0)),
  /** A picture, handed in as a file. */
  photo: v.optional(fileId),
})
export type Candidate = v.InferOutput<typeof Candidate>
export const Election = v.pipe(
  v.object({
    title,
    candidates: several(Candidate),
    seats: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(CANDIDATES_MOST)),
    /** 另选他人. */
    writeIns: v.boolean(),
  }),
  v.forward(
    v.check((q) => q.seats <= q.candidates.length || q.writeIns, 'more seats than candidates'),
    ['seats'],
  ),
)
export type Election = v.InferOutput<typeof Election>

export const Assessed = v.object({ id, name: line(NAME_MOST), post: v.optional(line(60, 0)) })
export type Assessed = v.InferOutput<typeof Assessed>
export const Appraisal = v.object({ title, persons: several(Assessed) })
export type Appraisal = v.InferOutput<typeof Appraisal>

export const Option = v.object({ id, text: line(100) })
export type Option = v.InferOutput<typeof Option>
export const Poll = v.pipe(
  v.object({
    title,
    options: several(Option, 2),
    /** How many of them one may choose. */
    max: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(CANDIDATES_MOST)),
  }),
  v.forward(
    v.check((q) => q.max <= q.options.length, 'more than there are'),
    ['max'],
  ),
)
export type Poll = v.InferOutput<typeof Poll>

const some = <const T extends v.GenericSchema>(question: T) =>
  v.pipe(v.array(question), v.minLength(1), v.maxLength(QUESTIONS_MOST))
/** A ballot's questions are all of its kind. */
export const Asking = v.variant('kind', [
  v.object({ kind: v.literal('resolution'), questions: some(Resolution) }),
  v.object({ kind: v.literal('election'), questions: some(Election) }),
  v.object({ kind: v.literal('appraisal'), questions: some(Appraisal) }),
  v.object({ kind: v.literal('poll'), questions: some(Poll) }),
])
export type Asking = v.InferOutput<typeof Asking>
