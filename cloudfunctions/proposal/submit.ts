import { no } from '@domain/kit/result'
import type { ProposalContract } from '@domain/proposal/contract'
import { canSubmit, isEndorsedEnough, isProposer } from '@domain/proposal/rules'
import type { Handler } from '../kit/serve'
import { toReview } from './review'
import { go, missing, refusal, step, view } from './step'
import { findProposal } from './store'

export const submit: Handler<ProposalContract['actions']['submit']> = async ({ id }, ctx) => {
  const before = await findProposal(id)
  const mine = before && isProposer(before, ctx.caller) ? before : null
  // Only what could go out is checked: a retry after a lost reply finds it out already, and hears its first answer.
  if (mine && canSubmit(mine, ctx.now).ok) {
    const { title, category, rationale, measures } = mine
    const files = mine.files?.map((file) => file.name).join('\n')
    const unfit = await ctx.unfit({ title, category, rationale, measures, files })
    if (unfit) return unfit
  }
  return step('submit', id, ctx, async (p, deed) => {
    if (!isProposer(p, ctx.caller)) return missing()
    const refused = refusal(canSubmit(p, ctx.now))
    if (refused) return refused
    // Another device changed the text since it was checked.
    if (p.version !== mine?.version) return no('CHANGED', { current: await view(p, ctx) })
    const needed = ctx.settings.endorsersNeeded
    const set = { submittedAt: p.submittedAt ?? ctx.now, endorsements: [], needed }
    if (!isEndorsedEnough(set)) return go({ to: 'endorsing', set })
    const review = await toReview(p, deed, ctx)
    return go({ ...review, set: { ...set, ...review.set } })
  })
}
