import type { No } from '@domain/kit/result'
import type { MemberView } from '@domain/member/model'
import { CORRECTABLE, type Correctable } from '@domain/member/wish'
import { refusalWords } from '@/words/kit'
import { columnWords, memberWords } from '@/words/member'
import { valueWords, wrongValueWords } from '@/words/wish'

/** A correction being written; kept on this phone until it is sent. */
export interface Correction {
  column?: Correctable
  value: string
  text: string
}
export const NO_CORRECTION: Correction = { value: '', text: '' }

/** What the record says now, as a wish would hold it. */
export const heldIn = (member: MemberView, column: Correctable) => String(member[column] ?? '')

/** What may be corrected, each with what the record says now. */
export const correctables = (member: MemberView, now: number) =>
  CORRECTABLE.map((column) => ({
    value: column,
    label: columnWords[column],
    desc: `现在是：${valueWords(column, heldIn(member, column), now)}`,
  }))

/** A refusal at the field that it is about, else for the whole form. */
export function wrongIn(column: Correctable, refusal: No | undefined): { value?: string; whole?: string } {
  if (!refusal) return {}
  const field = (refusal.detail as { field?: unknown } | undefined)?.field
  if (refusal.error === 'BAD_INPUT' && field === 'value') return { value: wrongValueWords[column] }
  if (refusal.error === 'NO_CHANGE') return { value: refusalWords(refusal, memberWords) }
  return { whole: refusalWords(refusal, memberWords) }
}
