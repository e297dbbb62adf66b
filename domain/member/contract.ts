import * as v from 'valibot'
import { contract, reads, returns, says, writes } from '../kit/contract'
import type { Page } from '../kit/page'
import { cursor, id, line } from '../kit/text'
import {
  Binding,
  type Difference,
  type Group,
  type MemberBrief,
  MemberIds,
  type MemberView,
  RoleList,
  type RosterFault,
} from './model'
import { type Settings, SettingsChange } from './settings'

/** What a phone learns at its start. `member` is null for an account that is not bound. */
export interface Me {
  member: MemberView | null
  school: { name: string }
  /** May hand in and endorse proposals. */
  mayPropose: boolean
  /** Admin of an empty school, before a first chair is bound. */
  mayPrepare: boolean
  settings: Settings | null
}

/** Whatever stands in a cell; what is no value of a cell keeps its place as an empty object, to be told as a problem. */
const Cell = v.pipe(
  v.unknown(),
  v.transform((cell) => (typeof cell === 'object' && cell !== null ? {} : cell)),
)

export interface RosterAnswer {
  importId: string
  problems: RosterFault[]
  added: number
  changed: number
  unchanged: number
  differences: Difference[]
  /** Paths of the groups that were missing and are made (in a check: would be). */
  groupsMade: string[]
  /** Only with the last slice: people who are not in the file. */
  missing?: { id: string; memberId: string; name: string; staffNo: string; group: string }[]
}

export const memberContract = contract('member', {
  me: reads({ who: 'guest', input: v.object({}), output: returns<Me>() }),
  bind: writes({
    who: 'guest',
    input: Binding,
    output: returns<Me>(),
    refusals: {
      /** Name, number or code do not fit; which one is not told. `left` tries until the account is locked. */
      WRONG_CODE: says<{ left: number }>(),
      LOCKED: says<{ until: number }>(),
      ALREADY_BOUND: says(),
    },
  }),
  invite: writes({
    who: ['committee', 'chair', 'setup'],
    input: v.object({ memberIds: MemberIds }),
    output: returns<{ items: { memberId: string; code: string }[] }>(),
    refusals: { ALREADY_BOUND: says<{ memberIds: string[] }>() },
  }),
  importRoster: writes({
    who: ['committee', 'chair', 'setup'],
    input: v.object({
      // Rows are checked one by one by the roster's own rules, so that a bad cell is a problem with a place, not a refusal.
      rows: v.pipe(v.array(v.record(v.string(), Cell)), v.maxLength(10_000)),
      mode: v.picklist(['check', 'apply']),
      importId: v.optional(id),
      more: v.optional(v.boolean()),
      accept: v.optional(v.pipe(v.array(line(260)), v.maxLength(20_000))),
    }),
    output: returns<RosterAnswer>(),
  }),
  list: reads({
    who: ['committee', 'chair', 'leader', 'setup'],
    input: v.object({ groupId: v.optional(id), text: v.optional(line(40, 0)), cursor: v.optional(cursor) }),
    output: returns<Page<MemberBrief>>(),
  }),
  get: reads({ who: ['member', 'setup'], input: v.object({ id }), output: returns<MemberView>() }),
  setRoles: writes({
    who: ['chair', 'setup'],
    input: v.object({ memberId: id, roles: RoleList }),
    output: returns<MemberView>(),
    refusals: { LAST_CHAIR: says() },
  }),
  groups: reads({
    who: ['member', 'setup'],
    input: v.object({}),
    output: returns<{ items: Group[]; departments: string[] }>(),
  }),
  settings: reads({ who: ['member', 'setup'], input: v.object({}), output: returns<Settings>() }),
  updateSettings: writes({ who: ['chair'], input: SettingsChange, output: returns<Settings>() }),
})
export type MemberContract = typeof memberContract
