import type { Contest } from './model'
import { holding } from './queue'
import { peopleOf, type Roll, teamOf } from './roll'

/** Persons count each once, person-times (人次) each event that somebody takes part in. */
export interface Taking {
  persons: number
  personTimes: number
}
export interface GroupTaking extends Taking {
  group: string
  /** Of them, who was checked in. */
  came: number
}
export interface EventTaking {
  eventId: string
  name: string
  /** Entrants that held a place: people, pairs, teams or groups. */
  entrants: number
  persons: number
  came: number
  prizes: { grade: string; winners: string[] }[]
}
export interface Summary extends Taking {
  entrants: number
  /** Of them, pairs, teams and groups. */
  teams: number
  /** Persons who were checked in somewhere. */
  came: number
  /** Prizes that were given. */
  winners: number
  groups: GroupTaking[]
  events: EventTaking[]
}

interface Known {
  /** Members checked in, by event. */
  came: ReadonlyMap<string, ReadonlySet<string>>
  /** Prizes by event, winners by entrant. */
  prizes: ReadonlyMap<string, readonly { grade: string; entrantIds: readonly string[] }[]>
  groupOf: (memberId: string) => string
  nameOf: (memberId: string) => string
}

/** Who took part, as the report asks: only who held a place counts. */
export function summarise(contest: Contest, roll: Roll, now: number, known: Known): Summary {
  const nobody = new Set<string>()
  const inside = contest.events.map((event) => {
    const entrantIds = holding(roll, event, contest, now)
    const people = [...new Set(entrantIds.flatMap((x) => peopleOf(roll, event.id, x)))]
    return { event, entrantIds, people, came: known.came.get(event.id) ?? nobody }
  })
  const nameOf = (eventId: string, x: string) =>
    teamOf(roll, eventId, x)?.name ?? known.nameOf(peopleOf(roll, eventId, x)[0] ?? x)
  const events = inside.map(
    ({ event, entrantIds, people, came }): EventTaking => ({
      ...{ eventId: event.id, name: event.name, entrants: entrantIds.length, persons: people.length },
      came: people.filter((m) => came.has(m)).length,
      prizes: (known.prizes.get(event.id) ?? []).map((p) => ({
        grade: p.grade,
        winners: p.entrantIds.map((x) => nameOf(event.id, x)),
      })),
    }),
  )
  const times = new Map<string, number>()
  const arrived = new Set<string>()
  for (const { people, came } of inside)
    for (const m of people) {
      times.set(m, (times.get(m) ?? 0) + 1)
      if (came.has(m)) arrived.add(m)
    }
  const groups = new Map<string, GroupTaking>()
  for (const [m, n] of times) {
    const group = known.groupOf(m)
    const had = groups.get(group) ?? { group, persons: 0, personTimes: 0, came: 0 }
    const came = had.came + (arrived.has(m) ? 1 : 0)
    groups.set(group, { group, persons: had.persons + 1, personTimes: had.personTimes + n, came })
  }
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
  return {
    persons: times.size,
    personTimes: sum([...times.values()]),
    entrants: sum(events.map((e) => e.entrants)),
    teams: sum(inside.map((i) => (i.event.entrant === 'person' ? 0 : i.entrantIds.length))),
    came: arrived.size,
    winners: sum(events.flatMap((e) => e.prizes.map((p) => p.winners.length))),
    groups: [...groups.values()].sort((a, b) => b.persons - a.persons || (a.group < b.group ? -1 : 1)),
    events,
  }
}
