import type { BallotContract } from '@domain/ballot/contract'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { ballotView } from './ballot-view'
import { closeOn } from './closing'
import { ballotFor } from './store'

export const close: Handler<BallotContract['actions']['close']> = async ({ id }, ctx) => {
  if (!(await ballotFor(id, ctx.caller))) return no('NOT_FOUND')
  const done = await closeOn(id, ctx.deed, ctx.now, await ctx.isNew())
  if (!done.ok) return done
  const ballot = await ballotFor(id, ctx.caller)
  return ballot ? ok(await ballotView(ballot, ctx)) : no('NOT_FOUND')
}
