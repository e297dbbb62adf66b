import type { Contest, Event } from '@domain/contest/model'
import { sizeOf } from '@domain/contest/queue'
import { entrantOf, type Roll, type Team } from '@domain/contest/roll'
import { canBeTeam, canEnter, roomFor } from '@domain/contest/rules'
import { type No, no } from '@domain/kit/result'
import type { Member } from '@domain/member/model'
import type { Ctx } from '../kit/serve'
import type { Where } from '../kit/store'
import type { Change } from '../kit/terms'
import { move, type Step, unlessDone } from './move'
import { canAllTakePart, notYetIn, type Scene } from './scene'

/** One more entrant: a person, or a team with its people. */
export interface Coming {
  entrantId: string
  people: readonly Member[]
  groupId: string
  team?: Team
  /** Who does it for somebody else. */
  by?: string
}

/** What the limits ask of the roll, as conditions, so that no crowd can come in between. */
function conditions(contest: Contest, event: Event, { entrantId, people, groupId }: Coming): Where {
  const { id: e, places, perGroup } = event
  const most = contest.eventsPerPerson
  return {
    [`queue.${e}`]: { not: entrantId },
    ...(!contest.waitingList && { [`queue.${e}.${places - 1}`]: { exists: false } }),
    ...(perGroup !== undefined && { [`per.${e}.${groupId}`]: { below: perGroup } }),
    ...Object.fromEntries(people.map((m) => [`inside.${e}.${m._id}`, { exists: false }])),
    ...(most !== undefined && Object.fromEntries(people.map((m) => [`each.${m._id}`, { below: most }]))),
  }
}

function changes(contest: Contest, event: Event, { entrantId, people, groupId, team }: Coming): Change {
  const { id: e, perGroup } = event
  const each = contest.eventsPerPerson === undefined ? [] : people.map((m) => [`each.${m._id}`, 1] as const)
  return {
    push: { [`queue.${e}`]: entrantId },
    inc: { ...Object.fromEntries(each), ...(perGroup !== undefined && { [`per.${e}.${groupId}`]: 1 }) },
    add: { people: people.map((m) => m._id), ...(team && { codes: [team.code] }) },
    set: {
      ...(perGroup !== undefined && { [`groupOf.${e}.${entrantId}`]: groupId }),
      ...(team && { [`teams.${e}.${entrantId}`]: team }),
      ...(team && Object.fromEntries(people.map((m) => [`inside.${e}.${m._id}`, entrantId]))),
    },
  }
}

export function enterStep(contest: Contest, event: Event, coming: Coming): Step {
  const { entrantId: x, people, team, by } = coming
  return {
    where: conditions(contest, event, coming),
    change: changes(contest, event, coming),
    line: { a: 'in', e: event.id, x, ...(team && { m: people.map((m) => m._id) }), ...(by && { by }) },
  }
}

/** A refusal about somebody, with their name. */
export function named<R extends No<string, unknown>>(refusal: R, people: readonly Member[]): R {
  const { memberId } = (refusal.detail ?? {}) as { memberId?: string }
  const name = people.find((m) => m._id === memberId)?.name
  return name === undefined ? refusal : { ...refusal, detail: { ...(refusal.detail as object), name } }
}

/** Why a place was not given, as the roll says now; nothing when it might be given after all. */
export function whyNot(roll: Roll, { contest, event }: Scene, { entrantId, people, groupId }: Coming) {
  const [first] = people
  const replaced = first && roll.stands[event.id]?.[first._id]
  if (first && replaced !== undefined && entrantOf(roll, event.id, first._id) === undefined)
    return no('REPLACED', { memberId: first._id, name: first.name })
  const notIn = notYetIn(roll, event, people)
  if (!notIn.ok) return notIn
  // A group's team, entered by another of its leaders.
  if (roll.queue[event.id]?.includes(entrantId))
    return no('ALREADY_IN', { memberId: first?._id ?? entrantId, entrantId })
  const room = roomFor(roll, contest, event, { memberIds: people.map((m) => m._id), groupId })
  return room.ok ? null : named(room, people)
}

/**
 * Gives an entrant its place in the queue, in one conditional update, whatever the crowd. `asRunner`: by who runs the
 * contest, also outside of the window. `own`: somebody's own sign-up; a second one hears the first.
 */
export async function enter(scene: Scene, coming: Coming, ctx: Ctx, { asRunner = false, own = false } = {}) {
  const { contest, event } = scene
  const open = canEnter(contest, ctx.now, asRunner)
  if (!open.ok) return unlessDone(open, contest._id, event.id, ctx)
  const fits = canAllTakePart(scene, coming.people, ctx.now)
  if (!fits.ok) return fits
  const size = canBeTeam(event, coming.team ? coming.team.memberIds : [])
  if (!size.ok && sizeOf(event)) return size
  const step = enterStep(contest, event, coming)
  const decide = (roll: Roll) => {
    const mine = own ? entrantOf(roll, event.id, ctx.caller.id) : undefined
    const captain = mine === undefined ? undefined : roll.teams[event.id]?.[mine]?.captainId
    if (mine !== undefined && (captain === undefined || captain === ctx.caller.id)) return { done: mine }
    return whyNot(roll, scene, coming) ?? step
  }
  return move(contest._id, event.id, contest.plan, ctx, decide, step)
}
