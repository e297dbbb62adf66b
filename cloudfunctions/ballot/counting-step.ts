import type { BallotDeed } from '@domain/ballot/view'
import { no, ok } from '@domain/kit/result'
import type { Ctx } from '../kit/serve'
import type { Tx } from '../kit/store'
import { ballotView } from './ballot-view'
import { refusedTo } from './step'
import { ballotFor } from './store'

/** A ballot with which this caller may do this now; else why not. */
export async function toDo(what: Exclude<BallotDeed, 'cast'>, id: string, ctx: Pick<Ctx, 'caller'>, t?: Tx) {
  const ballot = await ballotFor(id, ctx.caller, t)
  if (!ballot) return no('NOT_FOUND')
  return refusedTo(what, ballot, ctx) ?? ok(ballot)
}

/** The ballot after a deed, as its doer sees it: read anew, so that records of requests hold no copy of a result. */
export async function seenNow(id: string, ctx: Pick<Ctx, 'caller' | 'now'>) {
  const ballot = await ballotFor(id, ctx.caller)
  return ballot ? ok(await ballotView(ballot, ctx)) : no('NOT_FOUND')
}
