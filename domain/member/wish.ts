import * as v from 'valibot'
import { line, text } from '../kit/text'

/** What a person asks of the union about their own record: to join (入会申请), to have it corrected, to have it deleted. */
export const WISHES = ['join', 'correct', 'delete'] as const
export type WishKind = (typeof WISHES)[number]
export const WISH_STATES = ['open', 'granted', 'declined', 'cancelled'] as const
export type WishState = (typeof WISH_STATES)[number]

/** What a person may have corrected: the rest follows from the personnel office's table. */
export const CORRECTABLE = ['name', 'sex', 'department', 'post', 'birthYear', 'bornOn', 'joinedOn', 'phone'] as const
export type Correctable = (typeof CORRECTABLE)[number]
/** What a leader does not see of the group's people. */
export const PRIVATE: readonly Correctable[] = ['birthYear', 'bornOn', 'phone']

export const WISH_TEXT = 500
export const WishInput = v.object({
  /** A membership (`join`) unless told. */
  kind: v.optional(v.picklist(WISHES), 'join'),
  /** Of `correct`: which column, and what it should say. */
  column: v.optional(v.picklist(CORRECTABLE)),
  value: v.optional(line(60)),
  text: v.optional(text(WISH_TEXT, 0)),
})
export type WishInput = v.InferOutput<typeof WishInput>

/** As kept. */
export interface Wish {
  _id: string
  kind: WishKind
  state: WishState
  memberId: string
  name: string
  staffNo: string
  group: string
  /** The member's groups when it was asked: their leaders hear of it. */
  groupIds: string[]
  column?: Correctable
  value?: string
  /** What the record said when it was asked. */
  before?: string
  text?: string
  at: number
  settledAt?: number
  settledBy?: string
  why?: string
}
export type WishView = Omit<Wish, '_id' | 'groupIds' | 'memberId'> & {
  id: string
  memberId: string
  /** What this caller may do with it now. */
  may: ('settle' | 'cancel')[]
}
