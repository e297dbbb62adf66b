import type { BallotView } from '@domain/ballot/view'
import type { Me } from '@domain/member/contract'

/** What each part of a ballot's page is given: who manages, scrutineers and voters have one each. */
export interface PartProps {
  ballot: BallotView
  me: Me
  /** With the ballot as it is now, where a deed has answered it; else it is asked for anew. */
  onChanged: (ballot?: BallotView) => void
}
