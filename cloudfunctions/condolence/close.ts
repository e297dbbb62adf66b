import type { CondolenceContract } from '@domain/condolence/contract'
import { lacksOf } from '@domain/condolence/paying'
import type { Answer } from '@domain/kit/contract'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { visitsOf } from './pay'
import { doneBy, known, refusedTo, seen, write } from './step'

type Close = CondolenceContract['actions']['close']

export const close: Handler<Close> = ({ id }, ctx) =>
  ctx.deed(async (deed): Promise<Answer<Close>> => {
    const c = await known(id, ctx, deed)
    if (!c) return no('NOT_FOUND')
    if (c.closed || c.declined) return refusedTo('close', c, ctx) ?? no('WRONG_STATE', { state: c.state })
    const visits = await visitsOf(deed, c)
    const lacks = lacksOf(c, visits)
    if (lacks.length > 0) return no('NOT_DONE', { lacks })
    const set = { state: 'closed', closed: doneBy(ctx), closedAt: ctx.now } as const
    const view = await seen(await write(deed, c, set), ctx, visits)
    return view ? ok(view) : no('NOT_FOUND')
  })
