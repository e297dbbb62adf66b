import type { ContestInput, EventInput } from '@domain/contest/model'
import type { ContestView, EntrantView } from '@domain/contest/view'
import { DAY, HOUR } from '@domain/kit/time'
import { type Session, value } from '../kit/session'

export const person = (more: Partial<EventInput> = {}): EventInput => ({
  name: '男子单打',
  entrant: 'person',
  places: 40,
  ...more,
})
export const team = (more: Partial<EventInput> = {}): EventInput => ({
  name: '拔河',
  entrant: 'team',
  places: 4,
  teamSize: { min: 2, max: 3 },
  ...more,
})

/** A contest whose sign-up is open now and closes in two days; it begins in three. */
export const contestOf = (now: number, more: Partial<ContestInput> = {}): ContestInput => ({
  title: '教职工乒乓球赛',
  place: '体育馆',
  signUpOpensAt: now - HOUR,
  signUpClosesAt: now + 2 * DAY,
  withdrawUntil: now + 2 * DAY,
  startsAt: now + 3 * DAY,
  endsAt: now + 3 * DAY + 4 * HOUR,
  waitingList: true,
  audience: { kind: 'staff' },
  organiserIds: [],
  events: [person()],
  ...more,
})

/** Made and published; its events are e1, e2 … in order. */
export async function published(chair: Session, now: number, more: Partial<ContestInput> = {}): Promise<ContestView> {
  const { id } = await value(chair.contest.save(contestOf(now, more)))
  return value(chair.contest.publish({ id }))
}

export async function entrantsOf(reader: Session, contestId: string, eventId = 'e1'): Promise<EntrantView[]> {
  const found: EntrantView[] = []
  let cursor: string | undefined
  do {
    const page = await value(reader.contest.entrants({ contestId, eventId, cursor }))
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

export const idOf = async (who: Session) => (await value(who.member.me({}))).member?.id ?? ''
