import type { Day } from '../kit/time'
import type { Kind } from '../member/model'
import type { Done, Form, Named, Receiver, Source } from './model'

/**
 * 福利发放: what everybody of an audience gets. Only kinds that are nobody's secret; `gift`: 三八、重阳、教师节, of another
 * line and not under the cap of the festivals.
 */
export const RUN_KINDS = ['festival', 'gift', 'birthday', 'retirement', 'marriage', 'birth'] as const
export type RunKind = (typeof RUN_KINDS)[number]
/** Such a gift is a thing, like those of festivals: never money. */
export const GIFT_FORMS: readonly Form[] = ['goods', 'goods_voucher']

/** 套餐. */
export interface Choice {
  id: string
  name: string
}
export const CHOICES_MOST = 10

/** A group of whom some get something, with those above it; counts as they were frozen. */
export interface RunGroup {
  id: string
  path: string
  groupIds: string[]
  count: number
}

/** A run as it is kept; its people stand in `runlists`. Never changed. */
export interface Run {
  _id: string
  title: string
  kind: RunKind
  /** People are those of this day. */
  asOf: Day
  choices: Choice[]
  /** The last moment of choosing; absent: until it is handed out. */
  chooseUntil?: number
  /** Per person. */
  valueFen: number
  form: Form
  source: Source
  line: string
  /** People in it. */
  count: number
  /** By path; people lie in the lists in this order. */
  groups: RunGroup[]
  /** Of `groups`, each once: whose leaders hand out. */
  groupIds: string[]
  made: Done
  /** Of `made`, for lists. */
  at: number
  /** In which the cap counts it: of `made`. */
  year: number
  /** When retention took away who was in it; `count` and what was handed out stay. */
  forgotten?: { at: number }
}

/** Some of a run's people; `_id` is runId_n, n from 0. By group, then by name. */
export interface RunList {
  _id: string
  runId: string
  /** Of the run. */
  at: number
  /** Of `people`, for look-ups. */
  ids: string[]
  people: Receiver[]
}
/** The cloud reads a list whole. */
export const LIST_SIZE = 300
export const listId = (runId: string, n: number) => `${runId}_${n}`

/** What one person of a run chose and got; made by the first of both. `_id` is runId_memberId, so nobody gets it twice. */
export interface Hand {
  _id: string
  runId: string
  memberId: string
  name: string
  /** As frozen in the run. */
  group: string
  groupId: string
  memberKind: Kind
  /** Copies of the run, for sums. */
  kind: RunKind
  title: string
  valueFen: number
  form: Form
  source: Source
  line: string
  choiceId?: string
  handed: boolean
  handedAt?: number
  /** Of `handedAt`: the day that it counts for, and its year. */
  on?: Day
  year?: number
  handedBy?: Named
  /** 代领. */
  collector?: Named
  /** When retention took the name away: `memberId` then tells people apart within that year, and nothing else. */
  forgotten?: { at: number }
}
export const handId = (runId: string, memberId: string) => `${runId}_${memberId}`
