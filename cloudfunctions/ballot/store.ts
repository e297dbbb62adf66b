import { type Ballot, type Voter, voterId } from '@domain/ballot/model'
import { callerWords } from '@domain/kit/audience'
import type { Caller, Member } from '@domain/member/model'
import { get, getMany, type Tx } from '../kit/store'

export const findBallot = (id: string) => get<Ballot>('ballots', id)
export const findVoter = (ballotId: string, memberId: string) => get<Voter>('voters', voterId(ballotId, memberId))
export const findMembers = (ids: readonly string[]) =>
  ids.length > 0 ? getMany<Member>('members', [...new Set(ids)]) : Promise.resolve([])

export const answersToIt = (ballot: Pick<Ballot, 'seenBy'>, caller: Caller): boolean => {
  const words = callerWords(caller)
  return ballot.seenBy.some((w) => words.includes(w))
}

/**
 * The ballot, for whom it concerns; null for all others as for none. Who stands on its roll goes on seeing it, also
 * where they have moved to another group since. Inside a deed it is read there.
 */
export async function ballotFor(id: string, caller: Caller, t?: Tx): Promise<Ballot | null> {
  const ballot = await (t ? t.get<Ballot>('ballots', id) : findBallot(id))
  if (!ballot) return null
  if (answersToIt(ballot, caller)) return ballot
  return ballot.roll && (await findVoter(id, caller.id)) ? ballot : null
}
