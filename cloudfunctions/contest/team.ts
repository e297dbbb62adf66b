import type { ContestContract } from '@domain/contest/contract'
import { sizeOf } from '@domain/contest/queue'
import { no, ok } from '@domain/kit/result'
import type { Ctx, Handler } from '../kit/serve'
import { teamBehind } from './join-team'
import { entrantFor, sceneOf } from './scene'
import { rollByCode } from './store'

/** A team by its code, for whom the contest is; null for everybody else. */
export async function teamFor(code: string, ctx: Ctx) {
  const roll = await rollByCode(code)
  const at = roll && teamBehind(roll, code)
  const scene = at && (await sceneOf(roll._id, at.eventId, ctx))
  return scene && { scene, entrant: await entrantFor(scene, roll, at.entrantId, ctx) }
}

/** Whoever holds the code may know whose team it is, if the contest is for them. */
export const team: Handler<ContestContract['actions']['team']> = async ({ code }, ctx) => {
  const found = await teamFor(code, ctx)
  if (!found) return no('WRONG_CODE')
  const { entrant, scene } = found
  const { contest, event } = scene
  const most = sizeOf(event)?.max ?? 1
  return ok({ ...entrant, contestId: contest._id, eventId: event.id, title: contest.title, event: event.name, most })
}
