import type { Day } from '../kit/time'
import type { CondolenceKind, Form, Minutes, Source } from './model'

/** 人, 人次, fen; never mixed. */
export interface Sum {
  persons: number
  personTimes: number
  sumFen: number
}
export interface Split extends Sum {
  /** Visits and runs. */
  times: number
  /** The union's own money, and others'. */
  own: Sum
  others: Sum
  inService: Sum
  retired: Sum
}
/** Totals of a time. A `gift` is a run of no kind: 三八, 重阳, 教师节. */
export interface Totals {
  from: Day
  to: Day
  all: Split
  kinds: { kind: CondolenceKind | 'gift'; sum: Split }[]
  lines: { line: string; sum: Split }[]
  sources: { source: Source; sum: Sum }[]
  /** `YYYY-MM`, every month of the time. */
  months: { month: string; personTimes: number; sumFen: number }[]
}
/** A visit or a run behind a number. Names for the circle alone, and only while they are kept. */
export interface Row {
  id: string
  of: 'visit' | 'run'
  kind: CondolenceKind | 'gift'
  title?: string
  on: Day
  form: Form
  source: Source
  line: string
  amountFen: number
  sum: Sum
  names?: string[]
  voucherNos: string[]
  minutes: Minutes[]
}
