import type { BallotView } from '@domain/ballot/view'

/** The box is closed: what lies in it stays as it is. */
export const isOver = ({ state }: Pick<BallotView, 'state'>) =>
  state === 'closed' || state === 'counted' || state === 'published' || state === 'void'
/** How many have voted is told from opening on. */
export const hasTurnout = ({ state }: Pick<BallotView, 'state'>) => state === 'open' || isOver({ state })
/** The cloud sends a result to whom it is for, and to nobody else. */
export const mayReadResult = ({ state, kind, result }: Pick<BallotView, 'state' | 'kind' | 'result'>) =>
  state === 'published' && (kind !== 'appraisal' || result !== undefined)
