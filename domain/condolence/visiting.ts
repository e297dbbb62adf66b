import { type No, no } from '../kit/result'
import { type Day, daysBetween } from '../kit/time'
import type { Condolence, CondolenceKind, Form, Visit } from './model'
import { formsOf } from './standard'

export interface Gift {
  recipientIds: readonly string[]
  on: Day
  form: Form
}
type Case = Pick<Condolence, '_id' | 'kind' | 'recipientIds' | 'happenedOn'>
type Refused =
  | No<'MIXED_KINDS', undefined>
  | No<'NOT_RECIPIENT', { memberId: string }>
  | No<'NOBODY_OF', { id: string }>
  | No<'FORM_REFUSED', { forms: Form[] }>
  | No<'FUTURE_DAY', { field: string }>
  | No<'BAD_INPUT', { field: string }>

/** Nobody is visited so long before it happened: the year was mistyped, and it could not be mended. */
const BEFORE_MOST = 366

/** The one kind of these cases; null where they are of several. */
export function kindOf(cases: readonly Pick<Case, 'kind'>[]): CondolenceKind | null {
  const [first, ...rest] = new Set(cases.map((c) => c.kind))
  return first !== undefined && rest.length === 0 ? first : null
}

/** Whether this can have happened. Standards are not asked: what has happened is written down, and `pay` is the gate. */
export function canVisit(cases: readonly Case[], gift: Gift, today: Day): Refused | null {
  const kind = kindOf(cases)
  if (!kind) return no('MIXED_KINDS')
  const stranger = gift.recipientIds.find((id) => !cases.some((c) => c.recipientIds.includes(id)))
  if (stranger !== undefined) return no('NOT_RECIPIENT', { memberId: stranger })
  const idle = cases.find((c) => !c.recipientIds.some((id) => gift.recipientIds.includes(id)))
  if (idle) return no('NOBODY_OF', { id: idle._id })
  const forms = formsOf(kind)
  if (!forms.includes(gift.form)) return no('FORM_REFUSED', { forms: [...forms] })
  if (gift.on > today) return no('FUTURE_DAY', { field: 'on' })
  if (cases.some((c) => daysBetween(gift.on, c.happenedOn) > BEFORE_MOST)) return no('BAD_INPUT', { field: 'on' })
  return null
}

type Same = Pick<Visit, 'recipientIds' | 'on' | 'form' | 'amountFen' | 'source'>
/** What looks like the same gift, among what was given for these cases before. */
export const sameGift = <V extends Same>(before: readonly V[], gift: Same): V | undefined =>
  before.find(
    (w) =>
      (['on', 'form', 'amountFen', 'source'] as const).every((field) => w[field] === gift[field]) &&
      w.recipientIds.some((id) => gift.recipientIds.includes(id)),
  )

/** What the committee decided about the cases of a visit, for its paper. */
export const minutesOf = (cases: readonly Pick<Condolence, '_id' | 'approval'>[]): Visit['minutes'] =>
  cases.flatMap((c) => (c.approval?.minutes ? [{ caseId: c._id, ...c.approval.minutes }] : []))
