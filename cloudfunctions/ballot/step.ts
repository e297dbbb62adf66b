import type { Ballot, BallotState } from '@domain/ballot/model'
import { fitsNow, isTheirs, seenByOf, standingOf } from '@domain/ballot/standing'
import type { BallotDeed } from '@domain/ballot/view'
import { type No, no } from '@domain/kit/result'
import type { Deed } from '../kit/deed'
import type { Ctx } from '../kit/serve'

type Barred = No<'WRONG_STATE', { state: BallotState }> | No<'NOT_ALLOWED', undefined>

/** Null when this caller may do this now; else why not. To whom it is nothing was answered NOT_FOUND before. */
export function refusedTo(
  deed: Exclude<BallotDeed, 'cast'>,
  ballot: Ballot,
  { caller }: Pick<Ctx, 'caller'>,
): Barred | null {
  if (!isTheirs(deed, standingOf(ballot, caller))) return no('NOT_ALLOWED')
  return fitsNow(deed, ballot) ? null : no('WRONG_STATE', { state: ballot.state })
}

/** A step of a ballot as it is kept from now on. */
export function next(ballot: Ballot, set: Partial<Ballot>): Ballot {
  const after = { ...ballot, ...set, version: ballot.version + 1 } as Ballot
  return { ...after, seenBy: seenByOf(after) }
}

/** Writes a step with its audit: one entry a version. */
export async function write(deed: Deed, ballot: Ballot, set: Partial<Ballot>, why?: string): Promise<Ballot> {
  const after = next(ballot, set)
  await deed.update('ballots', after)
  await deed.audit({ recordId: ballot._id, from: ballot.state, to: after.state, why })
  return after
}

export const doneBy = ({ caller, now }: Pick<Ctx, 'caller' | 'now'>) => ({
  by: caller.id,
  byName: caller.name,
  at: now,
})
