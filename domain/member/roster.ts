import type { Day } from '../kit/time'
import { pathsTo } from './cell'
import { differencesOf } from './change'
import type { Difference, DifferenceKind, Member, RosterFault } from './model'
import type { Checked, Entry } from './row'

/** What earlier rows of the same import have used up, and what the school knows of these rows' people. */
export interface Known {
  byStaffNo: ReadonlyMap<string, Member>
  byName: ReadonlyMap<string, readonly Member[]>
  /** Paths of the groups that there are. */
  paths: ReadonlySet<string>
}
export interface Rights {
  /** May give and end roles. */
  roles: boolean
  today: Day
  /** Ids of differences; absent: all of them. */
  accept?: ReadonlySet<string>
}
/** What rows have come to. Tallies of parts add up to that of the import. */
export interface Tally {
  /** Numbers, and names with groups, that stand in the rows. */
  keys: string[]
  /** People whom rows are about: they are not missing, and a row that comes later is not about them. */
  taken: string[]
  /** People whom faulty rows may be about: not missing either. */
  spared: string[]
  problems: RosterFault[]
  differences: Difference[]
  groupsMade: string[]
  added: number
  changed: number
  unchanged: number
}
export interface Plan extends Tally {
  joins: Entry[]
  changes: { member: Member; entry: Entry; kinds: DifferenceKind[] }[]
}

export const emptyTally = (): Tally => ({
  keys: [],
  taken: [],
  spared: [],
  problems: [],
  differences: [],
  groupsMade: [],
  added: 0,
  changed: 0,
  unchanged: 0,
})
export function added(a: Tally, b: Tally): Tally {
  return {
    keys: [...a.keys, ...b.keys],
    taken: [...a.taken, ...b.taken],
    spared: [...a.spared, ...b.spared],
    problems: [...a.problems, ...b.problems],
    differences: [...a.differences, ...b.differences],
    groupsMade: [...new Set([...a.groupsMade, ...b.groupsMade])],
    added: a.added + b.added,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
  }
}

/** Numbers given here to people whose school gives none. Two letters, so that hardly a school has its own like it. */
export const givenNumber = (n: number) => `NN${String(n).padStart(4, '0')}`
const GIVEN = /^NN\d{4,}$/

const numberKey = (staffNo: string) => `#${staffNo}`
/** With a number and without: a row without one must be the only one of its name in its group. */
const nameKey = (e: Entry, numbered: boolean) => `${numbered ? '+' : '-'}${e.name}@${e.group}`

/** Whom a row without a number is about: by name and group, else by name, among those here, then among those who left. */
function byName(entry: Entry, people: readonly Member[]): readonly Member[] {
  const here = people.filter((m) => m.state === 'active' && m.kind !== 'technical')
  const same = here.filter((m) => m.group === entry.group)
  if (same.length > 0) return same
  return here.length > 0 ? here : people.filter((m) => m.state === 'left')
}

/** What rows, in order, make of a school; changes nothing. `seen` is the tally of all rows before them. */
export function planRows(rows: readonly Checked[], seen: Tally, known: Known, rights: Rights): Plan {
  const plan: Plan = { ...emptyTally(), joins: [], changes: [] }
  const keys = new Set(seen.keys)
  const taken = new Set(seen.taken)
  const groups = new Set([...known.paths, ...seen.groupsMade])
  const uses = (key: string) => plan.keys.push(key) && keys.add(key)
  const fault = (row: number, column: RosterFault['column'], problem: RosterFault['problem']): null => {
    plan.problems.push({ row, column, problem })
    return null
  }
  const accepts = (d: Difference) => !rights.accept || rights.accept.has(d.id)
  const needs = (path: string) => {
    for (const above of pathsTo(path)) if (!groups.has(above)) plan.groupsMade.push(above) && groups.add(above)
  }

  /** The person a row is about; `undefined`: a newcomer; `null`: nobody can tell, the row is faulty. */
  const personOf = ({ row, staffNo, name, entry, faults }: Checked): Member | undefined | null => {
    plan.problems.push(...faults)
    const twice = staffNo !== undefined && keys.has(numberKey(staffNo))
    if (twice) return fault(row, 'staffNo', 'STAFF_NO_TWICE')
    if (staffNo !== undefined) uses(numberKey(staffNo))
    if (!entry) return null
    const alike = keys.has(nameKey(entry, false)) || (staffNo === undefined && keys.has(nameKey(entry, true)))
    if (alike) return fault(row, 'name', 'NAME_AND_GROUP_TWICE')
    uses(nameKey(entry, staffNo !== undefined))
    if (staffNo !== undefined) {
      const found = known.byStaffNo.get(staffNo)
      const used = found !== undefined && taken.has(found._id)
      // Such a number comes from here or from nowhere: else it could be given to somebody of this very table.
      if (GIVEN.test(staffNo) && (!found || used)) return fault(row, 'staffNo', 'NOT_A_VALUE')
      // A row without number may have been about this person before; the technician's number is nobody's.
      if (used || found?.kind === 'technical') return fault(row, 'staffNo', 'STAFF_NO_TWICE')
      return found
    }
    const free = (known.byName.get(name ?? '') ?? []).filter((m) => !taken.has(m._id))
    const found = byName(entry, free)
    return found.length > 1 ? fault(row, 'name', 'SEVERAL_MATCH') : found[0]
  }

  const spare = ({ staffNo, name }: Checked) => {
    const numbered = known.byStaffNo.get(staffNo ?? '')
    const maybe = numbered ? [numbered] : (known.byName.get(name ?? '') ?? [])
    plan.spared.push(...maybe.map((m) => m._id))
  }

  const join = (entry: Entry) => {
    const { name, group, staffNo } = entry
    const id = `joined:${staffNo ?? `${name}@${group}`}`
    const difference: Difference = { id, kind: 'joined', name, staffNo: staffNo ?? '', to: group }
    if (!accepts(difference)) return
    plan.differences.push(difference)
    plan.joins.push(entry)
    plan.added++
    needs(group)
  }

  const change = (member: Member, entry: Entry) => {
    plan.taken.push(member._id)
    taken.add(member._id)
    const all = differencesOf(member, entry, rights.today).filter(accepts)
    // Nothing is done to somebody who stays away.
    const found = member.state === 'left' && all[0]?.kind !== 'returned' ? [] : all
    if (found.length === 0) {
      plan.unchanged++
      return
    }
    plan.differences.push(...found)
    plan.changes.push({ member, entry, kinds: found.map((d) => d.kind) })
    plan.changed++
    if (found.some((d) => d.kind === 'moved')) needs(entry.group)
  }

  /** The row without its roles, where they would change something and the caller may not give them. */
  const allowed = (entry: Entry, row: number, member?: Member): Entry => {
    if (rights.roles || !entry.roles) return entry
    const { roles, ...rest } = entry
    const changes = member
      ? differencesOf(member, entry, rights.today).some((d) => d.kind === 'roles')
      : roles.length > 0
    if (changes) fault(row, 'roles', 'ROLES_NOT_YOURS')
    return rest
  }

  for (const checked of rows) {
    const member = personOf(checked)
    if (member === null || !checked.entry) {
      spare(checked)
      continue
    }
    const entry = allowed(checked.entry, checked.row, member)
    if (member) change(member, entry)
    else join(entry)
  }
  return plan
}
