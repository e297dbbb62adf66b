import * as v from 'valibot'
import { Audience } from '../kit/audience'
import { reads, returns, says, writes } from '../kit/contract'
import { someFen } from '../kit/money'
import type { Page } from '../kit/page'
import { cursor, id, ids, line } from '../kit/text'
import { type Day, day, endOf, moment } from '../kit/time'
import { FORMS, type Form, type Named, SOURCES, type Source } from './model'
import { days, formful } from './reporting'
import { CHOICES_MOST, type Choice, RUN_KINDS, type RunKind } from './run'

/** The caller's own part in a run. */
export interface OwnHand {
  choiceId?: string
  handedAt?: number
  collector?: string
}
export const RUN_DEEDS = ['choose', 'hand'] as const
export type RunDeed = (typeof RUN_DEEDS)[number]

export interface RunRow {
  id: string
  title: string
  kind: RunKind
  form: Form
  at: number
  chooseUntil?: number
  choices: Choice[]
  /** Absent: the caller is not in it. */
  mine?: OwnHand
}
export interface RunView extends RunRow {
  asOf: Day
  valueFen: number
  /** Whether the caller may choose for themselves, may hand out. */
  can: RunDeed[]
  /** For who hands out, keeps or audits the books; of a leader, the whole run too. */
  source?: Source
  line?: string
  madeBy?: string
  people?: number
  sumFen?: number
}

export interface Budget {
  people: number
  sumFen: number
  /** Of a festival: whom this would take over the year's cap, with their sum and this; the first of them. */
  over: (Named & { yearFen: number })[]
  overCount: number
  /** Of a festival: the year's cap. */
  capFen?: number
}
export const OVER_SHOWN = 20

export type HandRefusal = 'NOT_IN_RUN' | 'OTHER_GROUP' | 'ALREADY_HANDED'
export interface Handed {
  items: { memberId: string; name: string; group: string; at: number; choiceId?: string; collector?: string }[]
  refused: { memberId: string; name: string; error: HandRefusal; at?: number; byName?: string; collector?: string }[]
}
/** People whom one call hands out to. */
export const HANDS_MOST = 200

/** Somebody of a run, as who hands out sees them. */
export interface RunPerson extends Named {
  staffNo: string
  group: string
  choiceId?: string
  handedAt?: number
  byName?: string
  collector?: string
}
export interface RunProgress {
  title: string
  choices: Choice[]
  /** Of the group asked for; else of all whom the caller sees: everybody, or their own group. */
  people: number
  handed: number
  chosen: { choiceId: string; chosen: number; handed: number }[]
  /** On the first page of all. */
  groups: { groupId: string; group: string; people: number; handed: number }[]
  /** By group and name. A page may be short, and not the last. */
  items: RunPerson[]
  cursor?: string
}
/** As every list. */
export const PROGRESS_PAGE = 20
export const PROGRESS_OF = ['missing', 'handed', 'unchosen', 'all'] as const

const choice = v.object({ id, name: line(40) })
const choices = v.pipe(
  v.array(choice),
  v.maxLength(CHOICES_MOST),
  v.check((list) => new Set(list.map((c) => c.id)).size === list.length, 'no id twice'),
)
/** A moment; or a day, until its end. */
const until = v.pipe(
  v.union([moment, day]),
  v.transform((at) => (typeof at === 'string' ? endOf(at) : at)),
)
const GIVERS = ['committee', 'chair', 'leader'] as const
const others = {
  /** Of another group than the leader's. */
  OTHER_GROUP: says<{ memberId: string; name: string }>(),
}
const done = {
  ALREADY_HANDED: says<{ name: string; at: number; byName: string; collector?: string }>(),
  /** Is none of its people as they were on the day of the list. */
  NOT_IN_RUN: says<{ name: string }>(),
}
const audienceful = {
  /** A leader gives to people of their own group. */
  OTHER_AUDIENCE: says(),
  NOBODY: says(),
}

/** 福利发放: from the budget to the last who collects. */
export const running = {
  /** What it costs, before it is made. */
  budget: reads({
    who: GIVERS,
    input: v.object({
      audience: Audience,
      asOf: day,
      valueFen: someFen,
      kind: v.picklist(RUN_KINDS),
      /** The union's money unless said: the cap is of that. */
      source: v.optional(v.picklist(SOURCES)),
    }),
    output: returns<Budget>(),
    refusals: { ...days, ...audienceful },
  }),
  run: writes({
    who: GIVERS,
    input: v.object({
      title: line(40),
      kind: v.picklist(RUN_KINDS),
      audience: Audience,
      asOf: day,
      chooseUntil: v.optional(until),
      choices,
      valueFen: someFen,
      form: v.picklist(FORMS),
      source: v.picklist(SOURCES),
      line: line(40),
    }),
    output: returns<RunView>(),
    refusals: {
      ...days,
      ...formful,
      ...audienceful,
      PAST_MOMENT: says(),
      /** More than the festivals of one year may come to. */
      OVER_CAP: says<{ capFen: number; count: number; over: (Named & { yearFen: number })[] }>(),
    },
  }),
  /** The person, or for them who hands out to them; may be changed until the end. */
  choose: writes({
    who: ['member'],
    input: v.object({ runId: id, choiceId: id, memberId: v.optional(id) }),
    output: returns<RunView>(),
    refusals: { ...others, ...done, NO_SUCH_CHOICE: says(), CHOICE_OVER: says<{ until: number }>() },
  }),
  /**
   * 签领, by the person's own code or by a list; `collectorId` collects for them. Where nobody got anything the first
   * reason is the refusal.
   */
  hand: writes({
    who: GIVERS,
    input: v.object({
      runId: id,
      memberIds: v.optional(ids(HANDS_MOST)),
      memberCode: v.optional(line(200)),
      collectorId: v.optional(id),
    }),
    output: returns<Handed>(),
    refusals: {
      ...others,
      ...done,
      /** Who collects is nobody of the school. */
      UNKNOWN_COLLECTOR: says(),
      OLD_CODE: says<{ fixed: boolean }>(),
      FOREIGN_CODE: says(),
      FORGED_CODE: says(),
    },
  }),
  /** For who hands out, and the books; of a leader, the people of their group. */
  runProgress: reads({
    who: ['committee', 'chair', 'leader', 'treasurer', 'audit'],
    input: v.object({
      runId: id,
      groupId: v.optional(id),
      /** `missing` unless said. */
      of: v.optional(v.picklist(PROGRESS_OF)),
      cursor: v.optional(cursor),
    }),
    output: returns<RunProgress>(),
  }),
  /** Runs that the caller is in, hands out or has in the books, newest first. */
  runs: reads({ who: ['member'], input: v.object({ cursor: v.optional(cursor) }), output: returns<Page<RunRow>>() }),
  getRun: reads({ who: ['member'], input: v.object({ id }), output: returns<RunView>() }),
}
