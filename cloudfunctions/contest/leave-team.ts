import type { ContestContract } from '@domain/contest/contract'
import { entrantOf, type Roll, teamOf } from '@domain/contest/roll'
import { canWithdraw } from '@domain/contest/rules'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { move, steadily, unlessDone } from './move'
import { entrantFor, sceneOf } from './scene'

/** A captain takes the whole team out instead (`withdraw`), or lets the leader set another line-up. */
export const leaveTeam: Handler<ContestContract['actions']['leaveTeam']> = ({ contestId, eventId }, ctx) =>
  steadily(async () => {
    const scene = await sceneOf(contestId, eventId, ctx)
    if (!scene) return no('NOT_FOUND')
    const { contest } = scene
    const may = canWithdraw(contest, ctx.now)
    const { id: me, sex } = ctx.caller
    const leave = (roll: Roll) => {
      const x = entrantOf(roll, eventId, me)
      const team = x === undefined ? undefined : teamOf(roll, eventId, x)
      if (x === undefined || !team) return no('NOT_IN')
      if (team.captainId === me && team.memberIds.includes(me)) return no('CAPTAIN_STAYS')
      const counter = `teams.${eventId}.${x}.${sex === 'male' ? 'men' : 'women'}`
      return {
        where: { [`inside.${eventId}.${me}`]: x, [`teams.${eventId}.${x}.captainId`]: team.captainId },
        change: {
          pull: { [`teams.${eventId}.${x}.memberIds`]: me },
          inc: { [counter]: -1, ...(contest.eventsPerPerson !== undefined && { [`each.${me}`]: -1 }) },
          unset: [`inside.${eventId}.${me}`],
        },
        line: { a: 'leave' as const, e: eventId, x, m: [me] },
      }
    }
    const moved = may.ok
      ? await move(contestId, eventId, contest.plan, ctx, leave)
      : await unlessDone(may, contestId, eventId, ctx)
    if ('ok' in moved) return moved
    return ok(await entrantFor(scene, moved.roll, moved.entrantId, ctx))
  })
