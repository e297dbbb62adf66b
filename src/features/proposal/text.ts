import { tidy } from '@domain/kit/text'
import { ProposalText, type ProposalView } from '@domain/proposal/model'
import { safeParse } from 'valibot'

export const FIELDS = ['title', 'category', 'rationale', 'measures'] as const
export type Field = (typeof FIELDS)[number]
export const NOTHING: ProposalText = { title: '', category: '', rationale: '', measures: '' }

export const textOf = ({ title, category, rationale, measures }: ProposalText | ProposalView): ProposalText => ({
  title,
  category,
  rationale,
  measures,
})

/** Alike once tidied: the server takes spaces and invisible signs away, which is no change of anybody's. */
export const isSame = (a: ProposalText, b: ProposalText) => FIELDS.every((f) => tidy(a[f]) === tidy(b[f]))
export const isEmpty = (text: ProposalText) => FIELDS.every((f) => tidy(text[f]) === '')
/** The fields that still say nothing. */
export const missingIn = (text: ProposalText): Field[] => FIELDS.filter((f) => tidy(text[f]) === '')
/** The same rule that the server goes by. */
export const isComplete = (text: ProposalText) => safeParse(ProposalText, text).success
