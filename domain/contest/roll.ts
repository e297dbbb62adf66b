/**
 * One line of a roll's own history. `in`, `out`: an entrant came or withdrew; `join`, `leave`: a member of a team;
 * `swap`: `m` are who went and who came; `line_up`: `m` is the team as it is now; `places`: `n` places from here on.
 */
export interface RollLine {
  /** Of the request that did it, so that its retry is known; absent where several lines are of one request. */
  k?: string
  a: 'in' | 'out' | 'join' | 'leave' | 'swap' | 'line_up' | 'places'
  /** The event. */
  e: string
  /** The entrant. */
  x?: string
  m?: string[]
  n?: number
  /** Of `out`: the team as it was, so that a retry can still be told who went. */
  t?: Team
  at: number
  /** Who did it, where it was done for somebody else. */
  by?: string
}

/** A pair, a team or a group's team. */
export interface Team {
  name: string
  captainId: string
  /** Of the captain or leader as it was then: what counts against `perGroup`. */
  groupId: string
  group: string
  /** In the order of the line-up. */
  memberIds: string[]
  men: number
  women: number
  code: string
}

type ByEvent<T> = Record<string, T>

/**
 * Who takes part in a contest; `_id` is the contest's. One document, so that a place is given by one conditional update
 * that no crowd can make oversell. Its log is its audit.
 */
export interface Roll {
  _id: string
  /** Rises with every change. */
  rev: number
  plan: number
  startsAt: number
  /** Behind the codes of check-in. */
  secret: string
  /** Everybody who takes part or took part, for "my contests". */
  people: string[]
  /** Entrants in order of arrival: the first `places` are in, the rest wait. Of a person the entrant is the member's id. */
  queue: ByEvent<string[]>
  teams: ByEvent<Record<string, Team>>
  /** Codes of teams, for look-up. */
  codes: string[]
  /** Which entrant somebody belongs to: members of teams, and whoever stands in for a person. */
  inside: ByEvent<Record<string, string>>
  /** Of an entrant who is a person and was substituted: who takes part now. */
  stands: ByEvent<Record<string, string>>
  /** Events by member; kept where `eventsPerPerson` asks for it. */
  each: Record<string, number>
  /** Entrants by event and group, and the group that each is counted for; kept where `perGroup` asks for it. */
  per: ByEvent<Record<string, number>>
  groupOf: ByEvent<Record<string, string>>
  log: RollLine[]
}

export const emptyRoll = (contest: { _id: string; plan: number; startsAt: number }, secret: string): Roll => ({
  _id: contest._id,
  rev: 1,
  plan: contest.plan,
  startsAt: contest.startsAt,
  secret,
  people: [],
  queue: {},
  teams: {},
  codes: [],
  inside: {},
  stands: {},
  each: {},
  per: {},
  groupOf: {},
  log: [],
})

/** An id may be sent as any word, also as one that every object knows. */
const under = <T>(record: Record<string, T> | undefined, id: string): T | undefined =>
  record && Object.hasOwn(record, id) ? record[id] : undefined

export const teamOf = (roll: Roll, eventId: string, entrantId: string): Team | undefined =>
  under(roll.teams[eventId], entrantId)

/** The people of an entrant, now. */
export function peopleOf(roll: Roll, eventId: string, entrantId: string): string[] {
  const team = teamOf(roll, eventId, entrantId)
  return team ? team.memberIds : [under(roll.stands[eventId], entrantId) ?? entrantId]
}

/** The entrant that somebody belongs to in an event, whether it is in or waits. */
export function entrantOf(roll: Roll, eventId: string, memberId: string): string | undefined {
  const inside = roll.inside[eventId]?.[memberId]
  if (inside !== undefined) return inside
  const replaced = roll.stands[eventId]?.[memberId] !== undefined
  return !replaced && roll.queue[eventId]?.includes(memberId) && !teamOf(roll, eventId, memberId) ? memberId : undefined
}
