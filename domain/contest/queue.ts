import type { Contest, Event, TeamSize } from './model'
import { type Roll, type Team, teamOf } from './roll'

/** Two people, whatever the event says. */
const PAIR: TeamSize = { min: 2, max: 2 }
export const sizeOf = (event: Pick<Event, 'entrant' | 'teamSize'>): TeamSize | undefined =>
  event.entrant === 'person' ? undefined : event.entrant === 'pair' ? { ...event.teamSize, ...PAIR } : event.teamSize

/** What a team still lacks to be let in; null when it is complete. */
export function lackOf(event: Event, team: Pick<Team, 'memberIds' | 'men' | 'women'>) {
  const size = sizeOf(event)
  if (!size) return null
  const men = Math.max(0, (size.men ?? 0) - team.men)
  const women = Math.max(0, (size.women ?? 0) - team.women)
  const people = Math.max(size.min - team.memberIds.length, men + women, 0)
  return people === 0 ? null : { people, ...(men > 0 && { men }), ...(women > 0 && { women }) }
}

type Closing = Pick<Contest, 'signUpClosesAt'>

/**
 * Whether a team fell out because it was too small when sign-up closed, or became so later. Nothing may bring it back by
 * itself: who waited behind it is in by now.
 */
export function isOut(roll: Roll, event: Event, entrantId: string, contest: Closing, now: number): boolean {
  const team = now >= contest.signUpClosesAt ? teamOf(roll, event.id, entrantId) : undefined
  return team !== undefined && lackOf(event, team) !== null
}

/** The entrants that count, in order of arrival: from the closing on without the teams that are too small. */
export const standing = (roll: Roll, event: Event, contest: Closing, now: number): string[] =>
  (roll.queue[event.id] ?? []).filter((x) => !isOut(roll, event, x, contest, now))

/** Those that hold a place: nobody promotes anybody, being among the first is holding it. */
export const holding = (roll: Roll, event: Event, contest: Closing, now: number): string[] =>
  standing(roll, event, contest, now).slice(0, event.places)

export interface Promotion {
  entrantId: string
  /** Which line of the log made room: with it a promotion is told once, also when it is looked for twice. */
  line: number
}

/** Whom the history of an event's queue moved from waiting to holding a place, by playing it again. */
export function promotions(roll: Pick<Roll, 'log'>, eventId: string): Promotion[] {
  const queue: string[] = []
  const waiting = new Set<string>()
  const found: Promotion[] = []
  // The log begins with the places of each event.
  let places = 0
  roll.log.forEach(({ a, e, x = '', n }, line) => {
    if (e !== eventId) return
    if (a === 'in') {
      queue.push(x)
      if (queue.length > places) waiting.add(x)
      return
    }
    if (a === 'out') {
      const at = queue.indexOf(x)
      if (at >= 0) queue.splice(at, 1)
      waiting.delete(x)
    } else if (a === 'places') places = n ?? places
    else return
    for (const next of queue.slice(0, places)) if (waiting.delete(next)) found.push({ entrantId: next, line })
  })
  return found
}
