import type { ProposalContract } from '@domain/proposal/contract'
import { canUnendorse } from '@domain/proposal/rules'
import type { Handler } from '../kit/serve'
import { go, refusal, step } from './step'

export const unendorse: Handler<ProposalContract['actions']['unendorse']> = ({ id }, ctx) =>
  step('unendorse', id, ctx, (p) => {
    const refused = refusal(canUnendorse(p, ctx.caller))
    if (refused) return refused
    return go({ set: { endorsements: p.endorsements.filter((e) => e.id !== ctx.caller.id) } })
  })
