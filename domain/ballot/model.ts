import * as v from 'valibot'
import { type FileView, fileId } from '../file/model'
import type { Audience } from '../kit/audience'
import { line } from '../kit/text'
import { day } from '../kit/time'
import type { PaperCounts } from './paper-counts'
import type { Asking } from './question'
import type { Result } from './result'

/** `void`: more was returned than issued. */
export const BALLOT_STATES = [
  'made',
  'announced',
  'open',
  'closed',
  'counted',
  'published',
  'cancelled',
  'void',
] as const
export type BallotState = (typeof BALLOT_STATES)[number]
export const SECRECIES = ['secret', 'named'] as const
export type Secrecy = (typeof SECRECIES)[number]

/** Of what more than half is needed: 应到 (the law's), 实到, 收回, 有效票. */
export const BASES = ['due', 'present', 'returned', 'valid'] as const
export type Base = (typeof BASES)[number]
/** Of 应到: two thirds is the law's. */
export const QUORUMS = ['two_thirds', 'half', 'none'] as const
export type Quorum = (typeof QUORUMS)[number]

/** All optional while it is made; the check list (check.ts) asks for what is needed before it opens. */
export const BallotRules = v.object({
  /** Another than 应到, for elections and resolutions, only with the school's own 选举办法/表决办法. */
  base: v.optional(v.picklist(BASES)),
  quorum: v.optional(v.picklist(QUORUMS)),
  /** 差额 or 等额; where nothing is said it follows from candidates and seats. */
  competitive: v.optional(v.boolean()),
  /** The school's own 选举办法/表决办法. */
  attachedFileId: v.optional(fileId),
  /** 批复文号. */
  approvalNo: v.optional(line(60, 0)),
  /** 公示. */
  publicFrom: v.optional(day),
  publicTo: v.optional(day),
  /** The superior union agrees that votes are cast by phone. */
  superiorAgrees: v.optional(v.boolean()),
})
export type BallotRules = v.InferOutput<typeof BallotRules>

export interface Named {
  id: string
  name: string
}
export interface Done {
  by: string
  byName: string
  at: number
}
/** 不计入应到. */
export interface Excluded extends Named, Done {
  reason: string
}
/** 另选他人: what scrutineers read as another name. `to` may be a candidate's. */
export interface Merge extends Done {
  question: number
  from: string
  to: string
}
/** The making of the roll, in slices. */
export interface RollMaking {
  total: number
  done: number
  /** Where the next slice begins; absent when all are through. */
  cursor?: string
}
/** What was fixed at closing. */
export interface BoxSeal {
  /** How a ballot's content is written: `content.ts`. */
  scheme: string
  /** 封箱码. */
  fingerprint: string
  /** Fingerprints of the two lists, so that one can be shown without the other. */
  contentsHash: string
  receiptsHash: string
  /** Ballots in the box. */
  count: number
}

/** A vote that is held, from its making to its result. Cast ballots stand apart (`votes`), and lead nowhere. */
export type Ballot = Asking & {
  _id: string
  version: number
  title: string
  audience: Audience
  opensAt: number
  closesAt: number
  secrecy: Secrecy
  rules: BallotRules
  scrutineers: Named[]
  /** Of an appraisal: who reads its result, named before it opens. */
  readers: Named[]
  state: BallotState
  made: Done
  announcedAt?: number
  openedAt?: number
  closedAt?: number
  countedAt?: number
  publishedAt?: number
  cancelledAt?: number
  /** Why it was cancelled or is void. */
  reason?: string
  excluded: Excluded[]
  /** How many they were, once the school has forgotten who. */
  excludedCount?: number
  /** From the first call of `open` on: nothing of the ballot changes any more. */
  roll?: RollMaking
  seal?: BoxSeal
  /** The random first line of the list of contents in its hash; published with the contents, and not before. */
  blind?: string
  /** Whether a name was written in on some ballot of the box. */
  written?: boolean
  /** 纸质票, as scrutineers counted them. */
  paper?: PaperCounts
  /** 实到, where there is a meeting. */
  present?: number
  merges: Merge[]
  result?: Result
  /** 再次选举: of which this is the run-off, and which is the run-off of this. */
  runOffOf?: string
  runOffId?: string
  /** Fingerprints of remarks that scrutineers hold back. */
  heldBack?: string[]
  remindedAt?: number
  /** Pictures of candidates and the school's own 办法, as they were handed in. */
  files?: FileView[]
  /** Roll and box are older than the school keeps, and gone. */
  forgottenAt?: number
  /** Words of whoever may find it (kit/audience). */
  seenBy: string[]
}

/** 应到 names on the roll: `closed` did not vote, `paper` was given a paper ballot. */
export const VOTER_STATES = ['due', 'voted', 'paper', 'closed'] as const
export type VoterState = (typeof VOTER_STATES)[number]
/** A line of the roll; `_id` is ballotId_memberId. Holds nothing of when, nothing of a ballot. */
export interface Voter {
  _id: string
  ballotId: string
  memberId: string
  name: string
  staffNo: string
  group: string
  groupId: string
  sortName: string
  state: VoterState
}
export const voterId = (ballotId: string, memberId: string) => `${ballotId}_${memberId}`

/** A ballot that was cast: a random `_id`, no person, no time. At closing it goes into the box, and leaves here. */
export interface CastVote {
  _id: string
  ballotId: string
  /** Opaque: `content.ts` reads it. */
  content: string
  receipt: string
  /** Of an appraisal, as they were typed: JSON of {question, id, text}. */
  remarks?: string
}
/** One list of a closed box, in pieces sorted by their own value; `_id` is ballotId_part_n. */
export const BOX_PARTS = ['contents', 'receipts', 'remarks'] as const
export type BoxPart = (typeof BOX_PARTS)[number]
export interface BoxPiece {
  _id: string
  ballotId: string
  part: BoxPart
  n: number
  items: string[]
}
export const PIECE = 1000
export const pieceId = (ballotId: string, part: BoxPart, n: number) =>
  `${ballotId}_${part}_${String(n).padStart(4, '0')}`
