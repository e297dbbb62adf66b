import type { Day } from '../kit/time'
import type { Group, Member, Vacancies } from './model'
import { rolesOn } from './rules'
import type { Counts } from './tree'

interface Known {
  groups: readonly Group[]
  /** People by their own group. */
  own: Counts
  /** All who are or were delegates. */
  delegates: readonly Member[]
  /** What fell vacant before this day is nobody's worry any more. */
  since: Day
  today: Day
}

const termOf = (m: Member) => m.held.filter((h) => h.role === 'delegate').at(-1)

/** Offices that nobody holds: groups with people of their own and no leader, delegates without a successor. */
export function vacanciesOf({ groups, own, delegates, since, today }: Known): Vacancies {
  const isNow = (m: Member) => rolesOn(m, today).includes('delegate')
  const gone = delegates.filter((m) => {
    const to = termOf(m)?.to
    return !isNow(m) && to !== undefined && to >= since
  })
  // Whoever began in the same group since then is the successor, each of one.
  const fresh = delegates.filter(isNow).map((m) => ({ groupId: m.groupId, from: termOf(m)?.from ?? '' }))
  const open = gone.filter((m) => {
    const on = termOf(m)?.to ?? today
    const at = fresh.findIndex((f) => f.groupId === m.groupId && f.from >= on)
    if (at < 0) return true
    fresh.splice(at, 1)
    return false
  })
  return {
    leaders: groups
      .filter((g) => !g.team && g.leaders.length === 0 && (own.get(g.id) ?? 0) > 0)
      .map((g) => ({ groupId: g.id, path: g.path, count: own.get(g.id) ?? 0 })),
    delegates: open.map((m) => ({
      memberId: m._id,
      name: m.name,
      group: m.group,
      groupId: m.groupId,
      on: termOf(m)?.to ?? today,
      why: m.state === 'left' ? 'left' : m.kind === 'retired' ? 'retired' : 'ended',
    })),
  }
}
