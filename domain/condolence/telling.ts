import * as v from 'valibot'
import { reads, returns, says, writes } from '../kit/contract'
import { id, line, text } from '../kit/text'
import { moment } from '../kit/time'
import { CIRCLES, type CondolenceKind } from './model'
import { ofState } from './reporting'
import type { CondolenceView } from './view'

const view = returns<CondolenceView>()
export const LETTER_MOST = 1000

export interface Letter {
  id: string
  /** The page looks as the occasion is. */
  kind: CondolenceKind
  /** 慰问信, 贺信, 荣休信 … */
  title: string
  /** `张明老师：` of who reads; of several recipients for a handler, `各位老师：`. */
  salutation: string
  text: string
  /** The union's name and the day. */
  signature: string
  on: string
  /** Absent: a draft by kind, for handlers. */
  sentAt?: number
  /** For a handler when the first of the recipients read it. */
  readAt?: number
}

/** Words to the person, and about the person to others: only as far as they say. */
export const telling = {
  /** The person, each for themselves. */
  whoMayKnow: writes({ who: ['member'], input: v.object({ id, circle: v.picklist(CIRCLES) }), output: view }),
  /** 告别: time and place, quietly to whom the recipients let know. By handlers and the person. */
  farewell: writes({
    who: ['member'],
    input: v.object({ id, at: moment, place: line(100) }),
    output: view,
    refusals: {
      ...ofState,
      /** Only of a bereavement. */
      NOT_BEREAVEMENT: says(),
      /** No recipient has said that anybody may know. */
      NOBODY_MAY_KNOW: says(),
      PAST_MOMENT: says(),
    },
  }),
  /** The letter of who reads: sent, for a recipient; for a handler also the draft. */
  letter: reads({
    who: ['member'],
    input: v.object({ id }),
    output: returns<Letter>(),
    refusals: { NO_LETTER: says() },
  }),
  /** Once read, a letter is not exchanged any more. The push says only that the union has written. */
  sendLetter: writes({
    who: ['committee', 'chair'],
    input: v.object({ id, text: text(LETTER_MOST) }),
    output: view,
    refusals: { ...ofState, ALREADY_READ: says() },
  }),
  /** The recipient has the letter before them. */
  readLetter: writes({
    who: ['member'],
    input: v.object({ id }),
    output: returns<Letter>(),
    refusals: { NO_LETTER: says() },
  }),
}
