import type { Day } from '../kit/time'
import type { Group, Member, Vacancies } from './model'
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

/** That one person was or is a delegate, from a day until a day. */
interface Term {
  member: Member
  from: Day
  to?: Day
}
type Ended = Required<Term>
const termsOf = (member: Member): Term[] =>
  member.held.filter((h) => h.role === 'delegate').map(({ from, to }) => ({ member, from, to }))
const isEnded =
  (today: Day) =>
  (term: Term): term is Ended =>
    term.to !== undefined && term.to <= today

/**
 * Terms that nobody followed. Whoever begins in the same group on the day of an end, or later, follows, each one person;
 * so a seat that fell vacant twice is vacant once.
 */
function unfollowed(delegates: readonly Member[], today: Day): Ended[] {
  const terms = delegates.flatMap(termsOf).sort((a, b) => (a.from < b.from ? -1 : 1))
  const ended = terms.filter(isEnded(today)).sort((a, b) => (a.to < b.to ? -1 : 1))
  const free = new Set(terms)
  return ended.filter((gone) => {
    const next = terms.find(
      (t) => free.has(t) && t !== gone && t.member.groupId === gone.member.groupId && t.from >= gone.to,
    )
    return next === undefined || !free.delete(next)
  })
}

const why = ({ state, kind }: Member) => (state === 'left' ? 'left' : kind === 'retired' ? 'retired' : 'ended')

/** Offices that nobody holds: groups with people of their own and no leader, delegates without a successor. */
export function vacanciesOf({ groups, own, delegates, since, today }: Known): Vacancies {
  return {
    leaders: groups
      .filter((g) => !g.team && g.leaders.length === 0 && (own.get(g.id) ?? 0) > 0)
      .map((g) => ({ groupId: g.id, path: g.path, count: own.get(g.id) ?? 0 })),
    delegates: unfollowed(delegates, today)
      .filter(({ to }) => to >= since)
      .map(({ member: m, to }) => ({
        memberId: m._id,
        name: m.name,
        group: m.group,
        groupId: m.groupId,
        on: to,
        why: why(m),
      })),
  }
}
