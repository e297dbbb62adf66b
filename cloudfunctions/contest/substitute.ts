import type { ContestContract } from '@domain/contest/contract'
import { isOut, lackOf } from '@domain/contest/queue'
import { peopleOf, type Roll, teamOf } from '@domain/contest/roll'
import { canSubstitute, roomForPeople } from '@domain/contest/rules'
import { memberWord } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import type { Member } from '@domain/member/model'
import type { Handler } from '../kit/serve'
import { tellOnce } from '../kit/tell-once'
import { isPlayed } from './draw-store'
import { named } from './enter'
import { areOf, leads } from './leading'
import { peopleStep } from './line-up'
import { move, requestKey, type Step, steadily } from './move'
import { activePeople, canAllTakePart, entrantFor, notYetIn, rollFor, type Scene, sceneOf } from './scene'
import { findMembers } from './store'
import { aboutEvent } from './told'

/** Somebody else plays in the name of an entrant who is a person; the place and the draw stay. */
function standStep({ contest, event }: Scene, roll: Roll, x: string, out: string, come: Member): Step {
  const e = event.id
  const first = come._id === x
  return {
    where: { rev: roll.rev },
    change: {
      set: first ? {} : { [`stands.${e}.${x}`]: come._id, [`inside.${e}.${come._id}`]: x },
      unset: [...(out === x ? [] : [`inside.${e}.${out}`]), ...(first ? [`stands.${e}.${x}`] : [])],
      ...(contest.eventsPerPerson !== undefined && { inc: { [`each.${out}`]: -1, [`each.${come._id}`]: 1 } }),
      add: { people: [come._id] },
    },
    line: { a: 'swap', e, x, m: [out, come._id] },
  }
}

/** Counts of a team after one went and another came; the one who comes takes the same number in the line-up. */
function swapped(team: NonNullable<ReturnType<typeof teamOf>>, out: Member, come: Member) {
  const add = (sex: Member['sex']) => Number(come.sex === sex) - Number(out.sex === sex)
  return {
    ...team,
    memberIds: team.memberIds.map((m) => (m === out._id ? come._id : m)),
    men: team.men + add('male'),
    women: team.women + add('female'),
    captainId: team.captainId === out._id ? come._id : team.captainId,
  }
}

/** In two taps: who goes, who comes. */
export const substitute: Handler<ContestContract['actions']['substitute']> = (asked, ctx) => {
  const { contestId, eventId, entrantId: x, out } = asked
  const { caller, now } = ctx
  return steadily(async () => {
    const scene = await sceneOf(contestId, eventId, ctx)
    if (!scene) return no('NOT_FOUND')
    const { contest, event } = scene
    const running = canSubstitute(contest, now)
    if (!running.ok) return running
    const [before, found, goes] = await Promise.all([rollFor(contestId), activePeople([asked.in]), findMembers([out])])
    const [come] = found ?? []
    const [went] = goes
    if (!come) return no('NOT_FOUND')
    // Of who never took part it is not said whether they are there.
    if (!went || !before.people.includes(out)) return no('NOT_IN')
    const groupId = teamOf(before, eventId, x)?.groupId ?? went.groupId
    if (!scene.runs) {
      if (!(await leads(caller, groupId))) return no('NOT_ALLOWED')
      const own = areOf(groupId, [come])
      if (!own.ok) return own
    }
    const played = await isPlayed(contestId, eventId, x)
    const fits = canAllTakePart(scene, [come], now)
    if (!fits.ok) return fits
    const moved = await move(contestId, eventId, contest.plan, ctx, (roll) => {
      const people = roll.queue[eventId]?.includes(x) ? peopleOf(roll, eventId, x) : []
      if (!people.includes(out)) return no('NOT_IN')
      if (isOut(roll, event, x, contest, now)) return no('FELL_OUT')
      if (played) return no('PLAYED')
      const notIn = notYetIn(roll, event, [come])
      if (!notIn.ok) return notIn
      const room = roomForPeople(roll, contest, [come._id])
      if (!room.ok) return named(room, [come])
      const team = teamOf(roll, eventId, x)
      if (!team) return standStep(scene, roll, x, out, come)
      const after = swapped(team, went, come)
      const lack = now >= contest.signUpClosesAt ? lackOf(event, after) : null
      if (lack) return no('TOO_FEW', lack)
      return {
        ...peopleStep(scene, roll, x, team, after),
        line: { a: 'swap' as const, e: eventId, x, m: [out, come._id] },
      }
    })
    if ('ok' in moved) return moved
    if (moved.written) {
      const about = { ...aboutEvent(contest, event), by: come.name, from: went.name, until: contest.startsAt }
      const to = [out, come._id].map(memberWord)
      await tellOnce(`substituted_${contestId}_${requestKey(ctx)}`, to, 'substituted', about, now)
    }
    return ok(await entrantFor(scene, moved.roll, x, ctx, [come]))
  })
}
