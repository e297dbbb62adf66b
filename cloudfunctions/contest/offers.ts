import type { Contest } from '@domain/contest/model'
import type { Roll } from '@domain/contest/roll'
import type { Caller } from '@domain/member/model'
import type { Ctx } from '../kit/serve'
import { get } from '../kit/store'
import { canSee } from './contest-view'
import { teamFor as teamByCode } from './team'

/** Whether this caller may see a contest at all. */
export async function maySeeContest(id: string, caller: Caller): Promise<boolean> {
  const [contest, roll] = await Promise.all([get<Contest>('contests', id), get<Roll>('rolls', id)])
  return contest !== null && canSee(contest, roll, caller)
}

/** For the timers: what is due by tomorrow, and what the closing of a sign-up brings; both answer how many were told. */
export { remindContests, settleContests } from './due'
export { type TakenPart, takenPart } from './kept'
/** For printed papers. */
export { type PlayedEvent, playedEvents } from './played'
export { cameAt, contestFor, type PrintedContest, type PrintedEvent, printedContest } from './printing'
export { teamScores as teamScoresFor } from './team-scores'

/** Whose team a code is, for its picture; null where the caller may not know of it. */
export const teamFor = async (code: string, ctx: Ctx) => (await teamByCode(code, ctx))?.entrant ?? null
