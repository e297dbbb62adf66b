import { departmentWord } from '@domain/kit/audience'
import { addDays, dayOf, endOf } from '@domain/kit/time'
import type { ProposalContract } from '@domain/proposal/contract'
import { canAssign } from '@domain/proposal/rules'
import type { Handler } from '../kit/serve'
import { go, proposersOf, refusal, step } from './step'

export const assign: Handler<ProposalContract['actions']['assign']> = ({ id, lead, co, dueOn }, ctx) =>
  step('assign', id, ctx, (p) => {
    const others = [...new Set(co)]
    const refused = refusal(canAssign(p, { lead, co: others, dueOn }, ctx.now))
    if (refused) return refused
    const due = dueOn ?? addDays(dayOf(ctx.now), ctx.settings.replyDays)
    return go({
      to: 'assigned',
      set: { lead, co: others, dueOn: due },
      why: [lead, ...others].join('、'),
      tell: [
        { to: [lead, ...others].map(departmentWord), kind: 'assigned', about: { until: endOf(due) } },
        { to: proposersOf(p), kind: 'in_hand', about: { by: lead, until: endOf(due) } },
      ],
    })
  })
