import type { ContestContract } from '@domain/contest/contract'
import { play, standingsOf } from '@domain/contest/play'
import { teamScores as scoresOf } from '@domain/contest/team-score'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { canSee } from './contest-view'
import { drawsOf } from './draw-store'
import { findContest, findRoll } from './store'

/** 团体总分 over all events that are played out. */
export const teamScores: Handler<ContestContract['actions']['teamScores']> = async ({ contestId }, ctx) => {
  const [contest, roll, draws] = await Promise.all([findContest(contestId), findRoll(contestId), drawsOf(contestId)])
  if (!contest || !roll || !canSee(contest, roll, ctx.caller)) return no('NOT_FOUND')
  const played = draws.map((d) => ({ eventId: d.eventId, ...standingsOf(d, play(d, d.results)) }))
  const done = played.filter((p) => p.complete)
  const groups = new Map(draws.map((d) => [d.eventId, new Map(d.entrants.map((x) => [x.id, x]))]))
  const groupOf = (eventId: string, entrantId: string) => {
    const entrant = groups.get(eventId)?.get(entrantId)
    return entrant && { id: entrant.groupId, name: entrant.group }
  }
  const named = (of: (eventId: string) => boolean) =>
    contest.events.filter((e) => of(e.id)).map((e) => ({ eventId: e.id, name: e.name }))
  const isDone = (eventId: string) => done.some((d) => d.eventId === eventId)
  return ok({
    title: contest.title,
    rows: scoresOf(done, groupOf, ctx.settings.teamPoints),
    points: ctx.settings.teamPoints,
    counted: named(isDone),
    open: named((e) => !isDone(e)),
  })
}
