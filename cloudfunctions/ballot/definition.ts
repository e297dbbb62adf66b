import type { Ballot } from '@domain/ballot/model'
import type { Asking } from '@domain/ballot/question'
import { findBallot } from './store'

/** What a cast needs to know of a ballot. */
export type Definition = Asking & Pick<Ballot, '_id' | 'opensAt' | 'closesAt' | 'secrecy' | 'seenBy' | 'state'>

const MOST = 20
/**
 * Open ballots that this process has met. Nothing of the definition changes any more once a ballot is open; that it was
 * closed or cancelled since is told by the roll, which is asked at every cast.
 */
const open = new Map<string, Definition>()

function keep(ballot: Ballot): void {
  const { _id, opensAt, closesAt, secrecy, seenBy, state, kind, questions } = ballot
  const [oldest] = open.keys()
  if (open.size >= MOST && oldest !== undefined) open.delete(oldest)
  open.set(_id, { _id, opensAt, closesAt, secrecy, seenBy, state, kind, questions } as Definition)
}

/** Null when there is no such ballot. */
export async function definitionOf(id: string): Promise<Definition | null> {
  const known = open.get(id)
  if (known) return known
  const ballot = await findBallot(id)
  if (ballot?.state === 'open') keep(ballot)
  return ballot
}
