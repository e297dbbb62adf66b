import * as v from 'valibot'
import { reads, returns, says, writes } from '../kit/contract'
import { someFen } from '../kit/money'
import type { Page } from '../kit/page'
import { cursor, id, ids, line, text, version } from '../kit/text'
import { day } from '../kit/time'
import { CONDOLENCE_KINDS, type CondolenceState, FORMS, type Form, PEOPLE_MOST } from './model'
import { type Standard, StandardChange, type Standards } from './standard'
import type { CondolenceRow, CondolenceView, YearSum } from './view'

const view = returns<CondolenceView>()
const OFFICE = ['committee', 'chair'] as const
export const superior = v.object({ name: line(60), on: day })
export const minutes = v.object({ no: line(60), on: day })

/** The step does not follow from what the case is now. */
export const ofState = { WRONG_STATE: says<{ state: CondolenceState }>() }
/** The caller is concerned. `others`: somebody else holds the role and does it; else `superior` is needed. */
export const concerned = { OWN_MATTER: says<{ others: boolean }>() }
export const formful = { FORM_REFUSED: says<{ forms: Form[] }>() }
export const days = { FUTURE_DAY: says<{ field: string }>() }
export const people = { UNKNOWN_PEOPLE: says<{ field: string }>() }

/** What of a standard an approval exceeds. */
export const BEYOND = ['amount', 'form', 'days', 'year_sum'] as const
export type Beyond = (typeof BEYOND)[number]

/** From the first word to the chair's. */
export const reporting = {
  /** What the union gives at which occasion; everybody may know. `lines`: 支出科目 that the school suggests. */
  standards: reads({
    who: ['member'],
    input: v.object({}),
    output: returns<{ standards: Standards; lines: string[]; version: number }>(),
  }),
  updateStandard: writes({
    who: ['chair'],
    input: v.object({ ...StandardChange.entries, version: v.optional(version) }),
    output: returns<Standard & { kind: (typeof CONDOLENCE_KINDS)[number]; version: number }>(),
    refusals: formful,
  }),
  /** By committee, chair, a leader for their group, the person for themselves. Waits for nobody's consent. */
  report: writes({
    who: ['member'],
    input: v.object({
      kind: v.picklist(CONDOLENCE_KINDS),
      recipientIds: ids(PEOPLE_MOST),
      happenedOn: day,
      note: v.optional(text(500, 0)),
    }),
    output: view,
    refusals: {
      ...days,
      ...people,
      /** Of another group than the leader's. */
      OTHER_GROUP: says<{ memberId: string; name: string }>(),
      /** The same was reported for this person within the last days: `id` for who may see it. */
      ALREADY_REPORTED: says<{ id?: string; name: string }>(),
    },
  }),
  approve: writes({
    who: ['chair'],
    input: v.object({
      id,
      amountFen: someFen,
      form: v.picklist(FORMS),
      reason: v.optional(text(500, 0)),
      minutes: v.optional(minutes),
      superior: v.optional(superior),
    }),
    output: view,
    refusals: {
      ...ofState,
      ...concerned,
      ...formful,
      ...days,
      /** Beyond the standard: a reason and the committee's minutes are needed. */
      ABOVE_STANDARD: says<{ beyond: Beyond[]; standard: Standard; lacks: ('reason' | 'minutes')[] }>(),
      /** As often as the standard allows already; with the earlier visits. */
      TOO_OFTEN: says<{ memberId: string; name: string; year: YearSum }>(),
      /** More was given per recipient already. */
      BELOW_GIVEN: says<{ givenFen: number }>(),
    },
  }),
  decline: writes({
    who: OFFICE,
    input: v.object({ id, reason: text(500) }),
    output: view,
    refusals: { ...ofState, ...concerned },
  }),
  assignVisitors: writes({
    who: OFFICE,
    input: v.object({ id, visitorIds: v.pipe(v.array(id), v.maxLength(PEOPLE_MOST)) }),
    output: view,
    refusals: { ...ofState, ...people },
  }),
  /** For and by me: as recipient, reporter or visitor. */
  mine: reads({
    who: ['member'],
    input: v.object({ cursor: v.optional(cursor) }),
    output: returns<Page<CondolenceRow>>(),
  }),
  /** What waits for me; birthdays and retirements of the next 30 days for the office. */
  toDo: reads({ who: ['member'], input: v.object({}), output: returns<ToDo>() }),
  get: reads({ who: ['member'], input: v.object({ id }), output: view }),
  /** Of the circle alone. `from`, `to`: days of the report, both included. */
  list: reads({
    who: ['member'],
    input: v.object({
      kind: v.optional(v.picklist(CONDOLENCE_KINDS)),
      from: v.optional(day),
      to: v.optional(day),
      cursor: v.optional(cursor),
    }),
    output: returns<Page<CondolenceRow>>(),
  }),
}

export interface ToDo {
  items: CondolenceRow[]
  /** More than fit. */
  more: boolean
  /** Must be visited: reported days ago, and nobody has been there. */
  overdue: number
  birthdays: Coming[]
  retirements: Coming[]
}
export interface Coming {
  id: string
  name: string
  group: string
  on: string
}
