import { eachOf, perOf } from '@domain/contest/change'
import type { Contest } from '@domain/contest/model'
import { type Replayed, replay } from '@domain/contest/replay'
import type { Roll } from '@domain/contest/roll'
import { canKeepTimes, seenBy } from '@domain/contest/rules'
import type { Audit } from '../kit/deed'
import { auditsByRecord, type Collection, Findings, leadTo, type Problem, type School } from '../kit/integrity'
import { checkInProblems } from './integrity-checkins'
import { drawProblems } from './integrity-draws'
import { photoProblems } from './integrity-photos'

/** Where the deeds of this function keep their records; what a roll came to stands in its own log. */
export const contestKeeps: readonly Collection[] = ['contests', 'draws', 'awards', 'checkins']

export function contestProblems(school: School): Problem[] {
  const found = new Findings('contests')
  const audits = auditsByRecord(school)
  found.each(school.all<Contest>('contests'), (c) => {
    const roll = school.find<Roll>('rolls', c._id)
    const isMember = (id: string) => school.has('members', id)
    found.refers(c._id, 'organiserIds', c.organiserIds.every(isMember))
    found.refers(c._id, 'createdBy', isMember(c.createdBy))
    // One that was dropped as a draft is as hidden as it was.
    found.same(c._id, 'seenBy', c.seenBy, seenBy(roll || c.state !== 'cancelled' ? c : { ...c, state: 'draft' }))
    if (!canKeepTimes(c).ok) found.add(c._id, 'STATE', 'times')
    checkEvents(c, found)
    checkState(c, roll, audits.get(c._id) ?? [], found)
  })
  const parts = [rollProblems, checkInProblems, drawProblems, photoProblems]
  return [...found.list, ...parts.flatMap((part) => part(school))]
}

function checkEvents({ _id, events, nextEvent }: Contest, found: Findings): void {
  const ids = events.map((e) => e.id)
  if (new Set(ids).size < ids.length) found.add(_id, 'TWICE', 'events')
  if (ids.some((id) => Number(id.slice(1)) >= nextEvent)) found.add(_id, 'COUNT', 'nextEvent')
}

function checkState(c: Contest, roll: Roll | undefined, audits: readonly Audit[], found: Findings): void {
  if (c.state === 'published' && !roll) found.add(c._id, 'MISSING', 'roll')
  if (c.state === 'draft' && roll) found.add(c._id, 'STATE', 'roll')
  if ((c.cancelled !== undefined) !== (c.state === 'cancelled')) found.add(c._id, 'STATE', 'cancelled')
  if (!leadTo(audits, c.state)) found.add(c._id, 'STATE', 'audits', c.state)
  const postponed = audits.filter((a) => a.action === 'contest.postpone').map((a) => [a.at, a.why])
  found.same(
    c._id,
    'postponed',
    c.postponed.map(({ at, reason }) => [at, reason]),
    postponed.sort(([a = 0], [b = 0]) => Number(a) - Number(b)),
    'COUNT',
  )
}

function rollProblems(school: School): Problem[] {
  const found = new Findings('rolls')
  return found.each(school.all<Roll>('rolls'), (roll) => {
    const { _id, people } = roll
    const contest = school.find<Contest>('contests', _id)
    found.refers(_id, '_id', contest !== undefined)
    if (!contest) return
    found.same(_id, 'plan', roll.plan, contest.plan)
    found.same(_id, 'startsAt', roll.startsAt, contest.startsAt)
    found.refers(
      _id,
      'people',
      people.every((id) => school.has('members', id)),
    )
    const keys = roll.log.flatMap(({ k }) => k ?? [])
    if (new Set(keys).size < keys.length) found.add(_id, 'TWICE', 'log')
    checkLog(roll, contest, replay(roll.log), found)
    checkTeams(roll, found)
    checkCounts(roll, contest, found)
  })
}

type Groups<T> = Record<string, Record<string, T>>
/** What nobody is in, and what counts nothing, is as if it were not there. */
const full = <T>(groups: Record<string, T>, isEmpty: (value: T) => boolean) =>
  Object.fromEntries(Object.entries(groups).filter(([, value]) => !isEmpty(value)))
const counted = (counts: Record<string, number>) => full(counts, (n) => n === 0)
const filled = <T>(groups: Groups<T>) => full(groups, (g) => Object.keys(g).length === 0)
const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort()

/** The roll is what its log comes to. */
function checkLog(roll: Roll, { events }: Contest, was: Replayed, found: Findings): void {
  const { _id } = roll
  const isNone = (list: string[]) => list.length === 0
  found.same(_id, 'queue', full(roll.queue, isNone), full(was.queue, isNone))
  const lineUps = Object.entries(roll.teams).map(([e, teams]) => [
    e,
    Object.fromEntries(Object.entries(teams).map(([x, team]) => [x, team.memberIds])),
  ])
  found.same(_id, 'teams', filled(Object.fromEntries(lineUps)), filled(was.teams))
  found.same(_id, 'stands', filled(roll.stands), filled(was.stands))
  found.same(_id, 'inside', filled(roll.inside), filled(was.inside))
  found.same(_id, 'people', sorted(roll.people), sorted(was.people))
  const places = Object.fromEntries(events.map((e) => [e.id, was.places[e.id]]))
  found.same(_id, 'places', places, Object.fromEntries(events.map((e) => [e.id, e.places])))
}

function checkTeams({ _id, teams, codes }: Roll, found: Findings): void {
  const all = Object.values(teams).flatMap((byEntrant) => Object.values(byEntrant))
  for (const { memberIds, men, women } of all) if (men + women !== memberIds.length) found.add(_id, 'COUNT', 'teams')
  found.same(_id, 'codes', sorted(codes), sorted(all.map((t) => t.code)))
}

/** Nobody is in an event twice, and the counters of the limits count the queue. */
function checkCounts(roll: Roll, contest: Contest, found: Findings): void {
  const { _id, queue } = roll
  for (const list of Object.values(queue)) if (new Set(list).size < list.length) found.add(_id, 'TWICE', 'queue')
  found.same(_id, 'each', counted(roll.each), counted(eachOf(roll, contest)), 'COUNT')
  const { per, groupOf } = perOf(roll, contest.events, () => undefined)
  const counts = (groups: Roll['per']) =>
    filled(Object.fromEntries(Object.entries(groups).map(([e, g]) => [e, counted(g)])))
  found.same(_id, 'per', counts(roll.per), counts(per), 'COUNT')
  found.same(_id, 'groupOf', filled(roll.groupOf), filled(groupOf), 'COUNT')
}
