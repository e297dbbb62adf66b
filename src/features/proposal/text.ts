import type { FileView } from '@domain/file/model'
import { tidy } from '@domain/kit/text'
import { ProposalText, type ProposalView } from '@domain/proposal/model'
import { safeParse } from 'valibot'

export const FIELDS = ['title', 'category', 'rationale', 'measures'] as const
export type Field = (typeof FIELDS)[number]

/** What somebody writes: the text, and the files beside it in their order. */
export type Written = ProposalText & { files: readonly FileView[] }
/** As far as it tells whether two are the same. */
type Alike = ProposalText & { files: readonly Pick<FileView, 'fileId'>[] }
export const NOTHING: Written = { title: '', category: '', rationale: '', measures: '', files: [] }

export const writtenOf = ({ title, category, rationale, measures, files }: Written | ProposalView): Written => ({
  title,
  category,
  rationale,
  measures,
  files,
})

export const sameFiles = (a: Pick<Alike, 'files'>, b: Pick<Alike, 'files'>) =>
  a.files.map((file) => file.fileId).join() === b.files.map((file) => file.fileId).join()
/** Alike once tidied: the server takes spaces and invisible signs away, which is no change of anybody's. */
export const isSame = (a: Alike, b: Alike) => FIELDS.every((f) => tidy(a[f]) === tidy(b[f])) && sameFiles(a, b)
export const isEmpty = (text: Written) => FIELDS.every((f) => tidy(text[f]) === '') && text.files.length === 0
/** The fields that still say nothing. */
export const missingIn = (text: ProposalText): Field[] => FIELDS.filter((f) => tidy(text[f]) === '')
/** The same rule that the server goes by. */
export const isComplete = (text: ProposalText) => safeParse(ProposalText, text).success
