import * as v from 'valibot'
import { contract, reads, returns, says, writes } from '../kit/contract'
import type { Page } from '../kit/page'
import { cursor, id, ids, line, text, version } from '../kit/text'
import { day, moment } from '../kit/time'
import {
  type Breakdown,
  type CallView,
  DECISIONS,
  MOST,
  OUTCOMES,
  ProposalFiles,
  type ProposalRow,
  ProposalText,
  type ProposalView,
  SATISFACTIONS,
  SPEEDS,
  STATES,
  type State,
  type Stats,
} from './model'
import { AMONG } from './rows'
import type { Similar } from './similar'
import type { DepartmentYear } from './year'

const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))
const view = returns<ProposalView>()
const one = v.object({ id })

const ofId = {
  /** The step does not follow from the state that it is in. */
  WRONG_STATE: says<{ state: State }>(),
}
const window = {
  NOT_OPEN_YET: says<{ opensAt: number }>(),
  CLOSED: says<{ closesAt: number }>(),
}

const signed = v.object({ name: line(MOST.person), on: day })
const deciding = {
  /** All or nothing: the ones that stand in the way. */
  WRONG_STATE: says<{ items: { id: string; state: State }[] }>(),
  REASON_NEEDED: says(),
  INTO_NEEDED: says(),
  INTO_UNFIT: says<{ state: State }>(),
  FUTURE_DAY: says(),
  /** `others`: somebody else holds the role and must decide; else `superior` is needed. */
  OWN_MATTER: says<{ ids: string[]; others: boolean }>(),
}

