import type { Contest, Event } from '@domain/contest/model'
import type { Roll } from '@domain/contest/roll'
import { runs } from '@domain/contest/rules'
import { no, ok } from '@domain/kit/result'
import type { Deed } from '../kit/deed'
import type { Ctx } from '../kit/serve'
import { toRun } from './change'
import { canSee } from './contest-view'
import { findContest, findRoll } from './store'

/** An event of a contest with the roll of who takes part. */
export interface PlayScene {
  contest: Contest
  event: Event
  roll: Roll
  runs: boolean
  now: number
}
export const eventOf = (contest: Contest, eventId: string) => contest.events.find((e) => e.id === eventId)

/** Of a contest that is told: null for what the caller may not know of. */
export async function playScene(contestId: string, eventId: string, { caller, now }: Ctx): Promise<PlayScene | null> {
  const [contest, roll] = await Promise.all([findContest(contestId), findRoll(contestId)])
  const event = contest && eventOf(contest, eventId)
  if (!contest || !roll || !event || !canSee(contest, roll, caller)) return null
  return { contest, event, roll, runs: runs(contest, caller), now }
}

/** Inside a deed, by who runs it. */
export async function toPlay(deed: Deed, contestId: string, eventId: string, ctx: Ctx) {
  const may = await toRun(deed, contestId, ctx)
  if (!may.ok) return may
  const { contest, roll } = may.value
  const event = eventOf(contest, eventId)
  if (!event) return no('NOT_FOUND')
  if (contest.state === 'cancelled') return no('CANCELLED')
  if (!roll || contest.state !== 'published') return no('NOT_PUBLISHED')
  return ok<PlayScene>({ contest, event, roll, runs: true, now: ctx.now })
}
