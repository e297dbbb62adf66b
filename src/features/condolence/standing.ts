import type { Standard } from '@domain/condolence/standard'
import { fenOf } from '@domain/kit/money'
import { typedOf } from './money'

/** A standard while it is being changed: numbers as typed, nothing where there is no limit. */
export interface Typed extends Pick<Standard, 'form' | 'proof'> {
  amount: string
  times: string
  year: string
  days: string
}
export const typed = ({ amountFen, form, timesPerYear, yearFen, withinDays, proof }: Standard): Typed => ({
  ...{ form, proof },
  amount: typedOf(amountFen),
  times: timesPerYear === null ? '' : String(timesPerYear),
  year: yearFen === null ? '' : typedOf(yearFen),
  days: String(withinDays),
})

const whole = (text: string, most: number) => {
  const n = Number(text)
  return /^\d+$/.test(text.trim()) && n >= 1 && n <= most ? n : undefined
}

/** What is wrong with a field, by its name. */
export function faultsOf({
  amount,
  times,
  year,
  days,
}: Typed): Partial<Record<'amount' | 'times' | 'year' | 'days', string>> {
  const money = '请填数字，最多两位小数。'
  return {
    ...(fenOf(amount) === null && { amount: money }),
    ...(times.trim() !== '' && whole(times, 366) === undefined && { times: '请填 1 到 366，或不填。' }),
    ...(year.trim() !== '' && fenOf(year) === null && { year: money }),
    ...(whole(days, 3660) === undefined && { days: '请填 1 到 3660。' }),
  }
}

/** As the cloud is told; only called where nothing is wrong. */
export const standardOf = ({ amount, form, times, year, days, proof }: Typed): Standard => ({
  amountFen: fenOf(amount) ?? 0,
  form,
  timesPerYear: times.trim() === '' ? null : Number(times),
  yearFen: year.trim() === '' ? null : fenOf(year),
  withinDays: Number(days),
  proof,
})
