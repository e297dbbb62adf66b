import type { Caller } from '@domain/member/model'
import { ballotFor } from './store'

/** For the timer: ballots that end tomorrow. */
export { remindBallots } from './due'
/** For the timer: rolls and boxes that are older than the school keeps. */
export { expireBallots } from './expire'

/** For printed papers. */
export { type PrintedBallot, type PrintedVoter, printedBallot, rollFor } from './printing'

/** For the timer: what is to open or close by now. */
export { settleBallots } from './settle'

/** Whether this caller may see a ballot at all. */
export const maySeeBallot = async (id: string, caller: Caller) => (await ballotFor(id, caller)) !== null
