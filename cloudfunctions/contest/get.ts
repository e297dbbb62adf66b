import type { ContestContract } from '@domain/contest/contract'
import type { Contest } from '@domain/contest/model'
import type { Roll } from '@domain/contest/roll'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { get as read } from '../kit/store'
import { canSee, contestView, drawnEvents } from './contest-view'

export const get: Handler<ContestContract['actions']['get']> = async ({ id }, ctx) => {
  const [contest, roll, drawn] = await Promise.all([
    read<Contest>('contests', id),
    read<Roll>('rolls', id),
    drawnEvents(id),
  ])
  if (!contest || !canSee(contest, roll, ctx.caller)) return no('NOT_FOUND')
  return ok(await contestView(contest, roll, ctx, drawn))
}
