import type { Contest, Event } from '@domain/contest/model'
import { lackOf, standing } from '@domain/contest/queue'
import { peopleOf, type Roll, type RollLine, type Team, teamOf } from '@domain/contest/roll'
import { runs } from '@domain/contest/rules'
import type { EntrantView } from '@domain/contest/view'
import type { Caller, Member } from '@domain/member/model'

/** What an entrant is shown by. `members` by id; who is missing there is shown without a name. */
export interface Sight {
  contest: Contest
  event: Event
  roll: Roll
  members: ReadonlyMap<string, Pick<Member, 'name' | 'staffNo' | 'group'>>
  me: Pick<Caller, 'id' | 'roles' | 'groupId' | 'groupIds'>
  now: number
}

export const membersById = <M extends { _id: string }>(members: readonly M[]): ReadonlyMap<string, M> =>
  new Map(members.map((m) => [m._id, m]))

/** Shows entrants of one event; the queue is counted once, however many are shown. */
export function entrantViews(sight: Sight): (entrantId: string, checkedInAt?: number) => EntrantView {
  const { contest, event, roll, now } = sight
  const order = standing(roll, event, contest, now)
  const at = new Map(order.map((x, i) => [x, i]))
  const queued = new Set(roll.queue[event.id] ?? [])
  const came = lastComing(roll.log, event.id)
  return (entrantId, checkedInAt) => {
    const index = at.get(entrantId)
    const fellOut = index === undefined && queued.has(entrantId)
    return {
      id: entrantId,
      ...whoIs(sight, entrantId),
      since: came.get(entrantId) ?? 0,
      ...standingOf(index, event),
      ...(fellOut && { fellOut }),
      ...(checkedInAt !== undefined && { checkedInAt }),
    }
  }
}

/** One entrant; for many of an event `entrantViews` counts the queue only once. */
export const entrantView = (sight: Sight, entrantId: string, checkedInAt?: number): EntrantView =>
  entrantViews(sight)(entrantId, checkedInAt)

function lastComing(log: readonly RollLine[], eventId: string): ReadonlyMap<string, number> {
  const came = new Map<string, number>()
  for (const { a, e, x, at } of log) if (a === 'in' && e === eventId && x !== undefined) came.set(x, at)
  return came
}

function standingOf(index: number | undefined, { places }: Event): Pick<EntrantView, 'state' | 'place' | 'ahead'> {
  if (index === undefined) return { state: 'withdrawn' }
  return index < places
    ? { state: 'in', place: index + 1 }
    : { state: 'waiting', place: index + 1, ahead: index - places }
}

function whoIs(sight: Sight, entrantId: string): Pick<EntrantView, 'name' | 'group'> & Partial<EntrantView> {
  const { roll, event, members } = sight
  const team = teamOf(roll, event.id, entrantId)
  if (team) return teamView(sight, team)
  const [memberId = entrantId] = peopleOf(roll, event.id, entrantId)
  const member = members.get(memberId)
  return { memberId, name: member?.name ?? '', staffNo: member?.staffNo, group: member?.group ?? '' }
}

function teamView(sight: Sight, team: Team) {
  const { event, members } = sight
  const { name, group, captainId, memberIds, code } = team
  const lacks = lackOf(event, team)
  return {
    name,
    group,
    captainId,
    memberIds,
    names: memberIds.map((id) => members.get(id)?.name ?? ''),
    ...(mayKnowCode(sight, team) && { teamCode: code }),
    ...(lacks && { lacks }),
  }
}

/** Its members, the leader of its group (of any group of a joint team) and who runs the contest. */
const mayKnowCode = ({ me, contest }: Sight, { memberIds, captainId, groupId }: Team) =>
  runs(contest, me) ||
  captainId === me.id ||
  memberIds.includes(me.id) ||
  (me.roles.includes('leader') && me.groupIds.includes(groupId))
