import type { Day } from '../kit/time'
import type {
  Approval,
  Circle,
  CondolenceKind,
  CondolenceState,
  Done,
  Farewell,
  Form,
  Minutes,
  Named,
  Payment,
  Recipient,
  Source,
} from './model'

/** How the reader stands to a case; it says which fields are there. */
export type Standing =
  /** Reports, approves, pays, audits: all of it. */
  | 'handler'
  /** Assigned, until closing: name, kind, place and time. */
  | 'visitor'
  /** Themselves alone, with what was given to them and the letter. */
  | 'recipient'
  /** Whom a recipient lets know: name, kind, farewell. */
  | 'told'

/** Deeds that this reader may do now. */
export const CONDOLENCE_DEEDS = [
  'approve',
  'decline',
  'assignVisitors',
  'visit',
  'pay',
  'close',
  'whoMayKnow',
  'farewell',
  'sendLetter',
] as const
export type CondolenceDeed = (typeof CONDOLENCE_DEEDS)[number]

/** A visit as a row: of a case, of a person's year, of a total. */
export interface VisitView {
  id: string
  kind: CondolenceKind
  on: Day
  form: Form
  /** Per recipient. */
  amountFen: number
  /** Of all recipients that the reader may see. */
  sumFen: number
  source: Source
  line: string
  visitors: Named[]
  recipients: Named[]
  advancedBy?: Named
  proofSeenBy?: Named
  note?: string
  voucherNos: string[]
  minutes: Minutes[]
}

/** What one person has had of this kind this year, beside what they may have. */
export interface YearSum {
  year: number
  /** Cases of this kind that were approved or visited, without this one; and what was handed out in runs. */
  times: number
  /** Given to them in visits and runs of this kind. */
  sumFen: number
  /** Of the union's money, given or approved for other cases: what an approval of this one is added to. */
  elsewhereFen: number
  timesPerYear: number | null
  yearFen: number | null
  /** The earlier visits, newest first. */
  visits: { id: string; on: Day; amountFen: number; form: Form }[]
}
export interface RecipientView extends Pick<Recipient, 'id' | 'name' | 'group' | 'kind'> {
  circle?: Circle
  readAt?: number
  year?: YearSum
}

/** A row of a list. */
export interface CondolenceRow {
  id: string
  kind: CondolenceKind
  state: CondolenceState
  standing: Standing
  recipients: Named[]
  happenedOn?: Day
  reportedAt: number
  approved: boolean
  visited: boolean
  paid: boolean
  /** What the reader is asked for. */
  waitsFor?: CondolenceDeed
}

export interface CondolenceView extends Omit<CondolenceRow, 'recipients'> {
  version: number
  recipients: RecipientView[]
  can: CondolenceDeed[]
  note?: string
  reported?: Done
  approval?: Approval
  declined?: Done & { reason: string }
  visitors?: Named[]
  visits?: VisitView[]
  payment?: Payment
  closed?: Done
  farewell?: Farewell
  /** A letter was sent. */
  letterAt?: number
  /** Of all recipients, in fen. */
  givenFen?: number
}
