import { departmentWord } from '@domain/kit/audience'
import { endOf } from '@domain/kit/time'
import type { ProposalContract } from '@domain/proposal/contract'
import { canRate, isHandledAgain } from '@domain/proposal/rules'
import type { Handler } from '../kit/serve'
import { dueDay } from './due'
import { go, missing, refusal, step } from './step'

export const rate: Handler<ProposalContract['actions']['rate']> = async ({ id, satisfaction, comment }, ctx) => {
  const unfit = await ctx.unfit({ comment })
  if (unfit) return unfit
  return step('rate', id, ctx, (p) => {
    if (!p.proposerIds.includes(ctx.caller.id)) return missing()
    const refused = refusal(canRate(p))
    if (refused) return refused
    const departments = [p.lead ?? '', ...(p.co ?? [])].filter(Boolean).map(departmentWord)
    const said = { comment: comment || undefined }
    if (!isHandledAgain(p, satisfaction)) {
      return go({
        to: 'rated',
        set: { satisfaction, ...said },
        why: satisfaction,
        tell: [{ to: departments, kind: 'rated', about: { state: satisfaction } }],
      })
    }
    // 重新办理: the department has its usual time once more.
    const dueOn = dueDay(ctx)
    return go({
      to: 'assigned',
      // What was told as done is what the proposer is not satisfied with.
      set: { handledAgain: true, implemented: undefined, dueOn, ...said },
      why: satisfaction,
      tell: [{ to: departments, kind: 'again', about: { reason: comment || undefined, until: endOf(dueOn) } }],
    })
  })
}
