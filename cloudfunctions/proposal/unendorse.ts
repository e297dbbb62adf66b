import type { ProposalContract } from '@domain/proposal/contract'
import { canUnendorse } from '@domain/proposal/rules'
import type { Handler } from '../kit/serve'
import { go, refusal, step } from './step'

export const unendorse: Handler<ProposalContract['actions']['unendorse']> = ({ id }, ctx) =>
  step('unendorse', id, ctx, (p) => {
    const refused = refusal(canUnendorse(p, ctx.caller))
    if (refused) return refused
    const mine = p.endorsements.find((e) => e.id === ctx.caller.id)
    // As if it had not been: colleagues need not see who thought better of it.
    const timeline = p.timeline.filter((s) => !(s.action === 'endorse' && s.at === mine?.at && s.by === mine.name))
    return go({ quiet: true, set: { timeline, endorsements: p.endorsements.filter((e) => e !== mine) } })
  })
