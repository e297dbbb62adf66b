import type { No } from '@domain/kit/result'
import { refusalWords } from '@/words/kit'
import { memberWords } from '@/words/member'

export interface Form {
  name: string
  staffNo: string
  inviteCode: string
}
type Field = keyof Form

const LABELS: Record<Field, string> = { name: '姓名', staffNo: '工号', inviteCode: '邀请码' }
const FIELDS: readonly Field[] = ['name', 'staffNo', 'inviteCode']

/** What still has to be filled in, as the button says it. */
export function missingIn(form: Form): string | undefined {
  const field = FIELDS.find((name) => form[name].trim() === '')
  return field && `请填写${LABELS[field]}`
}

/** Full-width digits and letters come from Chinese keyboards; numbers and codes have none. */
export const tidyForm = ({ name, staffNo, inviteCode }: Form): Form => ({
  name: name.trim(),
  staffNo: staffNo.normalize('NFKC').trim(),
  inviteCode: inviteCode.normalize('NFKC').trim(),
})

const isField = (name: unknown): name is Field => FIELDS.some((field) => field === name)

/** A refusal at the field that it is about, else for the whole form. */
export function wrongIn(refusal: No | undefined): Partial<Record<Field | 'whole', string>> {
  if (!refusal) return {}
  if (refusal.error === 'WRONG_CODE') return { inviteCode: refusalWords(refusal, memberWords) }
  const field = (refusal.detail as { field?: unknown } | undefined)?.field
  if (refusal.error === 'BAD_INPUT' && isField(field)) return { [field]: `${LABELS[field]}的格式不对，请核对邀请单。` }
  return { whole: refusalWords(refusal, memberWords) }
}
