import type { BallotView } from '@domain/ballot/view'
import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Outcome } from '@/ui/Outcome'
import { votedWords } from '@/words/ballot-vote'
import { isOver, mayReadResult } from '../standing'

/** The ballot is in: what may be done now. */
export function Voted({ of }: { of: BallotView }) {
  const { id, title, secrecy } = of
  const box = isOver(of) ? votedWords.now : votedWords.later
  return (
    <Card>
      <Outcome icon="check" tone="green" title={votedWords.title} lines={[title, votedWords[secrecy], box]}>
        <View className="u-stack b-ways">
          {mayReadResult(of) && <Button onClick={() => go('ballotResult', { id })}>看结果</Button>}
          <Button kind="default" onClick={() => go('ballotReceipt', { id })}>
            核对我的票
          </Button>
          <Button kind="default" onClick={() => go('ballotTurnout', { id })}>
            看投票情况
          </Button>
        </View>
      </Outcome>
    </Card>
  )
}
