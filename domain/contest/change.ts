import { no, ok } from '../kit/result'
import type { Contest, ContestInput, Event } from './model'
import { holding, isOut } from './queue'
import { peopleOf, type Roll, type RollLine, teamOf } from './roll'

/** Events of an input with their ids: who has one keeps it, others get the next. Null when an id is none of this contest's. */
export function withIds(
  before: Pick<Contest, 'events' | 'nextEvent'> | null,
  events: ContestInput['events'],
): Pick<Contest, 'events' | 'nextEvent'> | null {
  const known = new Set(before?.events.map((e) => e.id))
  const named = events.flatMap((e) => e.id ?? [])
  if (new Set(named).size < named.length || named.some((id) => !known.has(id))) return null
  let nextEvent = before?.nextEvent ?? 1
  const kept = events.map((e): Event => ({ ...e, id: e.id ?? `e${nextEvent++}` }))
  return { events: kept, nextEvent }
}

const wasUsed = (roll: Roll, eventId: string) => roll.log.some(({ e, a }) => e === eventId && a !== 'places')
const textOf = (value: unknown) => JSON.stringify(value) ?? ''

/** Whether the events may become so, given who takes part. `drawn`: events that have a draw. */
export function canChangeEvents(before: Contest, next: Contest, roll: Roll, drawn: readonly string[], now: number) {
  for (const old of before.events) {
    const event = next.events.find((e) => e.id === old.id)
    const entrants = roll.queue[old.id]?.length ?? 0
    const inUse = no('EVENT_IN_USE', { eventId: old.id, entrants })
    const isDrawn = drawn.includes(old.id)
    if (!event) {
      if (entrants > 0 || isDrawn) return inUse
      continue
    }
    if (event.entrant !== old.entrant && (wasUsed(roll, old.id) || isDrawn)) return inUse
    if (event.scoring !== old.scoring && isDrawn) return inUse
    // Who is in or out was settled by this when sign-up closed.
    const settled = now >= before.signUpClosesAt && next.signUpClosesAt <= now
    if (settled && entrants > 0 && textOf(event.teamSize) !== textOf(old.teamSize)) return inUse
    const taken = holding(roll, old, before, now).length
    if (event.places < taken) return no('PLACES_TAKEN', { eventId: old.id, taken })
  }
  return ok(true)
}

/** How many events each takes part in, as far as the contest asks for it. */
export function eachOf(roll: Roll, contest: Pick<Contest, 'eventsPerPerson'>): Roll['each'] {
  const each: Roll['each'] = {}
  if (contest.eventsPerPerson === undefined) return each
  for (const [eventId, queue] of Object.entries(roll.queue))
    for (const x of queue) for (const m of peopleOf(roll, eventId, x)) each[m] = (each[m] ?? 0) + 1
  return each
}

/** Entrants by group, as far as events ask for it. `groupIdOf`: of a member, where the roll does not know it yet. */
export function perOf(roll: Roll, events: readonly Event[], groupIdOf: (memberId: string) => string | undefined) {
  const per: Roll['per'] = {}
  const groupOf: Roll['groupOf'] = {}
  for (const { id, perGroup } of events) {
    if (perGroup === undefined) continue
    const counts: Record<string, number> = {}
    const groups: Record<string, string> = {}
    for (const x of roll.queue[id] ?? []) {
      const groupId = roll.groupOf[id]?.[x] ?? teamOf(roll, id, x)?.groupId ?? groupIdOf(x)
      if (groupId === undefined) continue
      counts[groupId] = (counts[groupId] ?? 0) + 1
      groups[x] = groupId
    }
    per[id] = counts
    groupOf[id] = groups
  }
  return { per, groupOf }
}

/** The members whose group must be looked up, since an event now counts by group that did not before. */
export const uncounted = (roll: Roll, events: readonly Event[]): string[] =>
  events.flatMap(({ id, perGroup }) =>
    perGroup === undefined
      ? []
      : (roll.queue[id] ?? []).filter((x) => roll.groupOf[id]?.[x] === undefined && !teamOf(roll, id, x)),
  )

export const placesLine = ({ id, places }: Event, at: number): RollLine => ({ a: 'places', e: id, n: places, at })

/**
 * The roll under the changed contest. Where sign-up opens again, teams that had fallen out come after those who have
 * their places.
 */
export function rollUnder(
  next: Contest,
  before: Contest,
  roll: Roll,
  now: number,
  groupIdOf: (memberId: string) => string | undefined,
): Roll {
  const log = [...roll.log]
  const queue = { ...roll.queue }
  if (now >= before.signUpClosesAt && now < next.signUpClosesAt)
    for (const event of before.events) {
      const all = queue[event.id] ?? []
      const out = all.filter((x) => isOut(roll, event, x, before, now))
      if (out.length === 0) continue
      queue[event.id] = [...all.filter((x) => !out.includes(x)), ...out]
      log.push(...out.map((x): RollLine => ({ a: 'out', e: event.id, x, at: now })))
      const people = (x: string) => ({ m: teamOf(roll, event.id, x)?.memberIds ?? [] })
      log.push(...out.map((x): RollLine => ({ a: 'in', e: event.id, x, ...people(x), at: now })))
    }
  for (const event of next.events)
    if (before.events.find((e) => e.id === event.id)?.places !== event.places) log.push(placesLine(event, now))
  const moved = { ...roll, plan: next.plan, rev: roll.rev + 1, startsAt: next.startsAt, queue, log }
  return { ...moved, each: eachOf(moved, next), ...perOf(moved, next.events, groupIdOf) }
}
