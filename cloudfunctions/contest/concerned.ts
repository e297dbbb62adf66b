import type { Contest } from '@domain/contest/model'
import { phaseOf } from '@domain/contest/phase'
import { peopleOf, type Roll } from '@domain/contest/roll'
import { isFor } from '@domain/contest/rules'
import { memberWord, wordsOf } from '@domain/kit/audience'
import type { Caller, Member } from '@domain/member/model'
import { getMany } from '../kit/store'

/** Everybody who takes part or waits, and the organisers. */
export const peopleIn = (contest: Contest, roll: Roll): string[] => [
  ...new Set([
    ...Object.entries(roll.queue).flatMap(([e, queue]) => queue.flatMap((x) => peopleOf(roll, e, x))),
    ...contest.organiserIds,
  ]),
]

/**
 * Words of all whom a change of the contest concerns, each person addressed once. While sign-up is to come or open those
 * are all whom it is for; who knows it already, having made the change, is told too: the notice is the record of it.
 */
export async function concernedBy(contest: Contest, roll: Roll, now: number): Promise<string[]> {
  const people = peopleIn(contest, roll)
  const phase = phaseOf(contest, now)
  if (phase !== 'announced' && phase !== 'open') return people.map(memberWord)
  const members = await getMany<Member>('members', people)
  const others = members.filter((m) => !isFor(contest, addressee(m)))
  return [...wordsOf(contest.audience), ...others.map((m) => memberWord(m._id))]
}

type Addressed = Pick<Caller, 'id' | 'kind' | 'state' | 'sex' | 'groupIds' | 'roles'>
const addressee = ({ _id, kind, state, sex, groupIds, roleNames }: Member): Addressed => ({
  ...{ id: _id, kind, state, sex, groupIds, roles: roleNames },
})
