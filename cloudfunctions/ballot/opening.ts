import type { Ballot, BallotState, Voter } from '@domain/ballot/model'
import { fitsNow } from '@domain/ballot/standing'
import { no, ok, type Result } from '@domain/kit/result'
import type { Deed } from '../kit/deed'
import { Busy, insertMany } from '../kit/store'
import { checkList } from './check-list'
import { type Slice, sliceAfter, slicesOf } from './roll'
import { write } from './step'
import { findBallot } from './store'
import { tellAudience } from './told'

/** One transaction, of a person's request or of the timer; a deed in several parts names them. */
export type Doing = <R extends Result<unknown>>(work: (deed: Deed) => Promise<R>, part?: string) => Promise<R>

/** What it was read as is so no more: read again. */
class Stale extends Error {}

/** Opened by hand before its moment, it begins at that moment: who is told that one votes can vote. */
const from = (ballot: Ballot, now: number): Ballot => ({ ...ballot, opensAt: Math.min(ballot.opensAt, now) })

const wrong = ({ state }: { state: BallotState }) => no('WRONG_STATE', { state })
const progress = ({ state, roll }: Ballot) => ok({ state, done: roll?.done ?? 0, total: roll?.total ?? 0 })
/** To whom it no longer is to be opened: how far it is, else why not. */
const soFar = (ballot: Ballot | null) => {
  if (!ballot) return no('NOT_FOUND')
  return ballot.roll && (ballot.state === 'open' || fitsNow('open', ballot)) ? progress(ballot) : wrong(ballot)
}

/** Who is due is settled here, once: of two who begin at the same time, by whoever writes first. */
async function begin(ballot: Ballot, doing: Doing, now: number) {
  if (!fitsNow('open', ballot)) return wrong(ballot)
  if (now > ballot.closesAt) return no('BAD_WINDOW')
  const missing = (await checkList(from(ballot, now), now)).filter((c) => !c.ok).map((c) => c.name)
  if (missing.length > 0) return no('NOT_READY', { missing })
  const slices = await slicesOf(ballot)
  const total = slices.reduce((n, { people }) => n + people.length, 0)
  if (total === 0) return no('NOT_READY', { missing: ['voters' as const] })
  return doing(async (deed) => {
    const found = await deed.get<Ballot>('ballots', ballot._id)
    if (!found) return no('NOT_FOUND')
    if (found.roll) return ok(null)
    if (found.version !== ballot.version) throw new Stale()
    await deed.update<Ballot>('ballots', { ...found, roll: { total, done: 0 } })
    for (const slice of slices) await deed.update<Slice>('series', slice)
    return ok(null)
  }, 'roll')
}

/** The next slice of the roll; with the last one it is open. */
async function goOn(id: string, doing: Doing, now: number) {
  const ballot = await findBallot(id)
  if (!ballot?.roll || ballot.state !== 'announced') return soFar(ballot)
  const { done } = ballot.roll
  const slice = await sliceAfter(id, done)
  // Somebody else has just put it onto the roll.
  if (!slice) return soFar(await findBallot(id))
  // Outside of the transaction, which holds only a few records: so this may be done twice, and is the same then.
  await insertMany<Voter>('voters', slice.people)
  return doing(async (deed) => {
    const found = await deed.get<Ballot>('ballots', id)
    if (!found?.roll || found.state !== 'announced' || found.roll.done !== done) return soFar(found)
    await deed.remove('series', slice._id)
    const roll = { ...found.roll, done: done + slice.people.length }
    if (roll.done < roll.total) {
      await deed.update<Ballot>('ballots', { ...found, roll })
      return progress({ ...found, roll })
    }
    const { opensAt } = from(found, now)
    const open = await write(deed, found, { roll, state: 'open', openedAt: now, opensAt })
    await tellAudience(deed, open, 'ballot_opened')
    return progress(open)
  })
}

const TRIES = 10

/** One slice of the roll, or what there is to say of a ballot that is open. */
export async function openOn(id: string, doing: Doing, now: number) {
  for (let n = 0; n < TRIES; n++) {
    const ballot = await findBallot(id)
    if (!ballot) return no('NOT_FOUND')
    if (ballot.state === 'open') return progress(ballot)
    try {
      const begun = ballot.roll ? ok(null) : await begin(ballot, doing, now)
      return begun.ok ? await goOn(id, doing, now) : begun
    } catch (e) {
      if (!(e instanceof Stale)) throw e
    }
  }
  throw new Busy()
}
