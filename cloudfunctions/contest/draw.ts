import type { ContestContract } from '@domain/contest/contract'
import { type Draw, drawId } from '@domain/contest/draw'
import { canDraw, scoringFor } from '@domain/contest/drawing'
import { holding } from '@domain/contest/queue'
import type { Lots } from '@domain/contest/seeding'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { newId } from '../kit/store'
import { playersOf } from './draw-store'
import { drawShown } from './draw-view'
import { planOf } from './plan'
import { toPlay } from './playing-scene'

/** By slips or by a seed; once more as long as nothing is recorded. */
export const draw: Handler<ContestContract['actions']['draw']> = async ({ contestId, eventId, ...options }, ctx) => {
  const unfit = await ctx.unfit({ seed: options.seed })
  if (unfit) return unfit
  // Made before the deed, so that a conflict does not draw another one.
  const own = newId().slice(0, 12)
  const done = await ctx.deed(async (deed) => {
    const may = await toPlay(deed, contestId, eventId, ctx)
    if (!may.ok) return may
    const { contest, event, roll } = may.value
    if (ctx.now < contest.signUpClosesAt) return no('SIGN_UP_OPEN', { closesAt: contest.signUpClosesAt })
    const _id = drawId(contestId, eventId)
    const before = await deed.get<Draw>('draws', _id)
    if (before && before.results.length > 0) return no('RESULTS_EXIST', { results: before.results.length })
    const ids = holding(roll, event, contest, ctx.now)
    const can = canDraw(options, ids)
    if (!can.ok) return can

    const { kind, byHand, seeds = [], keepApart = false, lanes, thirdPlace, bestOf, to } = options
    const entrants = await playersOf(roll, eventId, ids)
    const groupOf = new Map(entrants.map((x) => [x.id, x.groupId]))
    const seed = options.seed ?? own
    const lots: Lots = {
      ...{ entrants: ids, seed, seeds, byHand },
      ...(keepApart && { groupOf: (x: string) => groupOf.get(x) ?? x }),
    }
    const advance = options.advance ?? (kind === 'groups_knockout' ? 2 : undefined)
    const next: Draw = {
      ...{ _id, contestId, eventId, version: (before?.version ?? 0) + 1 },
      ...{ kind, seeds, keepApart, lanes, thirdPlace, bestOf, to, advance, byHand, entrants },
      scoring: scoringFor(options, event),
      ...(!byHand && { seed }),
      ...(await planOf({ kind, groups: options.groups, advance, lanes, thirdPlace }, lots)),
      ...{ drawnAt: ctx.now, drawnBy: ctx.caller.name, results: [] },
    }
    await deed.update<Draw>('draws', next)
    await deed.audit({ recordId: _id, from: before ? 'drawn' : null, to: 'drawn', why: byHand ? undefined : seed })
    return ok(next.version)
  })
  if (!done.ok) return done
  const shown = await drawShown(contestId, eventId, ctx)
  return shown ? ok(shown) : no('NOT_FOUND')
}
