import { departmentWord } from '@domain/kit/audience'
import { endOf } from '@domain/kit/time'
import type { ProposalContract } from '@domain/proposal/contract'
import { canChase } from '@domain/proposal/rules'
import type { Handler } from '../kit/serve'
import { go, refusal, step } from './step'

export const chase: Handler<ProposalContract['actions']['chase']> = ({ id }, ctx) =>
  step('chase', id, ctx, (p) => {
    const refused = refusal(canChase(p, ctx.now))
    if (refused) return refused
    const { name } = ctx.caller
    const departments = [p.lead, ...(p.co ?? [])].filter((d) => d !== undefined)
    return go({
      set: { chases: [...(p.chases ?? []), { at: ctx.now, byName: name }] },
      why: departments.join('、'),
      tell: [
        {
          to: departments.map(departmentWord),
          kind: 'chased',
          about: { by: name, ...(p.dueOn && { until: endOf(p.dueOn) }) },
        },
      ],
    })
  })
