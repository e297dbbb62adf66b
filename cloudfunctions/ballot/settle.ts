import type { Ballot, BallotState } from '@domain/ballot/model'
import { memberWord, roleWord } from '@domain/kit/audience'
import { logBug } from '../kit/log'
import { Shift } from '../kit/shift'
import { query } from '../kit/store'
import { tellOnce } from '../kit/tell-once'
import { closeDue, openDue } from './timed'
import { aboutBallot } from './told'

const SOME = 50

/** What is in this state and past one of its moments; read whole before anything of it changes. */
async function past(state: BallotState, moment: 'opensAt' | 'closesAt', now: number): Promise<Ballot[]> {
  const found: Ballot[] = []
  let cursor: string | undefined
  do {
    const page = await query<Ballot>('ballots', {
      where: { state, [moment]: { lte: now } },
      sort: moment,
      cursor,
      limit: SOME,
    })
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

/** Once for each moment at which it was to open: to who made it, and to the chair. */
const tellNotReady = (ballot: Ballot, now: number) => {
  const to = [memberWord(ballot.made.by), roleWord('chair')]
  return tellOnce(`ballot_not_ready_${ballot._id}_${ballot.opensAt}`, to, 'ballot_not_ready', aboutBallot(ballot), now)
}

/** Slice by slice until it is open; what is left when the time is over the next minute goes on with. */
async function openWhole(ballot: Ballot, now: number, shift: Shift): Promise<boolean> {
  while (!shift.isOver()) {
    const said = await openDue(ballot._id, now)
    if (!said.ok) {
      if (said.error === 'NOT_READY') await tellNotReady(ballot, now)
      return false
    }
    if (said.value.state === 'open') return true
  }
  return false
}

/** False where it threw: a bug of one ballot must not keep the others, and all that comes after them, waiting. */
async function through(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work()
  } catch (bug) {
    logBug({ fn: 'jobs', action: 'settle' }, bug)
    return false
  }
}

/** Each minute: opens what is due and ready, closes what has run out. What nobody opened in time stays as it is. */
export async function settleBallots(now: number): Promise<{ opened: number; closed: number }> {
  const shift = new Shift()
  let [opened, closed] = [0, 0]
  // First: those who wait for a result wait in the room.
  for (const ballot of await past('open', 'closesAt', now - 1)) {
    if (shift.isOver()) break
    if (await through(async () => (await closeDue(ballot._id, now)).ok)) closed++
  }
  for (const ballot of await past('announced', 'opensAt', now)) {
    if (ballot.closesAt > now && (await through(() => openWhole(ballot, now, shift)))) opened++
  }
  return { opened, closed }
}
