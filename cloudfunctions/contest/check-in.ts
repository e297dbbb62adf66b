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
import type { Handler } from '../kit/serve'
import { get } from '../kit/store'
import { type Hall, hallBehind } from './hall'
import { arrive, once } from './present'

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

export const checkIn: Handler<ContestContract['actions']['checkIn']> = async ({ code }, ctx) => {
  const { caller, now } = ctx
  const read = readCode(code)
  const hall = read && (await hallBehind(read))
  return once(() =>
    ctx.deed(async (deed): Promise<Answer<ContestContract['actions']['checkIn']>> => {
      if (!read || !hall) return no('FOREIGN_CODE')
      const { contest, event, roll } = hall
      const may = [() => isCodeOf(hall, read, now), () => canCheckIn(contest, now)]
      for (const ask of may) {
        const said = ask()
        if (!said.ok) return said
      }
      const seat = seatOf(contest, event, roll, caller.id, now)
      if (!seat.ok) return seat.error === 'NOT_IN' ? notIn(hall, caller, now) : seat
      const { at, already } = await arrive(deed, hall, caller.id, { entrantId: seat.value, at: now, way: 'scan' })
      const [contestId, eventId] = [contest._id, event.id]
      return ok({ contestId, eventId, entrantId: seat.value, name: event.name, title: contest.title, at, already })
    }),
  )
}
