import { roleWord } from '@domain/kit/audience'
import { COMMITTEE, DECIDERS, type Proposal } from '@domain/proposal/model'
import { numberOf } from '@domain/proposal/number'
import type { Deed } from '../kit/deed'
import type { Ctx } from '../kit/serve'
import { proposersOf, type Stepped } from './step'
import { nextSerial } from './store'

/** Endorsed enough: it goes before the committee, and gets its number the first time that it does. */
export async function toReview(p: Proposal, deed: Deed, ctx: Ctx): Promise<Stepped> {
  const number = p.number ?? numberOf(p.term, p.session, await nextSerial(deed, p.term, p.session))
  return {
    to: 'under_review',
    set: { number, reviewAt: ctx.now, decision: undefined, decidedOn: undefined, reason: undefined },
    tell: [
      { to: DECIDERS.map(roleWord), kind: 'to_review', about: { number } },
      { to: proposersOf(p), kind: 'submitted', about: { number } },
    ],
  }
}

export const committeeWords = COMMITTEE.map(roleWord)
