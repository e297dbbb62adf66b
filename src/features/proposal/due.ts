import { type Day, dayAfter, dayWords, pausesUntil, startOf } from '@domain/kit/time'
import type { Settings } from '@domain/member/settings'

/** The day that the server would give, and why it is that one: vacations do not count. */
export function usualDue(today: Day, settings: Pick<Settings, 'replyDays' | 'vacations'> | null | undefined) {
  if (!settings) return undefined
  const { replyDays, vacations } = settings
  const on = dayAfter(today, replyDays, vacations)
  const now = startOf(today)
  const paused = pausesUntil(today, on, vacations).map((p) => `${dayWords(p.from, now)}至${dayWords(p.to, now)}`)
  const usual = `一般为交办后 ${replyDays} 天`
  return { on, words: paused.length > 0 ? `${usual}，寒暑假（${paused.join('、')}）不计` : usual }
}
