import type { Difference, DifferenceKind, Kind, LeftReason, RosterFault, RosterRow, Sex } from '@domain/member/model'
import { columnWords, differenceWords, kindWords, leftWords, problemWords, roleWords, sexWords } from './member'

const say = (words: Record<string, string>, code: string) => (Object.hasOwn(words, code) ? words[code] : code) ?? code

function valueWords(column: keyof RosterRow, value: string): string {
  if (value === '') return '（空）'
  if (column === 'sex') return say(sexWords satisfies Record<Sex, string>, value)
  return column === 'kind' ? say(kindWords satisfies Record<Kind, string>, value) : value
}

const rolesOf = (codes: string | undefined) => {
  const named = (codes ?? '').split(',').filter(Boolean)
  return named.length > 0 ? named.map((code) => say(roleWords, code)).join('、') : '无'
}

/** What of a person changes, in one line: `语文组 → 数学组`. */
export function differenceText({ kind, from = '', to = '', columns = [] }: Difference): string {
  if (kind === 'joined') return `进入 ${to}`
  if (kind === 'returned') return `${say(leftWords satisfies Record<LeftReason, string>, from)}后回来，进入 ${to}`
  if (kind === 'retired') return `${say(kindWords, from)} → ${say(kindWords, to)}`
  if (kind === 'roles') return `${rolesOf(from)} → ${rolesOf(to)}`
  if (kind === 'left') return to === '' ? from : `${from} → ${say(leftWords, to)}`
  if (kind !== 'edited') return `${from} → ${to}`
  const [before, after] = [from.split('\n'), to.split('\n')]
  const each = columns.map(
    (column, at) =>
      `${columnWords[column]}：${valueWords(column, before[at] ?? '')} → ${valueWords(column, after[at] ?? '')}`,
  )
  return each.join('；')
}

/** `新进 12、换组 7`. */
export const countWords = (counts: readonly (readonly [DifferenceKind, { length: number }])[]) =>
  counts.map(([kind, { length }]) => `${differenceWords[kind]} ${length}`).join('、')

/** `表格第 6 行 张三，性别：没有填写`; `line` is that of the sheet, counted from 1. */
export function faultWords({ column, problem }: RosterFault, line: number | undefined, name: unknown): string {
  const who = typeof name === 'string' && name !== '' ? ` ${name}` : ''
  return `${line === undefined ? '' : `表格第 ${line} 行`}${who}，${columnWords[column]}：${problemWords[problem]}`
}
