import type { Ballot, CastVote, Voter } from '@domain/ballot/model'
import { fitsNow } from '@domain/ballot/standing'
import { no, ok } from '@domain/kit/result'
import { query, removeWhere, updateIf } from '../kit/store'
import type { Doing } from './opening'
import { sealBox } from './sealing'
import { write } from './step'
import { findBallot } from './store'

/** A few at a time: an update of many waits until none of them is being cast for. */
const SOME = 200

/**
 * Nobody is due any more. From here on a cast in flight is in, because it was written before, or hears that it is closed:
 * both write the same line of the roll.
 */
export async function closeRoll(ballotId: string): Promise<void> {
  for (;;) {
    const where = { ballotId, state: 'due' }
    const { items } = await query<Voter>('voters', { where, sort: 'sortName', limit: SOME })
    if (items.length === 0) return
    const ids = items.map((v) => v._id)
    await updateIf('voters', { _id: { in: ids }, state: 'due' }, { set: { state: 'closed' } }, true)
  }
}

/** The box has all of them, each of its lists in its own order; here a receipt stands beside its content, as they came. */
export async function discardVotes(ballotId: string): Promise<void> {
  for (;;) {
    const { items } = await query<CastVote>('votes', { where: { ballotId }, sort: '_id', limit: SOME })
    if (items.length === 0) return
    await removeWhere('votes', { _id: { in: items.map((v) => v._id) } })
  }
}

/**
 * Each step is the same when it is done again, and none is begun before the one above it is whole: the box is written
 * from all ballots that were cast, and the seal stands before the first of them goes.
 */
async function shut({ _id, seal }: Ballot): Promise<void> {
  await closeRoll(_id)
  const fixed = seal ? null : await sealBox(_id)
  if (fixed) await updateIf('ballots', { _id, state: 'open', seal: { exists: false } }, { set: { ...fixed } })
  const stands = await findBallot(_id)
  if (stands?.seal) await discardVotes(_id)
}

/** Closed before its moment, that moment is now: everybody sees it, and where this breaks off the timer goes on with it. */
const moveEnd = async ({ _id, opensAt, closesAt }: Ballot, now: number) => {
  if (now < closesAt)
    await updateIf('ballots', { _id, state: 'open' }, { set: { closesAt: Math.max(now, opensAt + 1) } })
}

/** Goes on where it broke off. Under a request that is not new nothing is done; the deed says what was. */
export async function closeOn(id: string, doing: Doing, now: number, isNew = true) {
  const ballot = await findBallot(id)
  if (isNew && ballot && fitsNow('close', ballot)) {
    await moveEnd(ballot, now)
    await shut(ballot)
  }
  return doing(async (deed) => {
    const found = await deed.get<Ballot>('ballots', id)
    if (!found) return no('NOT_FOUND')
    if (!fitsNow('close', found)) return no('WRONG_STATE', { state: found.state })
    if (!found.seal) throw new Error('a box is closed without its seal')
    await write(deed, found, { state: 'closed', closedAt: now })
    return ok(id)
  })
}
