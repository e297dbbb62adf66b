import type { reporting } from '@domain/condolence/reporting'
import { memberWord } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { answerOf } from './answer'
import { peopleOf } from './people'
import { known, refusedTo, write } from './step'

/** The whole list: who is left out knows no more of the case, and who is new is told. */
export const assignVisitors: Handler<(typeof reporting)['assignVisitors']> = async ({ id, visitorIds }, ctx) => {
  const done = await ctx.deed(async (deed) => {
    const c = await known(id, ctx, deed)
    if (!c) return no('NOT_FOUND')
    const refused = refusedTo('assignVisitors', c, ctx)
    if (refused) return refused
    const ids = [...new Set(visitorIds)]
    const people = await peopleOf(ids)
    // Nobody visits themselves.
    if (!people || ids.some((v) => c.recipientIds.includes(v))) return no('UNKNOWN_PEOPLE', { field: 'visitorIds' })
    await write(deed, c, { visitors: people.map(({ _id, name }) => ({ id: _id, name })) })
    const before = c.visitors.map((w) => w.id)
    const fresh = ids.filter((v) => !before.includes(v) && v !== ctx.caller.id)
    await deed.tell(fresh.map(memberWord), 'condolence_assigned', { id, title: '' })
    return ok(id)
  })
  return done.ok ? answerOf(id, ctx) : done
}
