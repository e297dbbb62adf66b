import type { BallotContract } from '@domain/ballot/contract'
import type { Voter } from '@domain/ballot/model'
import { memberWord } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import { HOUR } from '@domain/kit/time'
import type { Handler } from '../kit/serve'
import { count, query } from '../kit/store'
import { toDo } from './counting-step'
import { write } from './step'
import { aboutBallot, inParts } from './told'

const MANY = 999
/** Words of one notice. Its record is copied into every mark of who has read it. */
const SOME = 100
async function missingOf(ballotId: string): Promise<string[]> {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const where = { ballotId, state: 'due' }
    const page = await query<Voter>('voters', { where, sort: 'sortName', cursor, limit: MANY })
    found.push(...page.items.map((v) => v.memberId))
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

/**
 * The ballot's own record keeps the time, so that of two who remind at once one hears that it is done. The notices
 * follow a thousand people at a time: a transaction over a whole university would be in everybody's way. No record of
 * the request says who they are.
 */
export const remind: Handler<BallotContract['actions']['remind']> = async ({ id }, ctx) => {
  const { now } = ctx
  const begun = await ctx.deed(async (deed) => {
    const found = await toDo('remind', id, ctx, deed)
    if (!found.ok) return found
    const ballot = found.value
    // Nobody can vote any more, whether or not a timer has closed it yet.
    if (now > ballot.closesAt) return no('WRONG_STATE', { state: 'closed' as const })
    const { remindedAt } = ballot
    if (remindedAt !== undefined && now < remindedAt + HOUR) return no('REMINDED_LATELY', { at: remindedAt })
    await write(deed, ballot, { remindedAt: now })
    return ok({ told: await count('voters', { ballotId: id, state: 'due' }), about: aboutBallot(ballot) })
  })
  if (!begun.ok) return begun
  const { told, about } = begun.value
  const people = await missingOf(id)
  for (const [n, some] of inParts(people.map(memberWord), MANY).entries())
    await ctx.deed(async (deed) => {
      for (const to of inParts(some, SOME)) await deed.tell(to, 'ballot_remind', about)
      return ok(null)
    }, String(n))
  return ok({ told })
}
