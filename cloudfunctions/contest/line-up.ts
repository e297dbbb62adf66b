import type { ContestContract } from '@domain/contest/contract'
import type { Event } from '@domain/contest/model'
import { isOut, lackOf } from '@domain/contest/queue'
import { type Roll, type Team, teamOf } from '@domain/contest/roll'
import { canBeTeam, canEnter, canSubstitute, roomForPeople } from '@domain/contest/rules'
import { memberWord } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import type { Member } from '@domain/member/model'
import type { Ctx, Handler } from '../kit/serve'
import { newId } from '../kit/store'
import { tellOnce } from '../kit/tell-once'
import { type Coming, enterStep, named, whyNot } from './enter'
import { areOf, leads } from './leading'
import { move, requestKey, type Step, steadily } from './move'
import { activePeople, canAllTakePart, entrantFor, notYetIn, type Scene, sceneOf, teamWith } from './scene'
import { findGroup } from './store'
import { newTeamCode } from './team-code'
import { aboutEvent } from './told'

/** The entrant that a line-up is for: the group itself, the team that is named, or the group's only one. */
function teamFor(roll: Roll, event: Event, groupId: string, asked?: string) {
  if (event.entrant === 'group') return { x: groupId }
  const own = Object.entries(roll.teams[event.id] ?? {}).filter(([, team]) => team.groupId === groupId)
  if (asked !== undefined) return own.some(([x]) => x === asked) ? { x: asked } : no('NOT_FOUND')
  const [only] = own
  if (own.length > 1) return no('WHICH_TEAM', { teams: own.map(([id, { name }]) => ({ id, name })) })
  return { x: only?.[0] }
}

/** The people of a team become these; those who stay keep what was counted for them. */
export function peopleStep({ contest, event }: Scene, roll: Roll, x: string, before: Team, after: Team): Step {
  const e = event.id
  const gone = before.memberIds.filter((m) => !after.memberIds.includes(m))
  const come = after.memberIds.filter((m) => !before.memberIds.includes(m))
  const counted = contest.eventsPerPerson !== undefined
  const each = [...gone.map((m) => [`each.${m}`, -1] as const), ...come.map((m) => [`each.${m}`, 1] as const)]
  return {
    where: { rev: roll.rev },
    change: {
      set: { [`teams.${e}.${x}`]: after, ...Object.fromEntries(come.map((m) => [`inside.${e}.${m}`, x])) },
      unset: gone.map((m) => `inside.${e}.${m}`),
      ...(counted && { inc: Object.fromEntries(each) }),
      ...(come.length > 0 && { add: { people: come } }),
    },
    line: { a: 'line_up', e, x, m: after.memberIds },
  }
}

/** What the roll says against these people as this team. */
function whyNotPeople(
  roll: Roll,
  scene: Scene,
  x: string,
  people: readonly Member[],
  before: Team,
  after: Team,
  ctx: Ctx,
) {
  const { contest, event } = scene
  if (isOut(roll, event, x, contest, ctx.now)) return no('FELL_OUT')
  const lack = ctx.now >= contest.signUpClosesAt ? lackOf(event, after) : null
  if (lack) return no('TOO_FEW', lack)
  const notIn = notYetIn(roll, event, people, x)
  if (!notIn.ok) return notIn
  const come = people.filter((m) => !before.memberIds.includes(m._id))
  const room = roomForPeople(
    roll,
    contest,
    come.map((m) => m._id),
  )
  return room.ok ? null : named(room, people)
}

const sameOrder = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((m, i) => m === b[i])

/** The leader ticks who plays. A group or team that is not entered yet is entered by it. */
export const lineUp: Handler<ContestContract['actions']['lineUp']> = (asked, ctx) => {
  const { contestId, eventId, groupId, memberIds } = asked
  const { caller, now } = ctx
  return steadily(async () => {
    const scene = await sceneOf(contestId, eventId, ctx)
    if (!scene) return no('NOT_FOUND')
    const { contest, event } = scene
    if (event.entrant === 'person') return no('BAD_INPUT', { field: 'eventId' })
    if (!scene.runs && !(await leads(caller, groupId))) return no('NOT_ALLOWED')
    const [group, people] = await Promise.all([findGroup(groupId), activePeople(memberIds)])
    if (!group || !people) return no('NOT_FOUND')
    const own = areOf(groupId, people)
    if (!own.ok) return own
    const running = canSubstitute(contest, now)
    if (!running.ok) return running
    const size = canBeTeam(event, memberIds)
    if (!size.ok) return size
    const fits = canAllTakePart(scene, people, now)
    if (!fits.ok) return fits

    const made = { name: group.name, captainId: people[0]?._id ?? '', groupId, group: group.path, code: newTeamCode() }
    const coming: Coming = {
      ...{ entrantId: event.entrant === 'group' ? groupId : newId(), people, groupId, by: caller.id },
      team: teamWith(made, people),
    }
    const moved = await move(contestId, eventId, contest.plan, ctx, (roll) => {
      const found = teamFor(roll, event, groupId, asked.entrantId)
      if ('ok' in found) return found
      const before = found.x === undefined ? undefined : teamOf(roll, eventId, found.x)
      if (found.x === undefined || !before) {
        const open = canEnter(contest, now, scene.runs)
        return open.ok ? (whyNot(roll, scene, coming) ?? enterStep(contest, event, coming)) : open
      }
      if (sameOrder(before.memberIds, memberIds)) return { done: found.x }
      const stays = memberIds.includes(before.captainId) || event.entrant === 'group'
      const after = teamWith({ ...before, captainId: stays ? before.captainId : made.captainId }, people)
      const refused = whyNotPeople(roll, scene, found.x, people, before, after, ctx)
      return refused ?? peopleStep(scene, roll, found.x, before, after)
    })
    if ('ok' in moved) return moved
    if (moved.written) {
      const to = memberIds.filter((m) => m !== caller.id).map(memberWord)
      const about = { ...aboutEvent(contest, event), by: caller.name }
      await tellOnce(`entered_${contestId}_${requestKey(ctx)}`, to, 'entered', about, now)
    }
    return ok(await entrantFor(scene, moved.roll, moved.entrantId, ctx, people))
  })
}
