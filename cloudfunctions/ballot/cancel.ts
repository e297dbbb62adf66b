import type { BallotContract } from '@domain/ballot/contract'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { ballotView } from './ballot-view'
import { closeRoll, discardVotes } from './closing'
import { slicesLeft } from './roll'
import { refusedTo, write } from './step'
import { ballotFor } from './store'
import { tellAudience } from './told'

type Cancel = BallotContract['actions']['cancel']

/** Of what nobody was told of yet nobody is told that it was cancelled. */
export const cancel: Handler<Cancel> = async ({ id, reason }, ctx) => {
  const unfit = await ctx.unfit({ reason })
  if (unfit) return unfit
  const done = await ctx.deed(async (deed) => {
    const ballot = await ballotFor(id, ctx.caller, deed)
    if (!ballot) return no('NOT_FOUND')
    const refused = refusedTo('cancel', ballot, ctx)
    if (refused) return refused
    const after = await write(deed, ballot, { state: 'cancelled', reason, cancelledAt: ctx.now }, reason)
    for (const slice of slicesLeft(ballot)) await deed.remove('series', slice)
    if (ballot.announcedAt !== undefined)
      await tellAudience(deed, after, 'ballot_cancelled', { by: ctx.caller.name, reason })
    return ok(await ballotView(after, ctx))
  })
  if (done.ok) {
    // Whoever knew it as open asks the roll alone. After the deed: a vote is stopped by nothing that no history tells of.
    await closeRoll(id)
    // What was cast will never be counted.
    await discardVotes(id)
  }
  return done
}
