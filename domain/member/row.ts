import * as v from 'valibot'
import { ROLES, type Role } from '../kit/roles'
import { half } from '../kit/text'
import { DEEPEST, TEAMS } from './branch'
import { compact, tidyDay, tidyName, tidyPath } from './cell'
import { KIND_OF, ROLE_OF, SEX_OF } from './heads'
import { ROSTER_COLUMNS, type RosterFault, type RosterProblem, RosterRow } from './model'

type Column = keyof RosterRow

/** A row that was read: tidied, its words made codes. Absent is what the table does not say. */
export interface Entry extends Omit<RosterRow, 'roles'> {
  roles?: Role[]
}
/** A row with its place; of a faulty one only what could be read, so that its person is not taken for missing. */
export interface Checked {
  row: number
  entry?: Entry
  name?: string
  staffNo?: string
  faults: RosterFault[]
}

const WORDS: Partial<Record<Column, ReadonlyMap<string, string>>> = { sex: SEX_OF, kind: KIND_OF }

const code = (column: Column) => (text: string) => {
  const word = compact(text).toLowerCase()
  return WORDS[column]?.get(word) ?? word
}
const same = (text: string) => text
const TIDY: Record<Column, (text: string) => unknown> = {
  name: tidyName,
  staffNo: compact,
  group: tidyPath,
  sex: code('sex'),
  kind: code('kind'),
  department: same,
  post: same,
  birthYear: (text) => Number(compact(text).replace(/年$/, '')),
  bornOn: tidyDay,
  joinedOn: tidyDay,
  phone: compact,
  roles: same,
}
const DAYS: readonly Column[] = ['bornOn', 'joinedOn']
const REQUIRED: readonly Column[] = ['name', 'group', 'sex', 'kind']
// What is right in length and yet no name, no number, deeper than any union is, or where the joint teams stand.
const LOOKS: Partial<Record<Column, RegExp>> = {
  name: /\p{L}/u,
  phone: /^[\d+()\-*#,转]+$/,
  group: new RegExp(`^(?!${TEAMS}(/|$))([^/]+/){0,${DEEPEST - 1}}[^/]+$`),
}

type Cell = { value?: unknown } | { problem: RosterProblem }

/** Tables give numbers where people see text, and nothing at all for an empty cell. */
function cellOf(column: Column, raw: unknown): Cell {
  if (raw !== undefined && raw !== null && typeof raw !== 'string' && typeof raw !== 'number')
    return { problem: 'NOT_A_VALUE' }
  const text = raw === undefined || raw === null ? '' : String(raw)
  const tidied = compact(text) === '' ? '' : TIDY[column](text)
  if (tidied === '') return REQUIRED.includes(column) ? { problem: 'MISSING' } : {}
  const read = v.safeParse(RosterRow.entries[column], tidied)
  if (!read.success) {
    // Text that is not empty can only be too long; a code, a year or a day is simply none.
    const measured = !(column in WORDS) && !DAYS.includes(column) && typeof tidied === 'string'
    return { problem: measured ? 'TOO_LONG' : 'NOT_A_VALUE' }
  }
  // What is left of a cell of invisible characters.
  if (read.output === '') return {}
  return LOOKS[column]?.test(String(read.output)) === false ? { problem: 'NOT_A_VALUE' } : { value: read.output }
}

/** `member` needs no naming; null when a word is no role. */
export function rolesIn(text: string): Role[] | null {
  const words = half(text)
    .split(/[,、;\s]+/)
    .filter((w) => w !== '')
    .map((w) => ROLE_OF.get(w) ?? w.toLowerCase())
  if (!words.every((w): w is Role => (ROLES as readonly string[]).includes(w))) return null
  return ROLES.filter((r) => r !== 'member' && words.includes(r))
}

/** Reads one row by itself. `row` is its place in the whole import, counted from 1. */
export function checkRow(raw: Readonly<Record<string, unknown>>, row: number): Checked {
  const faults: RosterFault[] = []
  const values: Partial<Record<Column, unknown>> = {}
  for (const column of ROSTER_COLUMNS) {
    const cell = cellOf(column, Object.hasOwn(raw, column) ? raw[column] : undefined)
    if ('problem' in cell) faults.push({ row, column, problem: cell.problem })
    else if (cell.value !== undefined) values[column] = cell.value
  }
  const { roles: words, ...rest } = values as Partial<RosterRow>
  const roles = words === undefined ? undefined : rolesIn(words)
  if (roles === null) faults.push({ row, column: 'roles', problem: 'UNKNOWN_ROLE' })
  const found = { row, name: rest.name, staffNo: rest.staffNo, faults }
  return faults.length > 0 ? found : { ...found, entry: { ...rest, ...(roles && { roles }) } as Entry }
}
