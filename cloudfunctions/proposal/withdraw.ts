import { memberWord } from '@domain/kit/audience'
import type { ProposalContract } from '@domain/proposal/contract'
import { canWithdraw, isProposer } from '@domain/proposal/rules'
import type { Handler } from '../kit/serve'
import { committeeWords } from './review'
import { concernedBy, go, missing, refusal, step } from './step'

export const withdraw: Handler<ProposalContract['actions']['withdraw']> = ({ id }, ctx) =>
  step('withdraw', id, ctx, (p) => {
    if (!isProposer(p, ctx.caller)) return missing()
    const refused = refusal(canWithdraw(p))
    if (refused) return refused
    // Co-proposers too: their matter goes with it.
    const others = concernedBy(p).filter((word) => word !== memberWord(ctx.caller.id))
    const to = p.number ? [...others, ...committeeWords] : others
    return go({ to: 'withdrawn', tell: [{ to, kind: 'withdrawn' }] })
  })
