import { remindBallots } from '../ballot/offers'
import { remindRuns } from '../condolence/offers'
import { remindContests } from '../contest/offers'
import { remindDue } from '../proposal/offers'

/** Deadlines are told once, the morning before. */
export const remind = async (now: number) => ({
  proposals: await remindDue(now),
  contests: await remindContests(now),
  ballots: await remindBallots(now),
  runs: await remindRuns(now),
})
