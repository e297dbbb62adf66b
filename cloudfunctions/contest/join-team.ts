import type { ContestContract } from '@domain/contest/contract'
import type { Event } from '@domain/contest/model'
import { sizeOf } from '@domain/contest/queue'
import { entrantOf, type Roll } from '@domain/contest/roll'
import { canEnter, roomForPeople } from '@domain/contest/rules'
import { no, ok } from '@domain/kit/result'
import type { Member } from '@domain/member/model'
import type { Ctx, Handler } from '../kit/serve'
import { named } from './enter'
import { move, type Step, steadily, unlessDone } from './move'
import { activePeople, canAllTakePart, entrantFor, notYetIn, type Scene, sceneOf } from './scene'
import { rollByCode } from './store'

/** Where the team with this code stands. */
export function teamBehind(roll: Roll, code: string) {
  for (const [eventId, teams] of Object.entries(roll.teams))
    for (const [entrantId, team] of Object.entries(teams)) if (team.code === code) return { eventId, entrantId }
  return null
}

/** One more in a team: no other joins meanwhile beyond its size. */
function joinStep({ contest, event }: Scene, x: string, m: Member): Step {
  const e = event.id
  const most = contest.eventsPerPerson
  const team = `teams.${e}.${x}`
  return {
    where: {
      [`queue.${e}`]: x,
      [`inside.${e}.${m._id}`]: { exists: false },
      [`${team}.memberIds.${(sizeOf(event)?.max ?? 1) - 1}`]: { exists: false },
      ...(most !== undefined && { [`each.${m._id}`]: { below: most } }),
    },
    change: {
      push: { [`${team}.memberIds`]: m._id },
      inc: {
        [`${team}.${m.sex === 'male' ? 'men' : 'women'}`]: 1,
        ...(most !== undefined && { [`each.${m._id}`]: 1 }),
      },
      add: { people: [m._id] },
      set: { [`inside.${e}.${m._id}`]: x },
    },
    line: { a: 'join', e, x, m: [m._id] },
  }
}

const isFull = (roll: Roll, event: Event, x: string) =>
  (roll.teams[event.id]?.[x]?.memberIds.length ?? 0) >= (sizeOf(event)?.max ?? 1)

async function joined(scene: Scene, roll: Roll, x: string, ctx: Ctx, known: readonly Member[] = []) {
  const { contest, event } = scene
  const entrant = await entrantFor(scene, roll, x, ctx, known)
  return ok({ ...entrant, contestId: contest._id, eventId: event.id, title: contest.title })
}

export const joinTeam: Handler<ContestContract['actions']['joinTeam']> = ({ code }, ctx) =>
  steadily(async () => {
    const found = await rollByCode(code)
    const at = found && teamBehind(found, code)
    const scene = at && (await sceneOf(found._id, at.eventId, ctx))
    if (!scene) return no('WRONG_CODE')
    const { contest, event } = scene
    const { entrantId: x } = at
    const open = canEnter(contest, ctx.now)
    if (!open.ok) {
      const done = await unlessDone(open, contest._id, event.id, ctx)
      return 'ok' in done ? done : joined(scene, done.roll, x, ctx)
    }
    const people = await activePeople([ctx.caller.id])
    const me = people?.[0]
    if (!me) return no('NOT_FOUND')
    const fits = canAllTakePart(scene, [me], ctx.now)
    if (!fits.ok) return fits
    const step = joinStep(scene, x, me)
    const moved = await move(contest._id, event.id, contest.plan, ctx, (roll) => {
      if (entrantOf(roll, event.id, me._id) === x) return { done: x }
      if (!roll.queue[event.id]?.includes(x)) return no('WRONG_CODE')
      const notIn = notYetIn(roll, event, [me])
      if (!notIn.ok) return notIn
      const room = roomForPeople(roll, contest, [me._id])
      if (!room.ok) return named(room, [me])
      const full = isFull(roll, event, x) ? no('TEAM_FULL', { most: sizeOf(event)?.max ?? 1 }) : null
      return full ?? step
    })
    return 'ok' in moved ? moved : joined(scene, moved.roll, x, ctx, [me])
  })
