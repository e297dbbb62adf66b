/** For the timer: choices that end tomorrow. */
export { remindRuns } from './due'
/** For the timer: what is older than the school keeps. */
export { expireCondolences, settleCondolences } from './expire'
/** For printed papers. */

export { type KeptCase, keptCases } from './kept'
export { caseFor, type PrintedCase, type PrintedVisit, visitFor } from './printing'
export { type PrintedRun, printedRun } from './printing-run'
export { rows as rowsFor } from './rows'
export { totals as totalsFor } from './totals'
