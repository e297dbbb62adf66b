import { addDays, type Day, dayOf, daysBetween } from '@domain/kit/time'
import { weekdayOf } from './when'

/** `2026-10`. */
export type Month = string
export const monthOf = (at: number): Month => dayOf(at).slice(0, 7)
export const firstOf = (month: Month): Day => `${month}-01`
export const lastOf = (month: Month): Day => addDays(firstOf(nextMonth(month, 1)), -1)

export function nextMonth(month: Month, by: 1 | -1): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const whole = year * 12 + (number - 1) + by
  return `${Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, '0')}`
}

export const monthWords = (month: Month) => {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}

/** Weeks from Monday to Sunday; days of other months are left empty. */
export function weeksOf(month: Month): (Day | null)[][] {
  const first = firstOf(month)
  const before = (weekdayOf(first) + 6) % 7
  const days = daysBetween(first, lastOf(month)) + 1
  const weeks = Math.ceil((before + days) / 7)
  const dayAt = (index: number) => (index < 0 || index >= days ? null : addDays(first, index))
  return Array.from({ length: weeks }, (_, w) => Array.from({ length: 7 }, (_, d) => dayAt(w * 7 + d - before)))
}

/** Whether something that lasts from one moment to another is on at a day. */
export const isOn = (day: Day, { startsAt, endsAt }: { startsAt: number; endsAt: number }) =>
  dayOf(startsAt) <= day && day <= dayOf(endsAt)
