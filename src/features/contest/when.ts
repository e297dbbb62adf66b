import { type Day, dayOf, dayWords, leftWords, momentWords, startOf } from '@domain/kit/time'

const DAYS = ['日', '一', '二', '三', '四', '五', '六'] as const
export const WEEK = ['一', '二', '三', '四', '五', '六', '日'] as const

/** 0 is Sunday. Midnight in China is still the day before in Greenwich, so noon is asked. */
export const weekdayOf = (day: Day) => new Date(startOf(day) + 20 * 3_600_000).getUTCDay()

/** `周六`. */
export const weekdayWords = (at: number) => `周${DAYS[weekdayOf(dayOf(at))]}`

const clock = (at: number) => momentWords(at, at).split(' ')[1] ?? ''

/** `10月25日 周六 14:00`. */
export const startWords = (at: number, now: number) => `${dayWords(dayOf(at), now)} ${weekdayWords(at)} ${clock(at)}`

/** `10月25日 周六 14:00–17:00`, or both days where it lasts longer. */
export function spanWords({ startsAt, endsAt }: { startsAt: number; endsAt: number }, now: number): string {
  const from = startWords(startsAt, now)
  return dayOf(startsAt) === dayOf(endsAt) ? `${from}–${clock(endsAt)}` : `${from} 至 ${startWords(endsAt, now)}`
}

/** `报名截止 10月20日 18:00 · 还有 3 天`. */
export const closesWords = (at: number, now: number) => `报名截止 ${momentWords(at, now)} · ${leftWords(at, now)}`
