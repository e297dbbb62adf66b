import type { CondolenceContract } from '@domain/condolence/contract'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { answerOf } from './answer'
import { tellFarewell } from './farewell-notices'
import { known, refusedTo, write } from './step'

/** The person's own word, each for themselves; it may be made narrower again at any time. */
export const whoMayKnow: Handler<CondolenceContract['actions']['whoMayKnow']> = async ({ id, circle }, ctx) => {
  const done = await ctx.deed(async (deed) => {
    const c = await known(id, ctx, deed)
    if (!c) return no('NOT_FOUND')
    const recipients = c.recipients.map((r) => (r.id === ctx.caller.id ? { ...r, circle } : r))
    if (refusedTo('whoMayKnow', c, ctx)) return no('NOT_ALLOWED')
    const farewellNotices = await tellFarewell(deed, { ...c, recipients }, ctx.now)
    await write(deed, c, { recipients, farewellNotices })
    return ok(id)
  })
  return done.ok ? answerOf(id, ctx) : done
}
