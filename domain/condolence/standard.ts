import * as v from 'valibot'
import { fen } from '../kit/money'
import { CONDOLENCE_KINDS, type CondolenceKind, FORMS, type Form } from './model'

const times = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366))

/** What may be given without the committee. A part that is absent limits nothing. */
export const StandardFields = {
  /** Per recipient and case. */
  amountFen: fen,
  form: v.picklist(FORMS),
  /** Cases of one person in a calendar year; null: as often as it happens. */
  timesPerYear: v.nullable(times),
  /** All that one person gets in a calendar year; null: no such sum. */
  yearFen: v.nullable(fen),
  /** Days after the event until which it may be reported within the standard. */
  withinDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3660)),
  /** A proof is to be seen; it may follow after the visit. */
  proof: v.boolean(),
}
export const StandardChange = v.object({
  kind: v.picklist(CONDOLENCE_KINDS),
  ...v.partial(v.object(StandardFields)).entries,
})
const Shape = v.object(StandardFields)
export type Standard = v.InferOutput<typeof Shape>
export type Standards = Record<CondolenceKind, Standard>

const standard = (yuan: number, form: Form, timesPerYear: number | null, more: Partial<Standard> = {}): Standard => ({
  ...{ amountFen: yuan * 100, form, timesPerYear, yearFen: null, withinDays: 180, proof: false },
  ...more,
})
export const DEFAULT_STANDARDS: Standards = {
  illness: standard(1000, 'cash', 1, { proof: true }),
  bereavement: standard(1000, 'cash', null),
  marriage: standard(500, 'cash', 1, { proof: true }),
  birth: standard(500, 'cash', 1, { proof: true }),
  retirement: standard(1000, 'goods', 1),
  hardship: standard(1000, 'cash', 1, { proof: true }),
  accident: standard(1000, 'cash', 1, { proof: true }),
  birthday: standard(300, 'goods_voucher', 1),
  festival: standard(2000, 'goods', null, { yearFen: 200_000 }),
}

/** Forms that the national rules leave: festivals in goods or vouchers for goods, retirement gifts as goods, never money. */
const ALLOWED: Partial<Record<CondolenceKind, readonly Form[]>> = {
  festival: ['goods', 'goods_voucher'],
  birthday: ['goods', 'goods_voucher'],
  retirement: ['goods'],
}
export const formsOf = (kind: CondolenceKind): readonly Form[] => ALLOWED[kind] ?? FORMS

/** What a change names and makes otherwise. */
export function changedFields(current: Standard, asked: Partial<Standard>) {
  const fields = Object.keys(StandardFields) as (keyof Standard)[]
  return fields
    .map((field) => ({ field, from: current[field], to: asked[field] }))
    .filter(({ from, to }) => to !== undefined && to !== from)
}
