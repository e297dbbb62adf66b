import type { BallotView } from '@domain/ballot/view'
import { takesVotes, waitsForMe } from '@domain/ballot/waiting'

/** A deed of who manages that is asked for once more; one sheet at a time. */
export type Doing = 'announce' | 'open' | 'close' | 'cancel' | 'publish' | 'runOff'

/** The next step of all that this reader may do; two of them have pages of their own. */
export type Next = 'cast' | 'count' | Doing

export interface SheetProps {
  ballot: BallotView
  /** With the ballot as it is now, where the deed has answered it. */
  onChanged: (ballot?: BallotView) => void
  onClose: () => void
}

/** Lines of the check list that are not met. */
export const lacksOf = ({ checks = [] }: Pick<BallotView, 'checks'>) => checks.filter(({ ok }) => !ok)

/** A tie, or too few who pass; the cloud says whether one may vote again, also where an earlier run-off was called off. */
export const asksRunOff = ({ result, can }: Pick<BallotView, 'result' | 'can'>): boolean =>
  can.includes('runOff') && (result?.questions.some((q) => 'runOff' in q && q.runOff !== null) ?? false)

/**
 * The one deed that is next for this reader: their own vote before all; then the next step of who manages or counts. Closing is
 * only next once votes are no longer taken: until then it stands among the others.
 */
export function nextDeed(ballot: BallotView, now: number): Next | undefined {
  const may = (deed: BallotView['can'][number]) => ballot.can.includes(deed)
  if (waitsForMe(ballot, now)) return 'cast'
  if (may('announce')) return 'announce'
  if (may('open')) return 'open'
  if (may('close') && !takesVotes(ballot, now) && now > ballot.closesAt) return 'close'
  if (may('count') && ballot.state === 'closed') return 'count'
  if (may('publish')) return 'publish'
  return asksRunOff(ballot) ? 'runOff' : undefined
}
