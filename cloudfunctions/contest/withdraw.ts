import type { ContestContract } from '@domain/contest/contract'
import { entrantOf, peopleOf, type Roll, teamOf } from '@domain/contest/roll'
import { canWithdraw } from '@domain/contest/rules'
import { no, ok } from '@domain/kit/result'
import type { Ctx, Handler } from '../kit/serve'
import { isBegun } from './draw-store'
import { leads } from './leading'
import { move, Replanned, requestKey, type Step, steadily, unlessDone } from './move'
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

const samePeople = (a: Roll, b: Roll, e: string, x: string) =>
  peopleOf(a, e, x).join() === peopleOf(b, e, x).join() && teamOf(a, e, x)?.captainId === teamOf(b, e, x)?.captainId

/** Who went, as they were; whoever has a place now is told. */
async function gone(scene: Scene, { roll, entrantId }: { roll: Roll; entrantId: string }, ctx: Ctx) {
  const { contest, event } = scene
  await tellPromoted(contest, [event.id], roll, ctx.now)
  const was = roll.log.find((line) => line.k === requestKey(ctx))?.t
  const teams = { ...roll.teams, ...(was && { [event.id]: { ...roll.teams[event.id], [entrantId]: was } }) }
  return ok(await entrantFor(scene, { ...roll, teams }, entrantId, ctx))
}

/** The place goes to whoever waits first: that follows from the queue, and is told. */
export const withdraw: Handler<ContestContract['actions']['withdraw']> = (asked, ctx) => {
  const { contestId, eventId } = asked
  return steadily(async () => {
    const scene = await sceneOf(contestId, eventId, ctx)
    if (!scene) return no('NOT_FOUND')
    const { contest } = scene
    const may = canWithdraw(contest, ctx.now, scene.runs)
    if (!may.ok) {
      const done = await unlessDone(may, contestId, eventId, ctx)
      return 'ok' in done ? done : gone(scene, done, ctx)
    }
    const before = await rollFor(contestId)
    const x = asked.entrantId ?? entrantOf(before, eventId, ctx.caller.id)
    if (x !== undefined && before.queue[eventId]?.includes(x)) {
      const refused = await mayTakeOut(scene, before, x, ctx)
      if (refused) return refused
      // Until then it can be drawn once more without the one who goes; afterwards somebody stands in, or it is a walkover.
      if (await isBegun(contestId, eventId)) return no('DRAWN')
    }
    const by = x !== undefined && peopleOf(before, eventId, x).includes(ctx.caller.id) ? undefined : ctx.caller.id
    const moved = await move(contestId, eventId, contest.plan, ctx, (roll) => {
      if (x === undefined || !roll.queue[eventId]?.includes(x)) return no('NOT_IN')
      // Somebody was substituted meanwhile: whether this caller may take them out is asked anew.
      if (!samePeople(before, roll, eventId, x)) throw new Replanned()
      return outStep(scene, roll, x, by)
    })
    return 'ok' in moved ? moved : gone(scene, moved, ctx)
  })
}
