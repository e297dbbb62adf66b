import { departmentWord } from '@domain/kit/audience'
import { endOf } from '@domain/kit/time'
import type { ProposalContract } from '@domain/proposal/contract'
import { canAssign } from '@domain/proposal/rules'
import type { Handler } from '../kit/serve'
import { dueDay } from './due'
import { go, proposersOf, refusal, step } from './step'

export const assign: Handler<ProposalContract['actions']['assign']> = async (
  { id, lead, co, dueOn, instruction },
  ctx,
) => {
  const unfit = await ctx.unfit({ instruction: instruction && `${instruction.name}\n${instruction.text}` })
  if (unfit) return unfit
  return step('assign', id, ctx, (p) => {
    const others = [...new Set(co)]
    const refused = refusal(canAssign(p, { lead, co: others, dueOn, instruction }, ctx.now, ctx.settings))
    if (refused) return refused
    const due = dueOn ?? dueDay(ctx)
    return go({
      to: 'assigned',
      set: { lead, co: others, dueOn: due, assignedAt: ctx.now, instruction },
      why: [lead, ...others].join('、'),
      tell: [
        { to: [lead, ...others].map(departmentWord), kind: 'assigned', about: { until: endOf(due) } },
        { to: proposersOf(p), kind: 'in_hand', about: { by: lead, until: endOf(due) } },
      ],
    })
  })
}