/** Proposals, from draft to rated. A refusal that is not listed comes from the kit. */
export const proposalContract = contract('proposal', {
  openCall: writes({
    who: ['committee', 'chair', 'proposal_committee'],
    input: v.object({ term: number, session: number, title: line(60), opensAt: moment, closesAt: moment }),
    output: returns<CallView>(),
    refusals: { CLOSES_BEFORE_OPENING: says(), CLOSES_IN_THE_PAST: says() },
  }),
  calls: reads({
    who: ['member'],
    input: v.object({ cursor: v.optional(cursor) }),
    output: returns<Page<CallView>>(),
  }),
  save: writes({
    who: 'proposer',
    input: v.object({
      id: v.optional(id),
      version: v.optional(version),
      callId: id,
      ...ProposalText.entries,
      files: v.optional(ProposalFiles),
    }),
    output: view,
    refusals: { ...ofId, ...window, FROZEN: says<{ endorsers: number }>() },
  }),
  submit: writes({ who: 'proposer', input: one, output: view, refusals: { ...ofId, ...window } }),
  /** With the version that was read: CHANGED where the text is another one by now. */
  endorse: writes({
    who: 'proposer',
    input: v.object({ id, version: v.optional(version) }),
    output: view,
    refusals: { ...ofId, ...window, OWN_PROPOSAL: says(), ALREADY_ENDORSED: says() },
  }),
  unendorse: writes({ who: ['member'], input: one, output: view, refusals: { ...ofId, NOT_ENDORSED: says() } }),
  withdraw: writes({
    who: ['member'],
    input: one,
    output: view,
    /** Others' matters were merged into it: `names` are theirs. */
    refusals: { ...ofId, JOINED: says<{ names: string[] }>() },
  }),
  decide: writes({
    who: ['proposal_committee', 'chair'],
    input: v.object({
      ids: ids(100),
      decision: v.picklist(DECISIONS),
      reason: v.optional(text(MOST.reason)),
      into: v.optional(id),
      decidedOn: v.optional(day),
      superior: v.optional(signed),
    }),
    output: returns<{ items: ProposalView[] }>(),
    refusals: deciding,
  }),
  /** Several proposals on one matter become one: their proposers join the survivor's. */
  merge: writes({
    who: ['proposal_committee', 'chair'],
    input: v.object({
      ids: ids(100),
      into: id,
      reason: v.optional(text(MOST.reason)),
      decidedOn: v.optional(day),
      superior: v.optional(signed),
    }),
    output: returns<{ items: ProposalView[] }>(),
    refusals: deciding,
  }),
  assign: writes({
    who: ['committee', 'chair', 'proposal_committee'],
    input: v.object({
      id,
      lead: line(60),
      co: v.optional(v.pipe(v.array(line(60)), v.maxLength(10)), []),
      /** Without it: the school's usual number of days from now. */
      dueOn: v.optional(day),
      instruction: v.optional(v.object({ ...signed.entries, text: text(MOST.instruction) })),
    }),
    output: view,
    refusals: {
      ...ofId,
      /** The school's setting wants the word of a head of the school first. */
      INSTRUCTION_NEEDED: says(),
      FUTURE_DAY: says(),
      PAST_DAY: says(),
      LEAD_IS_CO: says(),
    },
  }),
  /** 催办: once a day at the most. */
  chase: writes({
    who: ['committee', 'chair', 'proposal_committee'],
    input: one,
    output: view,
    refusals: { ...ofId, NOT_OVERDUE: says<{ dueOn?: string }>(), CHASED_TODAY: says<{ at: number }>() },
  }),
  reply: writes({
    who: ['handler'],
    input: v.object({
      id,
      outcome: v.picklist(OUTCOMES),
      text: text(MOST.reply),
      by: v.optional(day),
      signed: v.optional(signed),
    }),
    output: view,
    refusals: {
      ...ofId,
      /** The school's setting wants the name of who signed it. */
      SIGNATURE_NEEDED: says(),
      FUTURE_DAY: says(),
    },
  }),
  implemented: writes({
    who: ['handler'],
    input: v.object({ id, note: text(MOST.note) }),
    output: view,
    refusals: { ...ofId, ALREADY_IMPLEMENTED: says() },
  }),
  rate: writes({
    who: ['member'],
    input: v.object({ id, satisfaction: v.picklist(SATISFACTIONS), comment: v.optional(text(MOST.note, 0)) }),
    output: view,
    refusals: ofId,
  }),
  list: reads({
    who: ['member'],
    input: v.object({
      callId: v.optional(id),
      state: v.optional(v.picklist(STATES)),
      mine: v.optional(v.boolean()),
      toDo: v.optional(v.boolean()),
      text: v.optional(line(40, 0)),
      category: v.optional(line(MOST.category)),
      /** The lead department. */
      department: v.optional(line(60)),
      decision: v.optional(v.picklist(DECISIONS)),
      satisfaction: v.optional(v.picklist(SATISFACTIONS)),
      speed: v.optional(v.picklist(SPEEDS)),
      /** What a number of the statistics stands for; not beside a state. */
      among: v.optional(v.picklist(AMONG)),
      /** With a department and past its day, the longest first. */
      overdue: v.optional(v.boolean()),
      cursor: v.optional(cursor),
    }),
    output: returns<Page<ProposalRow>>(),
  }),
  get: reads({ who: ['member'], input: one, output: view }),
  /** Earlier ones on a like matter, with their replies: asked before one is handed in. */
  similar: reads({
    who: 'proposer',
    input: v.object({ title: line(MOST.title, 0), measures: v.optional(text(MOST.measures, 0)), id: v.optional(id) }),
    output: returns<{ items: Similar[] }>(),
  }),
  /** What a handler's department was given and did in a calendar year; this one unless told. */
  year: reads({
    who: ['handler'],
    input: v.object({ year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100))) }),
    output: returns<DepartmentYear>(),
  }),
  stats: reads({ who: ['member'], input: v.object({ callId: id }), output: returns<Stats>() }),
  breakdown: reads({ who: ['member'], input: v.object({ callId: id }), output: returns<Breakdown>() }),
})
export type ProposalContract = typeof proposalContract
