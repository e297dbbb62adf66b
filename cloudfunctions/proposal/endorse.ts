import { no } from '@domain/kit/result'
import type { ProposalContract } from '@domain/proposal/contract'
import { canEndorse, isEndorsedEnough } from '@domain/proposal/rules'
import type { Handler } from '../kit/serve'
import { toReview } from './review'
import { go, proposersOf, refusal, type Stepped, step, view } from './step'

export const endorse: Handler<ProposalContract['actions']['endorse']> = ({ id, version }, ctx) =>
  step('endorse', id, ctx, async (p, deed) => {
    const refused = refusal(canEndorse(p, ctx.caller, ctx.now))
    if (refused) return refused
    // Nobody puts their name to a text that they have not seen.
    if (version !== undefined && version < (p.textVersion ?? 0)) {
      return no('CHANGED', { current: await view(p, ctx) })
    }
    const { id: me, name } = ctx.caller
    const endorsements = [...p.endorsements, { id: me, name, at: ctx.now }]
    const review: Stepped = isEndorsedEnough({ endorsements, needed: p.needed }) ? await toReview(p, deed, ctx) : {}
    return go({
      ...review,
      set: { endorsements, ...review.set },
      tell: [{ to: proposersOf(p), kind: 'endorsed', about: { by: name } }, ...(review.tell ?? [])],
    })
  })
