import type { FileView } from '../file/model'
import type { Audience } from '../kit/audience'
import type { Check } from './check'
import type { Ballot, BallotRules, BallotState, Excluded, Merge, Named, RollMaking, Secrecy, VoterState } from './model'
import type { PaperCounts } from './paper-counts'
import type { Asking, BallotKind } from './question'
import type { Result } from './result'

/** How the caller stands to a ballot; several may hold. */
export interface Standing {
  /** Chair or committee: makes, opens, closes, publishes. */
  manages: boolean
  scrutineer: boolean
  /** Of an appraisal: may read its result. */
  reader: boolean
}

/** Deeds that this caller may do now. */
export const BALLOT_DEEDS = [
  'save',
  'announce',
  'exclude',
  'open',
  'cast',
  'paperIssued',
  'remind',
  'close',
  'cancel',
  'count',
  'mergeWriteIns',
  'holdBack',
  'publish',
  'runOff',
] as const
export type BallotDeed = (typeof BALLOT_DEEDS)[number]

export interface BallotRow {
  id: string
  kind: BallotKind
  title: string
  secrecy: Secrecy
  /** Before `opensAt` and after `closesAt` nobody votes, whatever the state says. */
  state: BallotState
  opensAt: number
  closesAt: number
  /** The caller's own line of the roll; null where there is none, or no roll yet. */
  mine: VoterState | null
}
/** `questions` go with `kind`. */
export type BallotView = Asking &
  BallotRow & {
    version: number
    audience: Audience
    rules: BallotRules
    scrutineers: Named[]
    readers: Named[]
    can: BallotDeed[]
    roll?: Pick<RollMaking, 'total' | 'done'>
    /** 不计入应到; names for scrutineers and who manages, else only how many. */
    excludedCount: number
    excluded?: Excluded[]
    /** The check list, for who manages, until it is open. */
    checks?: Check[]
    closedAt?: number
    publishedAt?: number
    reason?: string
    /** Of a closed ballot. */
    seal?: Ballot['seal']
    /** For its scrutineers. */
    paper?: PaperCounts
    merges?: Merge[]
    present?: number
    /** To all whom it concerns once it is published; before that to scrutineers and who manages. Of an appraisal to its readers. */
    result?: Result
    /** Candidates' pictures and the school's own 办法. */
    files: FileView[]
    runOffOf?: string
    runOffId?: string
  }

export interface Turnout {
  state: BallotState
  closesAt: number
  /** 应到. */
  due: number
  /** 已投: by phone. */
  voted: number
  /** 已领纸质票: only from five on. */
  paper?: number
  /** By group, for scrutineers and who manages: those with fewer than five are taken together. */
  groups?: { group: string; due: number; voted: number }[]
}
/** Who has not voted, as scrutineers see them. */
export interface Missing {
  id: string
  name: string
  staffNo: string
  group: string
}

/** What is published of a closed box. The lists are sorted by their own value, and never paired. */
export interface Box {
  ballotId: string
  kind: BallotKind
  /** What a recount needs, of the questions as they were asked: ids and seats. */
  questions: Asking['questions']
  scheme: string
  /** Canonical ballots; empty where they are not published (`withheld`). */
  contents: string[]
  receipts: string[]
  fingerprint: string
  /** Over `blind` and the contents, a line each. */
  contentsHash: string
  receiptsHash: string
  /** Absent as long as the contents are. */
  blind?: string
  /** Ballots in the box, and how many of the roll voted by phone: the same number. */
  count: number
  voted: number
  due: number
  rules: BallotRules
  /** 纸质票, added to the box's in the result. Absent where there are none, and where the ballots are withheld. */
  paper?: PaperCounts
  present?: number
  merges: Pick<Merge, 'question' | 'from' | 'to'>[]
  /**
   * An appraisal publishes no ballots. `paper`: some were handed out, and until the count is published nobody knows for
   * sure how many came back. `names`: some were written in, which scrutineers read first; they come with the result. `few`: fewer than five of phones or of paper, which the sums would show to whoever takes away the rest.
   */
  withheld?: 'appraisal' | 'paper' | 'names' | 'few'
  /** Of a box of more than a thousand: the next pieces of both lists. */
  cursor?: string
}

export interface Remark {
  /** Of the remark itself: its fingerprint. */
  key: string
  question: number
  personId: string
  text: string
  heldBack: boolean
}
