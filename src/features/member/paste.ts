import { no, ok } from '@domain/kit/result'
import { tidy } from '@domain/kit/text'
import type { RosterRow } from '@domain/member/model'
import { columnWords, kindWords, roleWords, sexWords } from '@/words/member'
import { cutCells, type Line } from './cells'

type Column = keyof RosterRow

/** A roster as it was pasted: rows for the import, and where each stood in the sheet (counted from 1). */
export interface Pasted {
  rows: Record<string, unknown>[]
  lines: number[]
  /** Heads of columns that the roster has no place for. */
  ignored: string[]
}

export const MOST_ROWS = 10_000
/** A title and a date often stand above the heads. */
const HEAD_WITHIN = 10
const NEEDED: Column[] = ['name', 'group', 'sex', 'kind']

/** Other heads that personnel offices use. */
const ALSO: Record<string, Column> = {
  教工号: 'staffNo',
  职工号: 'staffNo',
  教职工号: 'staffNo',
  小组: 'group',
  所在小组: 'group',
  人员类别: 'kind',
  科室: 'department',
  所在部门: 'department',
  岗位: 'post',
  出生年: 'birthYear',
  出生年月: 'birthYear',
  出生日期: 'birthYear',
  入会时间: 'joinedOn',
  手机号: 'phone',
  手机号码: 'phone',
  联系电话: 'phone',
}
const SHORT_ROLES: Record<string, string> = {
  主席: 'chair',
  小组长: 'leader',
  组长: 'leader',
  代表: 'delegate',
  委员: 'committee',
  提案委员: 'proposal_committee',
  财务: 'treasurer',
  经审: 'audit',
}
const SHORT_KINDS: Record<string, string> = {
  在职: 'in_service',
  会员: 'in_service',
  未入会: 'non_member',
  退休会员: 'retired',
}

// Maps, not objects: a head such as `constructor` is no column.
const known = (words: Record<string, string>, also: Record<string, string>) =>
  new Map([...Object.entries(words).map(([key, word]) => [word, key] as const), ...Object.entries(also)])
const COLUMNS = known(columnWords, ALSO)
const SEXES = known(sexWords, {})
const KINDS = known(kindWords, SHORT_KINDS)
const ROLES = known(roleWords, SHORT_ROLES)

/** Full-width letters and digits to the usual ones; heads lose their spaces and marks (姓 名*). */
const half = (text: string) => tidy(text.normalize('NFKC'))
const headOf = (cell: string) => half(cell).replace(/[\s*:]|\(.*?\)/g, '')

/** Words of the screen to codes; all else goes on as it stands: the import tidies it, or names its row and column. */
const read: Partial<Record<Column, (cell: string) => unknown>> = {
  // Excel marks digits that are text with one.
  staffNo: (cell) => cell.replace(/^['’]/, ''),
  sex: (cell) => SEXES.get(cell) ?? cell,
  kind: (cell) => KINDS.get(cell) ?? KINDS.get(half(cell)) ?? cell,
  birthYear: (cell) => {
    const year = /^(19|20)\d\d(?=$|\D|\d\d$|\d{4}$)/.exec(half(cell))?.[0]
    return year === undefined ? cell : Number(year)
  },
  roles: (cell) =>
    cell
      .split(/[、,，;；/\s]+/)
      .filter(Boolean)
      .map((word) => ROLES.get(word) ?? word)
      .join(','),
}

function rowOf(columns: (string | undefined)[], { cells }: Line): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  columns.forEach((column, at) => {
    const cell = tidy(cells[at] ?? '')
    if (column === undefined || cell === '' || row[column] !== undefined) return
    row[column] = read[column as Column]?.(cell) ?? cell
  })
  return row
}

/**
 * Reads a roster copied from Excel or out of a .csv file, its columns in any order.
 * Refusals: EMPTY, OPEN_QUOTE, NO_HEADER, MISSING_COLUMNS (which), NO_ROWS, TOO_MANY; words in src/words/member.ts.
 */
export function readRoster(pasted: string) {
  if (pasted.trim() === '') return no('EMPTY')
  const cut = cutCells(pasted)
  if (!cut.ok) return cut
  const head = cut.value
    .slice(0, HEAD_WITHIN)
    .findIndex(({ cells }) => cells.some((cell) => headOf(cell) === columnWords.name))
  const heads = cut.value[head]?.cells.map(headOf)
  if (!heads) return no('NO_HEADER')
  const columns = heads.map((word, at) => (heads.indexOf(word) === at ? COLUMNS.get(word) : undefined))
  const missing = NEEDED.filter((column) => !columns.includes(column))
  if (missing.length > 0) return no('MISSING_COLUMNS', { columns: missing })
  const lines = cut.value.slice(head + 1)
  if (lines.length === 0) return no('NO_ROWS')
  if (lines.length > MOST_ROWS) return no('TOO_MANY', { most: MOST_ROWS })
  return ok<Pasted>({
    rows: lines.map((line) => rowOf(columns, line)),
    lines: lines.map(({ line }) => line),
    ignored: heads.filter((word, at) => word !== '' && columns[at] === undefined),
  })
}
