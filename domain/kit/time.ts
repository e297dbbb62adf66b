import * as v from 'valibot'

/** China is one zone without summer time: UTC+8, so days are arithmetic. Times are ms since 1970, days `YYYY-MM-DD`. */
const ZONE = 8 * 3_600_000
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export type Day = string

/** The day in China of a moment. */
export const dayOf = (at: number): Day => new Date(at + ZONE).toISOString().slice(0, 10)
/** The first millisecond of a day in China. */
export const startOf = (day: Day) => Date.parse(`${day}T00:00:00Z`) - ZONE
/** The last millisecond of a day in China. */
export const endOf = (day: Day) => startOf(day) + DAY - 1
export const addDays = (day: Day, days: number): Day => dayOf(startOf(day) + days * DAY)
/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day) => Math.round((startOf(to) - startOf(from)) / DAY)

/** No vacation is longer: a pause of more days is a mistyped year, and pauses nothing. */
const LONGEST_PAUSE = 366
type Pause = { from: Day; to: Day }
const isReal = (p: Pause) => daysBetween(p.from, p.to) < LONGEST_PAUSE
/** The pauses that `dayAfter` stepped over between `from` and the day that it answered. */
export const pausesUntil = (from: Day, until: Day, pauses: readonly Pause[]) =>
  pauses.filter((p) => isReal(p) && p.from <= until && p.to > from)
/**
 * The day on which so many days have passed since `from`, those of a pause not counted. `pauses` hold whole days, both
 * ends included.
 */
export function dayAfter(from: Day, days: number, pauses: readonly Pause[]): Day {
  const real = pauses.filter(isReal)
  let day = from
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (!real.some((p) => p.from <= day && day <= p.to)) left--
  }
  return day
}

const real = (day: string) => {
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, 10) === day
}
/** A day that exists: 2027-02-30 does not. */
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/), v.check(real, 'a real day'))
// Years 2000 to 2100: a time in seconds, or one with three zeros too many, is a mistake of the caller.
export const moment = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(Date.UTC(2000, 0, 1)),
  v.maxValue(Date.UTC(2100, 0, 1)),
)

const at8 = (at: number) => new Date(at + ZONE)
const two = (n: number) => String(n).padStart(2, '0')

/** `10月20日`, with the year only where it is another than that of `now`. */
export function dayWords(day: Day, now: number): string {
  const [y, m, d] = day.split('-').map(Number)
  const words = `${m}月${d}日`
  return String(y) === dayOf(now).slice(0, 4) ? words : `${y}年${words}`
}
/** `10月20日 18:00`. */
export const momentWords = (at: number, now: number) =>
  `${dayWords(dayOf(at), now)} ${two(at8(at).getUTCHours())}:${two(at8(at).getUTCMinutes())}`

/** The same by its day as people say it: `今天 18:00`, `明天 18:00`. */
export function soonWords(at: number, now: number): string {
  const days = daysBetween(dayOf(now), dayOf(at))
  const words = momentWords(at, now)
  if (days !== 0 && days !== 1) return words
  return `${days === 0 ? '今天' : '明天'} ${words.split(' ')[1]}`
}

/** How long is left, as people say it: `还有 3 天`, `今天截止`, `已超期 2 天`. Counts calendar days in China. */
export function leftWords(by: number, now: number): string {
  const days = daysBetween(dayOf(now), dayOf(by))
  if (by < now) return days === 0 ? '已截止' : `已超期 ${-days} 天`
  if (days === 0) return '今天截止'
  return days === 1 ? '明天截止' : `还有 ${days} 天`
}
/** True when a deadline presses: today, tomorrow or past. */
export const presses = (by: number, now: number) => by - now < 2 * DAY
