import * as v from 'valibot'
import { FILES_MOST, type FileView, fileId } from '../file/model'
import type { Role } from '../kit/roles'
import { line, text } from '../kit/text'
import type { Day } from '../kit/time'

export const STATES = [
  'draft',
  'endorsing',
  'under_review',
  'docketed',
  'referred',
  'not_docketed',
  'returned',
  'merged',
  'assigned',
  'replied',
  'rated',
  'withdrawn',
] as const
export type State = (typeof STATES)[number]
export const DECISIONS = ['docketed', 'referred', 'not_docketed', 'returned', 'merged'] as const
export type Decision = (typeof DECISIONS)[number]
export const OUTCOMES = ['implemented', 'in_progress', 'planned', 'not_feasible'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const SATISFACTIONS = ['very_satisfied', 'satisfied', 'basically_satisfied', 'dissatisfied'] as const
export type Satisfaction = (typeof SATISFACTIONS)[number]

/** The most characters of each text; a screen counts down from the same numbers. */
export const MOST = {
  title: 50,
  category: 20,
  rationale: 5000,
  measures: 5000,
  reply: 5000,
  reason: 500,
  note: 500,
  instruction: 500,
  person: 40,
} as const

/** One matter each. */
export const ProposalText = v.object({
  title: line(MOST.title),
  category: line(MOST.category),
  rationale: text(MOST.rationale),
  measures: text(MOST.measures),
})
export type ProposalText = v.InferOutput<typeof ProposalText>
/** Pictures and PDFs beside the text, in their order; each once. */
export const ProposalFiles = v.pipe(
  v.array(fileId),
  v.maxLength(FILES_MOST),
  v.check((list) => new Set(list).size === list.length, 'no file twice'),
)

/** A call for proposals (征集): a window that belongs to a term and session of the congress. */
export interface Call {
  _id: string
  version: number
  term: number
  session: number
  title: string
  opensAt: number
  closesAt: number
}
export type CallView = Omit<Call, '_id'> & { id: string }

export interface Person {
  id: string
  name: string
}
export interface Endorsement extends Person {
  at: number
}
/** How long the first reply took, in days from assignment; pauses count. */
export const SPEEDS = ['in_7', 'in_15', 'in_30', 'over_30'] as const
export type Speed = (typeof SPEEDS)[number]
/** A head of the school, by name, and when. */
export interface Signed {
  name: string
  on: Day
}
/** 校领导批示. */
export interface Instruction extends Signed {
  text: string
}
export interface Chase {
  at: number
  byName: string
}
export interface Reply {
  outcome: Outcome
  text: string
  /** By when it will be done, where it is not yet. */
  by?: Day
  at: number
  department: string
  byName: string
  /** 分管领导签发. */
  signed?: Signed
}

/** What follows from a proposal's state (follow.ts): stored, so that lists and counts are one indexed query. */
export interface Follows {
  /** Words of those who may see it; see words.ts. */
  seenBy: string[]
  /** Words of those whose move it is. */
  waitsFor: string[]
  /** When the current step is due; far away where there is no date. */
  nextBy: number
  /** It has been before the committee. */
  numbered: boolean
  answered: boolean
  speed?: Speed
  /** What a text search looks at. */
  search: string
}

/** A proposal as it is kept. What `Follows` names follows from the rest and is never set by hand. */
export interface Proposal extends ProposalText, Follows {
  _id: string
  version: number
  state: State
  /** The version in which its text was changed last. */
  textVersion?: number
  callId: string
  /** Of the call; kept here so that one read tells everything. */
  term: number
  session: number
  opensAt: number
  closesAt: number
  proposer: Person & { group: string }
  coProposers: Person[]
  /** The proposer's and the co-proposers' ids, for "mine". */
  proposerIds: string[]
  endorsements: Endorsement[]
  files?: FileView[]
  /** `八届四次-017`, given when it first reaches review and kept. */
  number?: string
  decision?: Decision
  /** The meeting's date. */
  decidedOn?: Day
  reason?: string
  mergedInto?: string
  /** The superior union saw the decision, where nobody unconcerned could decide. */
  superior?: Signed
  instruction?: Instruction
  lead?: string
  co?: string[]
  dueOn?: Day
  assignedAt?: number
  chases?: Chase[]
  replies: Reply[]
  /** 重新办理: set by the first `dissatisfied`; there is one. */
  handledAgain?: true
  implemented?: { note: string; at: number; byName: string }
  satisfaction?: Satisfaction
  comment?: string
  createdAt: number
  changedAt: number
  submittedAt?: number
  /** How many endorsers it needs, as it was when it was submitted: a later setting is for later ones. */
  needed?: number
  reviewAt?: number
  timeline: Step[]
}

/** One line of the timeline. */
export interface Step {
  at: number
  by: string
  action: string
  from: State | null
  to: State
  why?: string
}

export interface ProposalRow {
  id: string
  title: string
  category: string
  state: State
  number?: string
  callId: string
  proposer: string
  /** By name; left out of a row that has none. */
  coProposers?: string[]
  /** Proposed by this caller, alone or as a co-proposer after a merger. */
  mine: boolean
  /** This caller is the one who may mend, withdraw and rate it. */
  own: boolean
  endorsed: boolean
  endorsers: number
  endorsersNeeded: number
  lead?: string
  dueOn?: Day
  nextBy?: number
  decision?: Decision
  satisfaction?: Satisfaction
  /** When it was last chased. */
  chasedAt?: number
  /** 重新办理; left out of a row that is not. */
  handledAgain?: boolean
  createdAt: number
  changedAt: number
}

/** What this caller may do with it now: the page shows these and no others. */
export const DEEDS = [
  'save',
  'submit',
  'endorse',
  'unendorse',
  'withdraw',
  'decide',
  'assign',
  'chase',
  'reply',
  'implemented',
  'rate',
] as const
export type Deed = (typeof DEEDS)[number]

export interface ProposalView extends ProposalRow, ProposalText {
  version: number
  proposerGroup: string
  coProposers: string[]
  endorserNames: string[]
  decidedOn?: Day
  reason?: string
  mergedInto?: string
  co: string[]
  replies: Reply[]
  handledAgain: boolean
  implemented?: Proposal['implemented']
  instruction?: Instruction
  chases: Chase[]
  files: FileView[]
  comment?: string
  timeline: Step[]
  may: Deed[]
}

export interface Share {
  count: number
  /** Of the named whole, one decimal. */
  percent: number
}
export interface Stats {
  total: number
  docketed: Share
  referred: Share
  not_docketed: Share
  returned: Share
  undecided: Share
  merged: { count: number }
  replied: { due: number } & Share
  satisfaction: { rated: number } & Record<Satisfaction, Share>
}

/** Where a call's proposals come from and how they fare: what the charts draw. */
export interface Breakdown {
  /** Of all that count, most first. */
  categories: Slice[]
  /** Docketed and referred ones by lead department; `replied` of `count`. */
  departments: (Slice & { replied: number })[]
  /** Docketed and referred ones that no department has yet: with `departments` they are all. */
  unassigned: Share
  /** Of those replied to. */
  speeds: Record<Speed, Share>
}
export interface Slice extends Share {
  name: string
}

/** Roles that see all of what was handed in, and that work on it. */
export const COMMITTEE: readonly Role[] = ['proposal_committee', 'chair', 'committee']
export const DECIDERS: readonly Role[] = ['proposal_committee', 'chair']
