import type { Event } from '@domain/contest/model'
import { standing } from '@domain/contest/queue'
import { peopleOf, type Roll } from '@domain/contest/roll'
import type { ContestView, EntrantView, EventView } from '@domain/contest/view'
import type { Member } from '@domain/member/model'
import type { Ctx } from '../kit/serve'
import { canSee, contestView } from './contest-view'
import { entrantViews, membersById } from './entrant-view'
import { checkInsOf } from './hall'
import { findContest, findMembers, findRoll } from './store'

export type PrintedPerson = Pick<Member, 'name' | 'staffNo' | 'group'>
export interface PrintedEvent {
  event: EventView
  /** In order of arrival; without those that withdrew or fell out. */
  entrants: EntrantView[]
}
export interface PrintedContest {
  contest: ContestView
  events: PrintedEvent[]
  /** Everybody who is named in them, by id. */
  people: ReadonlyMap<string, PrintedPerson>
}

async function found(id: string, { caller }: Pick<Ctx, 'caller'>) {
  const [contest, roll] = await Promise.all([findContest(id), findRoll(id)])
  return contest && canSee(contest, roll, caller) ? { contest, roll } : null
}

/** Null for what the caller may not know of, as for what is not there. */
export async function contestFor(id: string, ctx: Ctx): Promise<ContestView | null> {
  const seen = await found(id, ctx)
  return seen && contestView(seen.contest, seen.roll, ctx)
}

/** A contest with who takes part, of one event or of all of them. Null as above. */
export async function printedContest(id: string, ctx: Ctx, eventId?: string): Promise<PrintedContest | null> {
  const seen = await found(id, ctx)
  if (!seen) return null
  const { contest, roll } = seen
  const view = await contestView(contest, roll, ctx)
  const wanted = contest.events.filter((e) => eventId === undefined || e.id === eventId)
  const orders = wanted.map((event) => ({ event, order: roll ? standing(roll, event, contest, ctx.now) : [] }))
  const ids = roll ? orders.flatMap(({ event, order }) => order.flatMap((x) => peopleOf(roll, event.id, x))) : []
  const people = membersById(await findMembers([...new Set(ids)]))
  const entrants = (event: Event, order: readonly string[], of: Roll) => {
    const show = entrantViews({ contest, event, roll: of, members: people, me: ctx.caller, now: ctx.now })
    return order.map((x) => show(x))
  }
  const shown = new Map(view.events.map((e) => [e.id, e]))
  const events = orders.flatMap(({ event, order }): PrintedEvent[] => {
    const seenEvent = shown.get(event.id)
    return seenEvent ? [{ event: seenEvent, entrants: roll ? entrants(event, order, roll) : [] }] : []
  })
  return { contest: view, events, people }
}

/** When the people of an event came. */
export const cameAt = async (contestId: string, eventId: string): Promise<ReadonlyMap<string, number>> =>
  new Map((await checkInsOf(contestId, eventId)).map((c) => [c.memberId, c.at]))
