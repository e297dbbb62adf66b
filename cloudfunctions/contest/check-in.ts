import {
  canCheckIn,
  changes,
  codeText,
  FIXED,
  type HallCode,
  isFresh,
  readCode,
  seatOf,
} from '@domain/contest/check-in'
import type { ContestContract } from '@domain/contest/contract'
import { entrantOf } from '@domain/contest/roll'
import { canEnter, canTakePart, isFor, roomFor } from '@domain/contest/rules'
import type { Answer } from '@domain/kit/contract'
import { no, ok } from '@domain/kit/result'
import type { Caller, Member } from '@domain/member/model'
import { isSealed } from '../kit/seal'
import type { Ctx, Handler } from '../kit/serve'
import { get } from '../kit/store'
import { canSee } from './contest-view'
import { enter } from './enter'
import { type Hall, hallBehind, hallOf } from './hall'
import { arrive, once } from './present'
import { activePeople } from './scene'

type CheckIn = ContestContract['actions']['checkIn']

/** Whether a code that names this hall is its own, and of now. */
export function isCodeOf(hall: Hall, { slot, mac }: HallCode, now: number) {
  const { contest, event, roll } = hall
  if (!isSealed(roll.secret, codeText(contest._id, event.id, slot), mac)) return no('FORGED_CODE')
  if (slot !== FIXED) return isFresh(slot, now) ? ok(true) : no('OLD_CODE', { fixed: false })
  return changes(contest, event, roll, now) ? no('OLD_CODE', { fixed: true }) : ok(true)
}

/** The events of the contest, by name, in which somebody is or waits. */
const eventsWith = ({ contest, roll }: Hall, memberId: string) =>
  contest.events.filter((e) => entrantOf(roll, e.id, memberId) !== undefined).map((e) => e.name)

/** Whether somebody who is not signed up may come in at the door; nobody waits there. */
export function canWalkIn({ contest, event, roll }: Hall, caller: Caller, member: Member, now: number): boolean {
  if (!event.walkIn || event.entrant !== 'person' || !isFor(contest, caller)) return false
  const fits = canTakePart(event, { ...caller, birthYear: member.birthYear }, contest).ok
  const coming = { memberIds: [caller.id], groupId: caller.groupId }
  return fits && canCheckIn(contest, now).ok && roomFor(roll, { ...contest, waitingList: false }, event, coming).ok
}

async function notIn(hall: Hall, caller: Caller, now: number) {
  const { contest, event } = hall
  const member = await get<Member>('members', caller.id)
  return no('NOT_IN', {
    contestId: contest._id,
    eventId: event.id,
    name: event.name,
    title: contest.title,
    canSignUp: isFor(contest, caller) && canEnter(contest, now).ok,
    canWalkIn: member !== null && canWalkIn(hall, caller, member, now),
    elsewhere: eventsWith(hall, caller.id),
  })
}

const scanned = (read: HallCode | null, hall: Hall | null, ctx: Ctx): Promise<Answer<CheckIn>> =>
  once(() =>
    ctx.deed(async (deed): Promise<Answer<CheckIn>> => {
      const { caller, now } = ctx
      if (!read || !hall) return no('FOREIGN_CODE')
      const { contest, event, roll } = hall
      const right = isCodeOf(hall, read, now)
      // A forged code is no way to ask whether there is such a contest.
      if (!right.ok) return right.error === 'FORGED_CODE' && !canSee(contest, roll, caller) ? no('FOREIGN_CODE') : right
      const timely = canCheckIn(contest, now)
      if (!timely.ok) return timely
      const seat = seatOf(contest, event, roll, caller.id, now)
      if (!seat.ok) return seat.error === 'NOT_IN' ? notIn(hall, caller, now) : seat
      const { at, already } = await arrive(deed, hall, caller.id, { entrantId: seat.value, at: now, way: 'scan' })
      const [contestId, eventId] = [contest._id, event.id]
      return ok({ contestId, eventId, entrantId: seat.value, name: event.name, title: contest.title, at, already })
    }),
  )

/** At the door there is a place or there is none: nobody joins the waiting list. */
async function walkInto({ contest, event }: Hall, ctx: Ctx): Promise<void> {
  const { id, groupId } = ctx.caller
  const people = await activePeople([id])
  const scene = { contest: { ...contest, waitingList: false }, event, runs: false }
  if (people) await enter(scene, { entrantId: id, people, groupId }, ctx, { asRunner: true, own: true })
}

export const checkIn: Handler<CheckIn> = async ({ code, walkIn }, ctx) => {
  const read = readCode(code)
  const hall = read && (await hallBehind(read))
  const answer = await scanned(read, hall, ctx)
  if (answer.ok || answer.error !== 'NOT_IN' || !walkIn || !answer.detail?.canWalkIn || !hall) return answer
  await walkInto(hall, ctx)
  // Whether there was a place, the roll says now.
  return scanned(read, await hallOf(hall.contest._id, hall.event.id), ctx)
}
