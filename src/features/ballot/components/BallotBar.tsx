import type { BallotView } from '@domain/ballot/view'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { ballotDeedWords } from '@/words/ballot-making'
import { type Doing, lacksOf, type Next } from '../doing'

type Props = { ballot: BallotView; deed: Next; onDo: (doing: Doing) => void }

/** The one next step; where something is missing for it, the button says so. */
export function BallotBar({ ballot, deed, onDo }: Props) {
  const { id, roll } = ballot
  if (deed === 'cast') return <Button onClick={() => go('ballotVote', { id })}>{ballotDeedWords.cast}</Button>
  if (deed === 'count') return <Button onClick={() => go('ballotCount', { id })}>{ballotDeedWords.count}</Button>
  const lacks = deed === 'open' ? lacksOf(ballot).length : 0
  return (
    <Button disabled={lacks > 0} reason={`还差 ${lacks} 项才能开始`} onClick={() => onDo(deed)}>
      {deed === 'open' && roll ? '接着建投票名单' : ballotDeedWords[deed]}
    </Button>
  )
}
