import * as v from 'valibot'

/** Sums are whole fen, never a float: 28,177.92 元 is 2817792. At most a hundred million 元. */
export const FEN_MOST = 10_000_000_000
export const fen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(FEN_MOST))
/** Money that changes hands: not nothing. */
export const someFen = v.pipe(fen, v.minValue(1))

/** `28,177.92`. */
export function yuanWords(sum: number): string {
  const whole = Math.trunc(Math.abs(sum) / 100)
  const rest = String(Math.abs(sum) % 100).padStart(2, '0')
  return `${sum < 0 ? '-' : ''}${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`
}

const TYPED = /^(\d{1,9})(?:\.(\d{1,2}))?$/
/** What somebody typed as 元, with or without separators; null where it is no sum. */
export function fenOf(typed: string): number | null {
  const found = TYPED.exec(typed.replace(/[,，\s元]/g, ''))
  if (!found) return null
  const sum = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return sum <= FEN_MOST ? sum : null
}
