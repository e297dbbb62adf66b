import { badPaper } from '@domain/ballot/bad-paper'
import type { BallotContract } from '@domain/ballot/contract'
import type { Ballot } from '@domain/ballot/model'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { seenNow, toDo } from './counting-step'
import { outcomeOf, sheetOf } from './sheet'
import { write } from './step'

const TOO_MANY = '收回的票多于发出的票，按规定作废'

/**
 * Each time all of it is said anew: a paper ballot that is not said is none. Where some were handed out they must be said,
 * if only that none came back: two results, one without them, would show them to whoever takes one from the other.
 */
export const count: Handler<BallotContract['actions']['count']> = async ({ id, paper, present }, ctx) => {
  const done = await ctx.deed(async (deed) => {
    const found = await toDo('count', id, ctx, deed)
    if (!found.ok) return found
    const before = found.value
    const ballot: Ballot = { ...before, paper, present }
    const sheet = await sheetOf(ballot)
    const { due, marked } = sheet.roll
    const wrong = paper ? badPaper(ballot, due, paper) : marked > 0 ? {} : null
    if (wrong) return no('BAD_PAPER', wrong)
    const returned = sheet.tally.cast + (paper?.returned ?? 0)
    if (present !== undefined && (present > due || present < Math.min(returned, due))) return no('BAD_PRESENT')
    const { result, void: isVoid } = outcomeOf(ballot, sheet)
    await write(deed, before, {
      ...{ paper, present, result, countedAt: ctx.now },
      ...(isVoid ? { state: 'void', reason: TOO_MANY } : { state: 'counted', reason: undefined }),
    })
    return ok(id)
  })
  return done.ok ? seenNow(id, ctx) : done
}
