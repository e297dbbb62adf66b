import type { ContestInput, EventInput } from '@domain/contest/model'
import { HOUR, MINUTE } from '@domain/kit/time'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool, type School, type Shape } from '../kit/school'
import { type Session, value } from '../kit/session'
import { contestOf, person } from './deeds'

export interface Door {
  cloud: Cloud
  school: School
  chair: Session
  /** When the contest begins; the clock stands ten minutes before. */
  starts: number
}

/** A school at the door: the chair is 1, a leader of group 2 is 2. */
export async function doorOf(shape: Partial<Shape> = {}, cloud?: Cloud): Promise<Door> {
  const house = cloud ?? (await openCloud())
  const school = await makeSchool(house, { size: 30, roles: { 1: 'chair', 2: 'leader' }, ...shape })
  return { cloud: house, school, chair: await school.as(1), starts: Date.now() + 2 * HOUR }
}

export const place = (contestId: string, eventId = 'e1') => ({ contestId, eventId })

/** Published, with these people signed up in this order; then the clock goes on to the door. */
export async function held(
  { cloud, chair, starts }: Door,
  people: readonly Session[],
  event: Partial<EventInput> = {},
  more: Partial<ContestInput> = {},
): Promise<string> {
  await cloud.clock(starts - 2 * HOUR)
  const times = {
    signUpClosesAt: starts - HOUR,
    withdrawUntil: starts - HOUR,
    startsAt: starts,
    endsAt: starts + 4 * HOUR,
  }
  const { id } = await value(
    chair.contest.save({ ...contestOf(starts - 2 * HOUR, { events: [person(event)] }), ...times, ...more }),
  )
  await value(chair.contest.publish({ id }))
  for (const who of people) await value(who.contest.signUp(place(id)))
  await cloud.clock(starts - 10 * MINUTE)
  return id
}

export const codeOf = async (chair: Session, contestId: string, eventId = 'e1') =>
  (await value(chair.contest.checkInCode(place(contestId, eventId)))).code
