import * as v from 'valibot'
import type { Addressee } from '../kit/audience'
import { ROLES, type Role } from '../kit/roles'
import { id, line } from '../kit/text'
import type { Day } from '../kit/time'
import { day } from '../kit/time'

export const KINDS = ['in_service', 'non_member', 'retired'] as const
/** `technical` is the admin account of an empty school: no person, in no audience, roll or total. */
export type Kind = (typeof KINDS)[number] | 'technical'
export const SEXES = ['male', 'female'] as const
export type Sex = (typeof SEXES)[number]
export const LEFT_REASONS = ['transferred_out', 'withdrawn', 'lapsed', 'died'] as const
export type LeftReason = (typeof LEFT_REASONS)[number]

/** A role that is held from a day on, until a day (exclusive) or without an end. */
export interface Held {
  role: Role
  from: Day
  to?: Day
}

/** A person of the school as it is kept. */
export interface Member {
  _id: string
  version: number
  staffNo: string
  name: string
  sex: Sex
  kind: Kind
  state: 'active' | 'left'
  leftReason?: LeftReason
  leftOn?: Day
  groupId: string
  /** The path of the group, from the school down; kept here so that a list needs no second look-up. */
  group: string
  /** Own group first, then those above. */
  groupIds: string[]
  /** Up to which change of the tree of groups this follows. */
  placed?: number
  department?: string
  post?: string
  birthYear?: number
  bornOn?: Day
  /** `MM-DD` of `bornOn`, for look-ups. */
  birthday?: string
  /** By law (born.ts), for look-ups; only where `bornOn` is known. */
  retiresOn?: Day
  joinedOn?: Day
  phone?: string
  held: Held[]
  /** Roles held now, for look-ups; `held` says since when. */
  roleNames: Role[]
  /** Roles that are or were held, for what fell vacant. */
  everNames?: Role[]
  /** The bound WeChat account. */
  accountId?: string
  boundAt?: number
  /** What lists sort by: name, then staff number. */
  sortName: string
}

/** What colleagues may see of one another. */
export interface MemberBrief {
  id: string
  name: string
  staffNo: string
  group: string
  groupId: string
  kind: Kind
  state: 'active' | 'left'
  department?: string
  post?: string
  roles: Role[]
  bound: boolean
}

/** The whole record, for the person and the committee. */
export interface MemberView extends MemberBrief {
  version: number
  sex: Sex
  birthYear?: number
  bornOn?: Day
  joinedOn?: Day
  phone?: string
  leftReason?: LeftReason
  leftOn?: Day
  held: Held[]
}

/** Who is calling, as rules need it. Made from the cloud's context alone, never from an input. */
export interface Caller extends Addressee {
  accountId: string
  name: string
  staffNo: string
  roles: Role[]
  department?: string
  groupId: string
  /** The group's path, as colleagues know it. */
  group: string
}

/** As kept; `path` is unique. Groups at the top have no parent. */
export interface GroupRecord {
  _id: string
  name: string
  path: string
  parentId?: string
  /** Of a joint team (联队): the groups that are in it. Their people belong to it besides. */
  team?: string[]
}

export interface Group {
  id: string
  name: string
  /** From the school down, joined by `/`. */
  path: string
  parentId?: string
  /** Of a joint team: the groups that are in it. */
  team?: string[]
  /** Active people of the group and those below it; of a team, of its groups. */
  count: number
  leaders: string[]
}

/** A WeChat account, `_id` is the openid: which member it is bound to, and when a code was wrong. */
export interface Account {
  _id: string
  memberId?: string
  tries: number[]
}
/** The one code by which a member may bind an account now; `_id` is the member's. */
export interface Invite {
  _id: string
  code: string
  /** Behind the code on a printed slip: long, so that nobody can try it out. Absent until a slip is printed. */
  slip?: string
  at: number
  usedAt?: number
}

/** Within the years that `birthYear` allows. */
const bornOn = v.pipe(
  day,
  v.check((on) => on >= '1900' && on < '2101', 'a year of a life'),
)

/** One row of a roster: what the personnel office's table says of one person. */
export const RosterRow = v.object({
  name: line(40),
  staffNo: v.optional(line(32, 0)),
  group: line(200),
  sex: v.picklist(SEXES),
  kind: v.picklist(KINDS),
  department: v.optional(line(60, 0)),
  post: v.optional(line(60, 0)),
  birthYear: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100))),
  /** Where it is given, the year follows from it. */
  bornOn: v.optional(bornOn),
  joinedOn: v.optional(day),
  phone: v.optional(line(20, 0)),
  /** Separated by commas. */
  roles: v.optional(line(200, 0)),
})
export type RosterRow = v.InferOutput<typeof RosterRow>
export const ROSTER_COLUMNS = Object.keys(RosterRow.entries) as (keyof RosterRow)[]

/** Problems of a row that the sheet's owner must mend; the row is left out until then. */
export const ROSTER_PROBLEMS = [
  'MISSING',
  'TOO_LONG',
  'NOT_A_VALUE',
  'STAFF_NO_TWICE',
  'NAME_AND_GROUP_TWICE',
  'UNKNOWN_ROLE',
  'ROLES_NOT_YOURS',
  'SEVERAL_MATCH',
] as const
export type RosterProblem = (typeof ROSTER_PROBLEMS)[number]
export interface RosterFault {
  /** Counted from 1 over the whole import, as rows of the list without its head. */
  row: number
  column: keyof RosterRow
  problem: RosterProblem
}

/** What differs from last time: 新进、调入（回来）、调出、退休、换组、改名、其他资料、职务. */
export const DIFFERENCES = ['joined', 'returned', 'left', 'retired', 'moved', 'renamed', 'edited', 'roles'] as const
export type DifferenceKind = (typeof DIFFERENCES)[number]
export interface Difference {
  /**
   * Stable from check to apply, so that `accept` can name it: `kind:staffNo`, or `joined:name@group` for a newcomer
   * whose row has no number (the number is given when the row is applied).
   */
  id: string
  kind: DifferenceKind
  name: string
  /** Of a newcomer whose row has none: empty until they are given one. */
  staffNo: string
  /** Absent for newcomers who are not there yet. */
  memberId?: string
  /** Of `edited`: what differs; `from` and `to` hold its values in this order, each on a line. */
  columns?: (keyof RosterRow)[]
  from?: string
  to?: string
}

/** A line of a member's history. */
export interface HistoryLine {
  at: number
  /** `function.action`. */
  action: string
  by?: string
  from: string | null
  to: string
  why?: string
}
/** That somebody looked at one's record; once a day and person. */
export interface Look {
  _id: string
  memberId: string
  by: string
  byName: string
  at: number
  /** What was looked at; the record in the roster where nothing else is said. */
  about?: 'condolence'
}
/** What nobody holds now. */
export interface Vacancies {
  /** Groups with people and without a leader. */
  leaders: { groupId: string; path: string; count: number }[]
  /** Delegates who fell away within a year and have had no successor in their group. */
  delegates: {
    memberId: string
    name: string
    group: string
    groupId: string
    on: Day
    why: 'left' | 'retired' | 'ended'
  }[]
}

export const RoleList = v.pipe(
  v.array(v.picklist(ROLES)),
  v.maxLength(ROLES.length),
  v.check((list) => new Set(list).size === list.length, 'no role twice'),
)
export const Binding = v.object({ name: line(40), staffNo: line(32), inviteCode: line(40) })
export const MemberIds = v.pipe(v.array(id), v.minLength(1), v.maxLength(1000))
