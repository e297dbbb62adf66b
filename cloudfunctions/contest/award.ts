import type { ContestContract } from '@domain/contest/contract'
import { type Award, type Draw, drawId } from '@domain/contest/draw'
import { play, standingsOf } from '@domain/contest/play'
import { countPrizes, type Prize, prizesFrom } from '@domain/contest/prize'
import { holding } from '@domain/contest/queue'
import { peopleOf } from '@domain/contest/roll'
import { memberWord } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { toPlay } from './playing-scene'
import { prizeViews } from './standings'
import { tellMany } from './tell'

const told = (prizes: readonly Prize[]) => prizes.map((p) => `${p.grade} ${p.entrantIds.length}`).join(', ') || '-'

/** All prizes of an event at once; a warning where winners are over two thirds. */
export const award: Handler<ContestContract['actions']['award']> = async (
  { contestId, eventId, prizes: given },
  ctx,
) => {
  const unfit = await ctx.unfit({ prizes: given.map((p) => p.grade).join('\n') })
  if (unfit) return unfit
  return ctx.deed(async (deed) => {
    const may = await toPlay(deed, contestId, eventId, ctx)
    if (!may.ok) return may
    const { contest, event, roll } = may.value
    const _id = drawId(contestId, eventId)
    const [draw, before] = [await deed.get<Draw>('draws', _id), await deed.get<Award>('awards', _id)]
    const entrants = holding(roll, event, contest, ctx.now)
    const known = new Set([...entrants, ...(draw?.entrants.map((x) => x.id) ?? [])])
    const unknown = given.flatMap((p) => ('entrantIds' in p ? p.entrantIds : [])).find((x) => !known.has(x))
    if (unknown !== undefined) return no('UNKNOWN_ENTRANT', { entrantId: unknown })
    const ranks = draw && standingsOf(draw, play(draw, draw.results))
    if (!ranks?.complete && given.some((p) => 'count' in p)) return no('NOT_DECIDED')

    const prizes = prizesFrom(given, ranks?.rows ?? [])
    const next: Award = {
      ...{ _id, contestId, eventId, version: (before?.version ?? 0) + 1, prizes },
      ...{ awardedAt: ctx.now, awardedBy: ctx.caller.name },
    }
    await deed.update<Award>('awards', next)
    await deed.audit({ recordId: _id, from: before ? told(before.prizes) : null, to: told(prizes) })
    for (const { grade, entrantIds } of prizes) {
      const had = before?.prizes.find((p) => p.grade === grade)?.entrantIds ?? []
      const people = entrantIds.filter((x) => !had.includes(x)).flatMap((x) => peopleOf(roll, eventId, x))
      await tellMany(deed, people.map(memberWord), 'awarded', {
        ...{ id: contestId, title: contest.title, state: event.name, reason: grade },
      })
    }
    const winners = new Set(prizes.flatMap((p) => p.entrantIds)).size
    return ok({ ...countPrizes(winners, entrants.length), prizes: await prizeViews(prizes, roll, eventId) })
  })
}
