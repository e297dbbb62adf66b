import type { ContestContract } from '@domain/contest/contract'
import { type Draw, drawId } from '@domain/contest/draw'
import { play } from '@domain/contest/play'
import { canRecord, isSame, resultWords } from '@domain/contest/recording'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { drawShown } from './draw-view'
import { toPlay } from './playing-scene'

/** A result or its correction. What follows is played anew: results of matches that others play now fall away, and are named. */
export const record: Handler<ContestContract['actions']['record']> = async (
  { contestId, eventId, matchId, result: given },
  ctx,
) => {
  const done = await ctx.deed(async (deed) => {
    const may = await toPlay(deed, contestId, eventId, ctx)
    if (!may.ok) return may
    const _id = drawId(contestId, eventId)
    const draw = await deed.get<Draw>('draws', _id)
    if (!draw) return no('NOT_DRAWN')
    const can = canRecord(draw, play(draw, draw.results), matchId, given)
    if (!can.ok) return can

    const before = draw.results.find((r) => r.matchId === matchId)
    if (isSame(can.value, before)) return ok<Dropped>({ dropped: [] })
    const results = draw.results.filter((r) => r !== before)
    results.push({ matchId, ...can.value, at: ctx.now, byName: ctx.caller.name })
    const { dropped } = play(draw, results)
    const next = {
      ...draw,
      version: draw.version + 1,
      results: results.filter((r) => !dropped.includes(r.matchId)),
    }
    await deed.update<Draw>('draws', next)
    await deed.audit({
      recordId: _id,
      from: before ? `${matchId} ${resultWords(before)}` : 'drawn',
      to: `${matchId} ${resultWords(can.value)}`,
      ...(dropped.length > 0 && { why: `- ${dropped.join()}` }),
    })
    return ok<Dropped>({ dropped })
  })
  if (!done.ok) return done
  // Shown as it is now: kept with each request, all matches would be written once more for every one of them.
  const shown = await drawShown(contestId, eventId, ctx)
  return shown ? ok({ ...shown, ...done.value }) : no('NOT_FOUND')
}
interface Dropped {
  dropped: string[]
}
