import type { Roll, RollLine } from './roll'

/** What a roll's own history comes to. */
export interface Replayed {
  queue: Record<string, string[]>
  /** People of each team, in the order of the line-up. */
  teams: Record<string, Record<string, string[]>>
  stands: Roll['stands']
  inside: Roll['inside']
  /** Everybody who ever came. */
  people: Set<string>
  /** Of each event, as the last line says. */
  places: Record<string, number>
}

const of = <T>(group: Record<string, Record<string, T>>, eventId: string): Record<string, T> => {
  const found = group[eventId] ?? {}
  group[eventId] = found
  return found
}

/** Plays the log of a roll from its beginning: the roll must be what it comes to. */
export function replay(log: readonly RollLine[]): Replayed {
  const r: Replayed = { queue: {}, teams: {}, stands: {}, inside: {}, people: new Set(), places: {} }
  for (const line of log) step(r, line)
  for (const [e, teams] of Object.entries(r.teams))
    for (const [x, memberIds] of Object.entries(teams)) for (const m of memberIds) of(r.inside, e)[m] = x
  for (const [e, stands] of Object.entries(r.stands))
    for (const [x, m] of Object.entries(stands)) of(r.inside, e)[m] = x
  return r
}

function step(r: Replayed, { a, e, x = '', m = [], n = 0 }: RollLine): void {
  const teams = of(r.teams, e)
  const stands = of(r.stands, e)
  const come = a === 'swap' ? m.slice(1) : m
  if (a !== 'out' && a !== 'leave') for (const id of come) r.people.add(id)
  switch (a) {
    case 'places':
      r.places[e] = n
      return
    case 'in':
      r.queue[e] = [...(r.queue[e] ?? []), x]
      if (m.length > 0) teams[x] = m
      else r.people.add(x)
      return
    case 'out':
      r.queue[e] = (r.queue[e] ?? []).filter((other) => other !== x)
      delete teams[x]
      delete stands[x]
      return
    case 'join':
      teams[x] = [...(teams[x] ?? []), ...m]
      return
    case 'leave':
      teams[x] = (teams[x] ?? []).filter((id) => !m.includes(id))
      return
    case 'line_up':
      teams[x] = m
      return
    case 'swap': {
      const [gone = '', next = ''] = m
      const team = teams[x]
      if (team) teams[x] = team.map((id) => (id === gone ? next : id))
      else if (next === x) delete stands[x]
      else stands[x] = next
    }
  }
}
