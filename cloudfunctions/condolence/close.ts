import type { CondolenceContract } from '@domain/condolence/contract'
import { lacksOf } from '@domain/condolence/paying'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { answerOf } from './answer'
import { visitsOf } from './pay'
import { doneBy, known, refusedTo, write } from './step'

type Close = CondolenceContract['actions']['close']

export const close: Handler<Close> = async ({ id }, ctx) => {
  const done = await ctx.deed(async (deed) => {
    const c = await known(id, ctx, deed)
    if (!c) return no('NOT_FOUND')
    if (c.closed || c.declined) return refusedTo('close', c, ctx) ?? no('WRONG_STATE', { state: c.state })
    const lacks = lacksOf(c, await visitsOf(deed, c))
    if (lacks.length > 0) return no('NOT_DONE', { lacks })
    const set = { state: 'closed', closed: doneBy(ctx), closedAt: ctx.now } as const
    await write(deed, c, set)
    return ok(id)
  })
  return done.ok ? answerOf(id, ctx) : done
}
