import type { BallotContract } from '@domain/ballot/contract'
import { memberWord, wordsOf } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { ballotView } from './ballot-view'
import { seenNow, toDo } from './counting-step'
import { write } from './step'
import { aboutBallot, tellMany } from './told'

/** From now on the result stands: what was wrong in it is put right by a further record. */
export const publish: Handler<BallotContract['actions']['publish']> = async ({ id, version }, ctx) => {
  const done = await ctx.deed(async (deed) => {
    const found = await toDo('publish', id, ctx, deed)
    if (!found.ok) return found
    if (version !== undefined && version !== found.value.version)
      return no('CHANGED', { current: await ballotView(found.value, ctx) })
    const ballot = await write(deed, found.value, { state: 'published', publishedAt: ctx.now })
    const { kind, readers, audience } = ballot
    // How colleagues were graded is its readers' alone.
    const to = kind === 'appraisal' ? readers.map((r) => memberWord(r.id)) : wordsOf(audience)
    await tellMany(deed, to, 'ballot_result', aboutBallot(ballot))
    return ok(id)
  })
  return done.ok ? seenNow(id, ctx) : done
}
