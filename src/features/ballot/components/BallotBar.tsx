import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { ballotDeedWords } from '@/words/ballot-making'
import { type Doing, lacksOf, nextDeed } from '../doing'
import type { PartProps } from '../part'

type Props = PartProps & { onDo: (doing: Doing) => void }

/** The one next step; where something is missing for it, the button says so. */
export function BallotBar({ ballot, onDo }: Props) {
  const deed = nextDeed(ballot, Date.now())
  if (deed === undefined) return null
  if (deed === 'cast')
    return <Button onClick={() => go('ballotVote', { id: ballot.id })}>{ballotDeedWords.cast}</Button>
  const lacks = deed === 'open' ? lacksOf(ballot).length : 0
  const words = deed === 'open' && ballot.roll ? '接着建投票名单' : ballotDeedWords[deed]
  return (
    <Button disabled={lacks > 0} reason={`还差 ${lacks} 项才能开始`} onClick={() => onDo(deed)}>
      {words}
    </Button>
  )
}
