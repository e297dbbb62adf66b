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

interface FaultPlace {
  /** As the sheet counts, from 1. */
  line: number
  /** As Excel names the column, where that is known. */
  letter?: string
  name: string
  /** What stands in the cell. */
  text: string
}
const LONG = 20
const cut = (text: string) => ([...text].length > LONG ? `${[...text].slice(0, LONG).join('')}…` : text)
const saidIn = (text: string, column: keyof RosterRow) =>
  cut(column === 'roles' ? rolesOf(text) : valueWords(column, text))

/** `性别：没有填写`. */
export const faultKindWords = ({ column, problem }: RosterFault) => `${columnWords[column]}：${problemWords[problem]}`

/** Below its kind: `第 6 行 D 列 张三：未知`. */
export function faultPlaceWords({ line, letter, name, text }: FaultPlace, column: keyof RosterRow): string {
  const where = [`第 ${line} 行`, letter && `${letter} 列`, cut(name)].filter(Boolean).join(' ')
  return text === '' ? where : `${where}：${saidIn(text, column)}`
}

/** In a list on its own: `第 6 行 D 列“性别”：未知（张三）`. */
export function faultCellWords({ line, letter, name, text }: FaultPlace, column: keyof RosterRow): string {
  const where = [`第 ${line} 行`, letter && `${letter} 列`].filter(Boolean).join(' ')
  const said = text === '' ? '' : `：${saidIn(text, column)}`
  return `${where}“${columnWords[column]}”${said}${name === '' ? '' : `（${cut(name)}）`}`
}
