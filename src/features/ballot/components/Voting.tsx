import type { BallotView } from '@domain/ballot/view'
import { takesVotes } from '@domain/ballot/waiting'
import { View } from '@tarojs/components'
import { Bar } from '@/ui/Bar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Slot } from '@/ui/Slot'
import { ballotDeedWords } from '@/words/ballot-making'
import { useTurnout } from '../store'

/** How many have voted, for who may close: once all have, there is nothing more to wait for. */
export function Voting({ ballot, onClose }: { ballot: BallotView; onClose: () => void }) {
  const now = Date.now()
  const takes = takesVotes(ballot, now)
  const turnout = useTurnout(ballot.id, takes).value
  if (!turnout) return null
  const { due, voted, paper = 0 } = turnout
  const whole = due > 0 && voted + paper >= due
  return (
    <Card pad>
      <View className="u-stack u-stack_small">
        <Bar label="已投" percent={due > 0 ? (voted / due) * 100 : 0} text={`${voted} / ${due} 人`} />
        <Slot>{paper > 0 && <View className="u-sub u-num">{`另有 ${paper} 人领了纸质票`}</View>}</Slot>
        <Slot>
          {whole && takes && (
            <>
              <View className="u-sub">都投完了，可以截止。</View>
              <Button onClick={onClose}>{ballotDeedWords.close}</Button>
            </>
          )}
        </Slot>
      </View>
    </Card>
  )
}
