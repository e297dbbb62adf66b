import { no } from '@domain/kit/result'
import type { ProposalContract } from '@domain/proposal/contract'
import { canTellImplemented, isHandlerOf } from '@domain/proposal/rules'
import type { Handler } from '../kit/serve'
import { go, proposersOf, refusal, step } from './step'

export const implemented: Handler<ProposalContract['actions']['implemented']> = async ({ id, note }, ctx) => {
  const unfit = await ctx.unfit({ note })
  if (unfit) return unfit
  return step('implemented', id, ctx, (p) => {
    const refused = refusal(canTellImplemented(p))
    if (p.lead !== undefined && !isHandlerOf(p, ctx.caller)) return no('NOT_ALLOWED')
    if (refused) return refused
    return go({
      set: { implemented: { note, at: ctx.now, byName: ctx.caller.name } },
      why: note,
      tell: [{ to: proposersOf(p), kind: 'implemented', about: { by: p.lead } }],
    })
  })
}
