import type { Form } from '@domain/condolence/model'
import type { Standard } from '@domain/condolence/standard'
import { yuanWords } from '@domain/kit/money'
import { formWords } from '@/words/condolence'

/** `1,000.00 元`. */
export const yuan = (fen: number) => `${yuanWords(fen)} 元`
/** `每人 1,000.00 元，慰问金`. */
export const giftWords = ({ amountFen, form }: { amountFen: number; form: Form }) =>
  `每人 ${yuan(amountFen)}，${formWords[form]}`
/** For a field: no separators, no empty decimals. */
export const typedOf = (fen: number) => (fen / 100).toFixed(2).replace(/\.00$/, '')

/** `每人 500.00 元，慰问金；一年 1 次；180 天内报告`. */
export function standardWords(standard: Standard): string {
  const { timesPerYear, yearFen, withinDays, proof } = standard
  return [
    yearFen === null ? giftWords(standard) : `每人一年合计 ${yuan(yearFen)}，${formWords[standard.form]}`,
    timesPerYear === null ? '不限次数' : `一年 ${timesPerYear} 次`,
    `${withinDays} 天内报告`,
    proof && '要看证明（可以后补）',
  ]
    .filter(Boolean)
    .join('；')
}
