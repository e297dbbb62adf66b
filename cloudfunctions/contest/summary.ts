import type { CheckIn } from '@domain/contest/check-in'
import type { ContestContract } from '@domain/contest/contract'
import type { Award } from '@domain/contest/draw'
import type { Contest } from '@domain/contest/model'
import type { Roll } from '@domain/contest/roll'
import { summarise } from '@domain/contest/summary'
import { no, ok } from '@domain/kit/result'
import type { Member } from '@domain/member/model'
import type { Handler } from '../kit/serve'
import { get, getMany, group, query } from '../kit/store'
import { canSee, personsOf } from './contest-view'
import { membersById } from './entrant-view'

export const summary: Handler<ContestContract['actions']['summary']> = async ({ contestId }, { caller, now }) => {
  const [contest, roll] = await Promise.all([get<Contest>('contests', contestId), get<Roll>('rolls', contestId)])
  if (!contest || !canSee(contest, roll, caller)) return no('NOT_FOUND')
  if (!roll) return no('NOT_PUBLISHED')
  const [checked, awards, members] = await Promise.all([
    group<Pick<CheckIn, 'eventId' | 'memberId'>>('checkins', { contestId }, ['eventId', 'memberId']),
    query<Award>('awards', { where: { contestId }, sort: '_id', limit: 50 }),
    getMany<Member>('members', personsOf(contest, roll, now)),
  ])
  const came = new Map(contest.events.map((e) => [e.id, new Set<string>()]))
  for (const { eventId, memberId } of checked) came.get(eventId)?.add(memberId)
  const byId = membersById(members)
  return ok(
    summarise(contest, roll, now, {
      came,
      prizes: new Map(awards.items.map((a) => [a.eventId, a.prizes])),
      groupOf: (id) => byId.get(id)?.group ?? '',
      nameOf: (id) => byId.get(id)?.name ?? '',
    }),
  )
}
