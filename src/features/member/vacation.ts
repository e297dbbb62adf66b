import type { Day } from '@domain/kit/time'

/** As it is being filled in: a day that is not chosen yet is empty. */
export interface Range {
  from: Day
  to: Day
}
/** As many as the rulebook takes. */
export const VACATIONS = 20

const BETWEEN = ' 至 '

/** Ranges as they are typed, one to a line; no line at all is no vacation. */
export const typedRanges = (ranges: readonly Range[]) =>
  ranges.map(({ from, to }) => `${from}${BETWEEN}${to}`).join('\n')

export const rangesOf = (typed: string): Range[] =>
  typed === ''
    ? []
    : typed.split('\n').map((line) => {
        const [from = '', to = ''] = line.split(BETWEEN)
        return { from, to }
      })
