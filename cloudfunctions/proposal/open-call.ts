import { wordsOf } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import type { ProposalContract } from '@domain/proposal/contract'
import type { Call, CallView } from '@domain/proposal/model'
import { proposers } from '@domain/proposal/rules'
import { staffCount } from '../kit/caller'
import type { Handler } from '../kit/serve'
import { newId } from '../kit/store'

export const callView = ({ _id, ...call }: Call): CallView => ({ id: _id, ...call })

export const openCall: Handler<ProposalContract['actions']['openCall']> = async (input, ctx) => {
  const unfit = await ctx.unfit({ title: input.title })
  if (unfit) return unfit
  const audience = proposers(ctx.settings, await staffCount())
  return ctx.deed(async (deed) => {
    if (input.closesAt <= input.opensAt) return no('CLOSES_BEFORE_OPENING')
    if (input.closesAt <= ctx.now) return no('CLOSES_IN_THE_PAST')
    const call: Call = { _id: newId(), version: 1, ...input }
    await deed.insert('calls', call)
    await deed.audit({ recordId: call._id, from: null, to: 'open' })
    await deed.tell(wordsOf(audience), 'call_opened', { id: call._id, title: call.title, until: call.closesAt })
    return ok(callView(call))
  })
}
