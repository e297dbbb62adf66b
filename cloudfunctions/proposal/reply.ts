import { no } from '@domain/kit/result'
import type { ProposalContract } from '@domain/proposal/contract'
import { canReply, isHandlerOf } from '@domain/proposal/rules'
import type { Handler } from '../kit/serve'
import { go, proposersOf, refusal, step } from './step'

export const reply: Handler<ProposalContract['actions']['reply']> = async ({ id, outcome, text, by, signed }, ctx) => {
  const unfit = await ctx.unfit({ text, signed: signed?.name })
  if (unfit) return unfit
  return step('reply', id, ctx, (p) => {
    // Before it is assigned nobody is its handler: that is a matter of state, not of rights.
    const refused = refusal(canReply(p, { signed }, ctx.now, ctx.settings))
    if (p.lead !== undefined && !isHandlerOf(p, ctx.caller)) return no('NOT_ALLOWED')
    if (refused) return refused
    const answer = {
      outcome,
      text,
      by,
      at: ctx.now,
      department: ctx.caller.department ?? '',
      byName: ctx.caller.name,
      signed,
    }
    return go({
      to: 'replied',
      set: { replies: [...p.replies, answer] },
      why: outcome,
      tell: [{ to: proposersOf(p), kind: 'replied', about: { by: answer.department } }],
    })
  })
}
