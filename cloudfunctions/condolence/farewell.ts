import type { CondolenceContract } from '@domain/condolence/contract'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { answerOf } from './answer'
import { tellFarewell } from './farewell-notices'
import { doneBy, known, refusedTo, write } from './step'

/** Said again with another time or place, what was told before is taken back and told anew. */
export const farewell: Handler<CondolenceContract['actions']['farewell']> = async ({ id, at, place }, ctx) => {
  const unfit = await ctx.unfit({ place })
  if (unfit) return unfit
  const done = await ctx.deed(async (deed) => {
    const c = await known(id, ctx, deed)
    if (!c) return no('NOT_FOUND')
    if (c.kind !== 'bereavement') return no('NOT_BEREAVEMENT')
    const refused = refusedTo('farewell', c, ctx)
    if (refused) return refused
    if (at <= ctx.now) return no('PAST_MOMENT')
    if (c.recipients.every((r) => r.circle === 'handlers')) return no('NOBODY_MAY_KNOW')
    const anew = c.farewell?.heldAt !== at || c.farewell.place !== place
    const next = { ...c, farewell: { heldAt: at, place, ...doneBy(ctx) } }
    const farewellNotices = await tellFarewell(deed, next, ctx.now, anew)
    await write(deed, c, { farewell: next.farewell, farewellNotices })
    return ok(id)
  })
  return done.ok ? answerOf(id, ctx) : done
}
