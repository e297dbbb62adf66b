/** For printed papers. */
export { caseFor, type PrintedCase, type PrintedVisit, visitFor } from './printing'
