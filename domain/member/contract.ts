import * as v from 'valibot'
import { contract, reads, returns, says, writes } from '../kit/contract'
import type { Page } from '../kit/page'
import { cursor, id, line, text } from '../kit/text'
import { day } from '../kit/time'
import {
  Binding,
  type Difference,
  type Group,
  type HistoryLine,
  LEFT_REASONS,
  type Look,
  type MemberBrief,
  MemberIds,
  type MemberView,
  RoleList,
  type RosterFault,
  type Vacancies,
} from './model'
import { type Settings, SettingsChange } from './settings'
import { WISH_STATES, WISH_TEXT, WishInput, type WishView } from './wish'

const office = ['committee', 'chair'] as const
const setting = ['committee', 'chair', 'setup'] as const
const view = returns<MemberView>()
/** With single spaces, as the roster reads it. */
const groupName = v.pipe(
  line(60),
  v.transform((name) => name.replace(/\s+/g, ' ')),
  v.check((name) => !/[/／\\]/.test(name), 'no slash'),
)
const slip = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
/** `name` stands already under the same group. */
const treeful = { NAME_TAKEN: says<{ path: string }>(), TOO_DEEP: says() }

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

  /** Whose slip this is, before 确认是我. */
  whose: reads({
    who: 'guest',
    input: v.object({ slip }),
    output: returns<{ name: string; group: string; school: string }>(),
    refusals: { ALREADY_BOUND: says(), USED: says() },
  }),
  /** Binds by the code on a printed slip. */
  bindBySlip: writes({
    who: 'guest',
    input: v.object({ slip }),
    output: returns<Me>(),
    refusals: { ALREADY_BOUND: says(), USED: says() },
  }),
  /** Ends a binding (a new phone, a lost one) and gives a new code. */
  rebind: writes({
    who: setting,
    input: v.object({ memberId: id }),
    output: returns<{ memberId: string; code: string }>(),
    refusals: { NOT_BOUND: says(), OWN_ACCOUNT: says() },
  }),
  /** 换组、换部门: what is not named stays. */
  transfer: writes({
    who: office,
    input: v.object({
      memberId: id,
      groupId: v.optional(id),
      department: v.optional(line(60, 0)),
      post: v.optional(line(60, 0)),
    }),
    output: view,
  }),
  retire: writes({
    who: office,
    input: v.object({ memberId: id }),
    output: view,
    refusals: { ALREADY_RETIRED: says() },
  }),
  /** 调出、退会、去世: all roles end, nobody is deleted. */
  leave: writes({
    who: office,
    input: v.object({ memberId: id, reason: v.picklist(LEFT_REASONS), on: v.optional(day) }),
    output: view,
    refusals: { ALREADY_LEFT: says(), LAST_CHAIR: says(), FUTURE_DAY: says() },
  }),
  /** Back again, or a departure that was a mistake; roles must be given anew. */
  reinstate: writes({
    who: office,
    input: v.object({ memberId: id, groupId: v.optional(id) }),
    output: view,
    refusals: { NOT_LEFT: says() },
  }),
  vacancies: reads({ who: office, input: v.object({}), output: returns<Vacancies>() }),
  /** What happened to a member's record, for the person and the committee. */
  history: reads({
    who: ['member'],
    input: v.object({ id, cursor: v.optional(cursor) }),
    output: returns<Page<HistoryLine>>(),
  }),
  /** Who looked at my record. */
  looks: reads({
    who: ['member'],
    input: v.object({ cursor: v.optional(cursor) }),
    output: returns<Page<Pick<Look, 'byName' | 'at' | 'about'>>>(),
  }),

  /** 入会申请, or a wish about one's own record: the group's leader hears of it, the committee settles it. */
  apply: writes({
    who: ['member'],
    input: WishInput,
    output: returns<WishView>(),
    refusals: { ALREADY_MEMBER: says(), ALREADY_OPEN: says(), NO_CHANGE: says() },
  }),
  cancel: writes({
    who: ['member'],
    input: v.object({ id }),
    output: returns<WishView>(),
    refusals: { SETTLED: says<{ state: string }>() },
  }),
  /** Grants or declines a wish; what is granted is done to the record at once. */
  settle: writes({
    who: office,
    input: v.object({ id, grant: v.boolean(), why: v.optional(text(WISH_TEXT, 0)) }),
    output: returns<WishView>(),
    refusals: { SETTLED: says<{ state: string }>(), REASON_NEEDED: says(), OWN_MATTER: says() },
  }),
  /** One's own; of the committee all; of a leader those of the group. */
  wishes: reads({
    who: ['member'],
    input: v.object({
      mine: v.optional(v.boolean()),
      state: v.optional(v.picklist(WISH_STATES)),
      cursor: v.optional(cursor),
    }),
    output: returns<Page<WishView>>(),
  }),

  makeGroup: writes({
    who: setting,
    input: v.object({ name: groupName, parentId: v.optional(id) }),
    output: returns<Group>(),
    refusals: treeful,
  }),
  /** The group and all below it keep their people. */
  renameGroup: writes({
    who: setting,
    input: v.object({ id, name: groupName }),
    output: returns<Group>(),
    refusals: treeful,
  }),
  /** To below another group, or to the top. */
  moveGroup: writes({
    who: setting,
    input: v.object({ id, parentId: v.optional(id) }),
    output: returns<Group>(),
    refusals: { ...treeful, BELOW_ITSELF: says() },
  }),
  /** The people of these groups go over to `into`; the empty ones are taken away. */
  mergeGroups: writes({
    who: setting,
    input: v.object({ ids: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)), into: id }),
    output: returns<Group>(),
    refusals: { HAS_GROUPS: says<{ paths: string[] }>(), INTO_ITSELF: says() },
  }),
  /** A group that has nobody in it and no group below. */
  removeGroup: writes({
    who: setting,
    input: v.object({ id }),
    output: returns<{ id: string }>(),
    refusals: { NOT_EMPTY: says<{ count: number }>(), HAS_GROUPS: says<{ paths: string[] }>() },
  }),
  /** 联队: small groups that take part together; their people stay where they are. Without groups the team is dissolved. */
  setTeam: writes({
    who: setting,
    input: v.object({
      id: v.optional(id),
      name: groupName,
      groupIds: v.pipe(v.array(id), v.maxLength(50)),
    }),
    output: returns<{ items: Group[] }>(),
    refusals: { NAME_TAKEN: says<{ path: string }>(), TEAM_OF_TEAMS: says() },
  }),
  /** 我的签到码: another one each minute, for who ticks the list at the door. `left` is in ms: a phone's clock may be wrong. */
  myCode: reads({
    who: ['member'],
    input: v.object({}),
    output: returns<{ code: string; until: number; left: number }>(),
  }),
})
export type MemberContract = typeof memberContract
