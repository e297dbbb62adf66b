import type { Contest, Event } from '@domain/contest/model'
import { phaseOf } from '@domain/contest/phase'
import { holding, standing } from '@domain/contest/queue'
import { entrantOf, peopleOf, type Roll } from '@domain/contest/roll'
import { personsIn, runs } from '@domain/contest/rules'
import type { ContestRow, ContestView, EventView } from '@domain/contest/view'
import { callerWords } from '@domain/kit/audience'
import type { Caller, Member } from '@domain/member/model'
import type { Ctx } from '../kit/serve'
import { getMany, query } from '../kit/store'
import { entrantView, membersById } from './entrant-view'

/** Whom it is for, who runs it, and who was put in though it is for others. */
export function canSee(contest: Contest, roll: Roll | null, me: Caller): boolean {
  const words = callerWords(me)
  return words.length > 0 && (contest.seenBy.some((w) => words.includes(w)) || (roll?.people.includes(me.id) ?? false))
}

/** Events of a contest that have a draw. */
export async function drawnEvents(contestId: string): Promise<string[]> {
  const { items } = await query<{ _id: string }>('draws', { where: { contestId }, sort: '_id', limit: 50 })
  return items.map((d) => d._id.slice(contestId.length + 1))
}

/** The contest as its page shows it. */
export async function contestView(
  contest: Contest,
  roll: Roll | null,
  ctx: Pick<Ctx, 'caller' | 'now'>,
  drawn?: readonly string[],
): Promise<ContestView> {
  const { caller: me, now } = ctx
  const own = new Map(contest.events.map((e) => [e.id, roll ? entrantOf(roll, e.id, me.id) : undefined]))
  const people = roll ? [...own].flatMap(([e, x]) => (x === undefined ? [] : peopleOf(roll, e, x))) : []
  const [members, drawnNow] = await Promise.all([
    getMany<Member>('members', [...new Set([...contest.organiserIds, ...people])]),
    drawn ?? drawnEvents(contest._id),
  ])
  const byId = membersById(members)
  const eventView = (event: Event): EventView => {
    const inNow = roll ? holding(roll, event, contest, now) : []
    const mine = own.get(event.id)
    return {
      ...event,
      taken: inNow.length,
      waiting: roll ? standing(roll, event, contest, now).length - inNow.length : 0,
      people: roll ? personsIn(roll, event.id, inNow).length : 0,
      ...(roll && mine && { mine: entrantView({ contest, event, roll, members: byId, me, now }, mine) }),
      drawn: drawnNow.includes(event.id),
    }
  }
  const { _id, events, seenBy, plan, nextEvent, createdBy, createdAt, ...told } = contest
  return {
    ...told,
    id: _id,
    phase: phaseOf(contest, now),
    events: events.map(eventView),
    organisers: contest.organiserIds.map((id) => ({ id, name: byId.get(id)?.name ?? '' })),
    runs: runs(contest, me),
    persons: roll ? personsOf(contest, roll, now).length : 0,
  }
}

/** Everybody who holds a place somewhere, once. */
export const personsOf = (contest: Contest, roll: Roll, now: number): string[] => [
  ...new Set(contest.events.flatMap((e) => personsIn(roll, e.id, holding(roll, e, contest, now)))),
]

/** A line of a list. `roll` where the caller takes or took part. */
export function rowOf(contest: Contest, roll: Roll | undefined, { caller, now }: Pick<Ctx, 'caller' | 'now'>) {
  const mine = (event: Event): ContestRow['mine'] => {
    const x = roll && entrantOf(roll, event.id, caller.id)
    const at = roll && x !== undefined ? standing(roll, event, contest, now).indexOf(x) : -1
    const waits = at >= event.places
    const how = waits ? { state: 'waiting' as const, ahead: at - event.places } : { state: 'in' as const }
    return at < 0 ? [] : [{ eventId: event.id, name: event.name, ...how }]
  }
  const { _id: id, title, place, startsAt, endsAt, signUpOpensAt, signUpClosesAt, events } = contest
  const row: ContestRow = {
    ...{ id, title, place, startsAt, endsAt, signUpOpensAt, signUpClosesAt },
    phase: phaseOf(contest, now),
    events: events.map((e) => e.name),
    mine: events.flatMap(mine),
  }
  return row
}
