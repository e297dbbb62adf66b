import type { DrawView, StandingsView } from '@domain/contest/playing'
import { runs } from '@domain/contest/rules'
import type { Ctx } from '../kit/serve'
import { canSee } from './contest-view'
import { awardsOf, drawsOf } from './draw-store'
import { drawView } from './draw-view'
import { standingsView } from './standings'
import { findContest, findRoll } from './store'

export interface PlayedEvent {
  eventId: string
  /** Absent where nothing was drawn: such an event may have prizes. */
  draw?: DrawView
  standings: StandingsView
}

/** Draws, ranks and prizes of all events of a contest; none of what the caller may not see. */
export async function playedEvents(contestId: string, ctx: Ctx): Promise<PlayedEvent[]> {
  const { caller, now } = ctx
  const [contest, roll, draws, awards] = await Promise.all([
    findContest(contestId),
    findRoll(contestId),
    drawsOf(contestId),
    awardsOf(contestId),
  ])
  if (!contest || !roll || !canSee(contest, roll, caller)) return []
  return Promise.all(
    contest.events.map(async (event): Promise<PlayedEvent> => {
      const scene = { contest, event, roll, runs: runs(contest, caller), now }
      const draw = draws.find((d) => d.eventId === event.id)
      const award = awards.find((a) => a.eventId === event.id)
      const standings = await standingsView(scene, draw ?? null, award ?? null)
      return { eventId: event.id, standings, ...(draw && { draw: await drawView(draw, scene) }) }
    }),
  )
}
