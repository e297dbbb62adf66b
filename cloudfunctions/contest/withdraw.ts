import type { ContestContract } from '@domain/contest/contract'
import { entrantOf, peopleOf, type Roll, teamOf } from '@domain/contest/roll'
import { canWithdraw } from '@domain/contest/rules'
import { no, ok } from '@domain/kit/result'
import type { Ctx, Handler } from '../kit/serve'
import { isBegun } from './draw-store'
import { leads } from './leading'
import { move, requestKey, type Step, steadily } from './move'
import { tellPromoted } from './promoted'
import { entrantFor, rollFor, type Scene, sceneOf } from './scene'
import { findMembers } from './store'

/** Takes an entrant out of the queue, with all that was counted for it. */
export function outStep({ contest, event }: Scene, roll: Roll, x: string, by?: string): Step {
  const e = event.id
  const team = teamOf(roll, e, x)
  const people = peopleOf(roll, e, x)
  const each = contest.eventsPerPerson === undefined ? [] : people.map((m) => [`each.${m}`, -1] as const)
  const groupId = roll.groupOf[e]?.[x]
  return {
    // Of a person who never was substituted nothing else can have changed; a team may have become another one.
    where:
      team || roll.stands[e]?.[x] !== undefined
        ? { rev: roll.rev }
        : { [`queue.${e}`]: x, [`stands.${e}.${x}`]: { exists: false } },
    change: {
      pull: { [`queue.${e}`]: x, ...(team && { codes: team.code }) },
      inc: { ...Object.fromEntries(each), ...(groupId !== undefined && { [`per.${e}.${groupId}`]: -1 }) },
      unset: [
        ...people.filter((m) => roll.inside[e]?.[m] !== undefined).map((m) => `inside.${e}.${m}`),
        ...(team ? [`teams.${e}.${x}`] : []),
        ...(roll.stands[e]?.[x] === undefined ? [] : [`stands.${e}.${x}`]),
        ...(groupId === undefined ? [] : [`groupOf.${e}.${x}`]),
      ],
    },
    line: { a: 'out', e, x, ...(team && { m: people, t: team }), ...(by && { by }) },
  }
}

/** Whether this caller may take the entrant out; else the refusal. */
async function mayTakeOut(scene: Scene, roll: Roll, x: string, ctx: Ctx) {
  const { caller } = ctx
  const e = scene.event.id
  const team = teamOf(roll, e, x)
  const own = team ? team.captainId === caller.id : peopleOf(roll, e, x)[0] === caller.id
  if (own || scene.runs) return null
  const [first = x] = peopleOf(roll, e, x)
  const groupId = team?.groupId ?? (await findMembers([first]))[0]?.groupId
  if (groupId !== undefined && (await leads(caller, groupId))) return null
  if (!team?.memberIds.includes(caller.id)) return no('NOT_ALLOWED')
  const [captain] = await findMembers([team.captainId])
  return no('CAPTAIN_ONLY', { name: captain?.name ?? '' })
}

/** The place goes to whoever waits first: that follows from the queue, and is told. */
export const withdraw: Handler<ContestContract['actions']['withdraw']> = (asked, ctx) => {
  const { contestId, eventId } = asked
  return steadily(async () => {
    const scene = await sceneOf(contestId, eventId, ctx)
    if (!scene) return no('NOT_FOUND')
    const { contest } = scene
    const may = canWithdraw(contest, ctx.now, scene.runs)
    if (!may.ok) return may
    const before = await rollFor(contestId)
    const x = asked.entrantId ?? entrantOf(before, eventId, ctx.caller.id)
    if (x !== undefined && before.queue[eventId]?.includes(x)) {
      const refused = await mayTakeOut(scene, before, x, ctx)
      if (refused) return refused
      // Until then it can be drawn once more without the one who goes; afterwards somebody stands in, or it is a walkover.
      if (await isBegun(contestId, eventId)) return no('DRAWN')
    }
    const by = x !== undefined && peopleOf(before, eventId, x).includes(ctx.caller.id) ? undefined : ctx.caller.id
    const moved = await move(contestId, eventId, contest.plan, ctx, (roll) =>
      x !== undefined && roll.queue[eventId]?.includes(x) ? outStep(scene, roll, x, by) : no('NOT_IN'),
    )
    if ('ok' in moved) return moved
    await tellPromoted(contest, [eventId], moved.roll, ctx.now)
    const { roll, entrantId } = moved
    const was = roll.log.find((line) => line.k === requestKey(ctx))?.t
    const gone = was
      ? { ...roll, teams: { ...roll.teams, [eventId]: { ...roll.teams[eventId], [entrantId]: was } } }
      : roll
    return ok(await entrantFor(scene, gone, entrantId, ctx))
  })
}
