import type { reporting } from '@domain/condolence/reporting'
import { canDecline } from '@domain/condolence/rules'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { holdersOf } from '../member/offers'
import { answerOf } from './answer'
import { doneBy, known, refusedTo, write } from './step'

export const decline: Handler<(typeof reporting)['decline']> = async ({ id, reason }, ctx) => {
  const unfit = await ctx.unfit({ reason })
  if (unfit) return unfit
  const done = await ctx.deed(async (deed) => {
    const c = await known(id, ctx, deed)
    if (!c) return no('NOT_FOUND')
    const refused = refusedTo('decline', c, ctx)
    if (refused) return refused
    const holders = await holdersOf(['committee', 'chair'])
    const others = holders.some(({ _id }) => _id !== ctx.caller.id && !c.recipientIds.includes(_id))
    const may = canDecline(c, ctx.caller, others)
    if (!may.ok) return may
    const declined = { ...doneBy(ctx), reason }
    await write(deed, c, { declined, state: 'declined', closedAt: ctx.now })
    return ok(id)
  })
  return done.ok ? answerOf(id, ctx) : done
}
