import { dayWords, momentWords } from '@domain/kit/time'
import { SEXES, type Sex } from '@domain/member/model'
import type { Correctable, WishState, WishView } from '@domain/member/wish'
import type { Tone } from '@/ui/Tag'
import { columnWords, sexWords, wishStateWords, wishWords } from './member'

const isSex = (value: string): value is Sex => (SEXES as readonly string[]).includes(value)

/** A value of a column, as a wish holds it, in words. */
export function valueWords(column: Correctable, value: string | undefined, now: number): string {
  if (!value) return '没有填'
  if (column === 'sex') return isSex(value) ? sexWords[value] : value
  if (column === 'joinedOn' || column === 'bornOn') return dayWords(value, now)
  return column === 'birthYear' ? `${value} 年` : value
}

/** `入会申请`, `更正手机`. */
export const wishTitle = ({ kind, column }: Pick<WishView, 'kind' | 'column'>): string =>
  column ? `更正${columnWords[column]}` : wishWords[kind]

/** `13800000000 → 13900000000`; undefined where the wish is no correction, or this reader may not see what it says. */
export function changeWords({ column, before, value }: WishView, now: number): string | undefined {
  if (column === undefined || value === undefined) return undefined
  return `${valueWords(column, before, now)} → ${valueWords(column, value, now)}`
}

/** When it was asked, and what became of it. */
export function courseWords({ at, settledAt, settledBy, state }: WishView, now: number): string {
  const asked = `${momentWords(at, now)}提交`
  if (settledAt === undefined) return asked
  const by = state === 'cancelled' ? '' : `，${settledBy ?? ''}`
  return `${asked}${by}${momentWords(settledAt, now)}${wishStateWords[state].replace(/^已/, '')}`
}

export const wishTones: Record<WishState, Tone> = {
  open: 'orange',
  granted: 'green',
  declined: 'grey',
  cancelled: 'grey',
}

/** What a granted deletion takes away and what stays, and why; said before it is asked for and before it is granted. */
export const deletionWords = {
  goes: '手机、出生年份和出生日期、职务，和以前更正这几项时写的内容。',
  stays: '姓名、工号、性别、类别、工会小组、部门、入会日期、担任过的工会职务，以及您署过名的提案。',
  why: '这些是工会会籍和提案的档案，学校要留存备查，所以不删。微信绑定也保留；要解除绑定，请找工会委员。',
}

/** What is refused about one's own wish, at its fields. */
export const wrongValueWords: Record<Correctable, string> = {
  name: '请写姓名，不超过 40 个字，不能全是数字。',
  sex: '请选男或女。',
  department: '请写部门名称，不超过 60 个字。',
  post: '请写职务，不超过 60 个字。',
  birthYear: '请写四位数的年份，如 1980。',
  bornOn: '请写真实的日期，如 1980-05-20。',
  joinedOn: '请写真实的日期，如 2019-09-01。',
  phone: '请写电话号码，只用数字，不超过 20 位。',
}
