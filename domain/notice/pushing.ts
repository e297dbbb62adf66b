import * as v from 'valibot'
import { reads, returns, writes } from '../kit/contract'
import type { Page } from '../kit/page'
import { cursor, ids } from '../kit/text'
import type { Template } from './settings'

/** WeChat asks for three templates at once at most. */
export const ASKED_MOST = 3
/** More is not counted: a hundred taps are no hundred wishes. */
export const LEFT_MOST = 20

/** One acceptance is one message, so they are counted. As kept; `_id` is memberId_templateId. */
export interface Consent {
  _id: string
  memberId: string
  /** WeChat's. */
  templateId: string
  left: number
  /** The notices that one was spent for, the latest last: none is spent twice for one notice. */
  spent: string[]
}
export const consentId = (memberId: string, templateId: string) => `${memberId}_${templateId}`

export const PUSH_STATES = ['sending', 'sent', 'failed'] as const
export type PushState = (typeof PUSH_STATES)[number]
/** What was sent to one person for one notice. As kept; `_id` follows from both, so there is one at most. */
export interface Sending {
  _id: string
  memberId: string
  noticeId: string
  template: Template
  data: Record<string, { value: string }>
  at: number
  state: PushState
  /** WeChat's number for what was wrong. */
  code?: number
}

/**
 * As the technician sees it: whether it goes out, and what WeChat says. Not to whom: that somebody got a letter is
 * nobody's business.
 */
export interface SendingView {
  id: string
  template: Template
  lines: string[]
  at: number
  /** `unknown`: it was broken off while it was sent; it is not sent again. */
  state: PushState | 'unknown'
  code?: number
}

export const pushing = {
  /** The person has tapped in WeChat's own question. `accepted: false` takes back what was accepted before. */
  consent: writes({
    who: ['member'],
    input: v.object({ templateIds: ids(ASKED_MOST), accepted: v.boolean() }),
    output: returns<{ items: { templateId: string; left: number }[] }>(),
  }),
  outbox: reads({
    who: ['admin', 'setup'],
    input: v.object({ cursor: v.optional(cursor) }),
    output: returns<Page<SendingView>>(),
  }),
}

/** Longer than any run of the timer: what still says that it is being sent was broken off. */
const RUN = 3 * 60_000
export const sendingView = ({ _id, template, data, at, state, code }: Sending, now: number): SendingView => ({
  id: _id,
  template,
  lines: Object.values(data).map(({ value }) => value),
  at,
  state: state === 'sending' && now - at > RUN ? 'unknown' : state,
  ...(code !== undefined && { code }),
})
