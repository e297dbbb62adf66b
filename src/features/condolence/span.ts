import { addDays, type Day, dayOf } from '@domain/kit/time'

export const SPANS = ['all', 'month', 'quarter', 'year', 'last'] as const
export type Span = (typeof SPANS)[number]
export const spanWords: Record<Span, string> = {
  all: '全部时间',
  month: '近 30 天',
  quarter: '近 90 天',
  year: '今年',
  last: '去年',
}

/** First and last day of a span, as seen today. */
export function daysOf(span: Span, now: number): { from?: Day; to?: Day } {
  const today = dayOf(now)
  const year = Number(today.slice(0, 4))
  if (span === 'all') return {}
  if (span === 'month') return { from: addDays(today, -29), to: today }
  if (span === 'quarter') return { from: addDays(today, -89), to: today }
  const of = span === 'year' ? year : year - 1
  return { from: `${of}-01-01`, to: `${of}-12-31` }
}
