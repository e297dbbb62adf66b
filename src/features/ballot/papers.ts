import type { BallotView } from '@domain/ballot/view'
import type { Me } from '@domain/member/contract'
import { paperContract } from '@domain/paper/contract'
import { client } from '@/kit/call'
import { openFile } from '@/kit/open-file'
import { isReader, isScrutineer } from './desk'
import { mayMake } from './makers'

const papers = client(paperContract)

/** What is printed of a ballot. */
export const PAPERS = ['record', 'submission', 'ballotSample', 'tallySheet', 'roll'] as const
export type BallotPaper = (typeof PAPERS)[number]

/** Makes a paper and opens it. */
export async function openBallotPaper({ of, id }: { of: BallotPaper; id: string }) {
  const paper = await papers[of]({ id })
  return paper.ok ? openFile(paper.value.fileId) : paper
}

const ROLLED: readonly BallotView['state'][] = ['open', 'closed', 'counted', 'published', 'void']

/** What there is for this reader now. */
export function papersFor(ballot: BallotView, me: Me): BallotPaper[] {
  const { kind, state, result } = ballot
  const [makes, counts] = [mayMake(me), isScrutineer(ballot, me)]
  const is: Record<BallotPaper, boolean> = {
    record: result !== undefined && (counts || (kind === 'appraisal' ? isReader(ballot, me) : makes)),
    submission: makes && kind === 'election' && state !== 'cancelled',
    ballotSample: (makes || counts) && state !== 'cancelled',
    tallySheet: (makes || counts) && state !== 'cancelled',
    roll: (makes || counts) && ROLLED.includes(state),
  }
  return PAPERS.filter((paper) => is[paper])
}
