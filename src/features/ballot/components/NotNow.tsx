import type { BallotView } from '@domain/ballot/view'
import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { notNowWords } from '@/words/ballot-vote'
import { hasTurnout, mayReadResult } from '../standing'

/** Why there is no vote to be cast now, and what there is instead. */
export function NotNow({ of, now }: { of: BallotView; now: number }) {
  const { title, hint } = notNowWords(of, now)
  const { id } = of
  return (
    <Card>
      <View className="u-empty">
        <View className="u-empty__title">{title}</View>
        <View className="u-empty__hint">{hint}</View>
        <View className="u-stack b-ways">
          {mayReadResult(of) && <Button onClick={() => go('ballotResult', { id })}>看结果</Button>}
          {hasTurnout(of) && (
            <Button kind="default" onClick={() => go('ballotTurnout', { id })}>
              看投票情况
            </Button>
          )}
        </View>
      </View>
    </Card>
  )
}
