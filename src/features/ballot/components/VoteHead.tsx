import type { BallotView } from '@domain/ballot/view'
import { leftWords, momentWords, presses } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { Tag } from '@/ui/Tag'
import { ballotKindWords, ballotTagWords } from '@/words/ballot'
import { paperName } from '@/words/ballot-vote'

/** Which ballot it is, and until when. */
export function VoteHead({ of, now }: { of: BallotView; now: number }) {
  const { title, kind, state, closesAt } = of
  const [words, tone] = ballotTagWords[state]
  const open = state === 'open' && now <= closesAt
  return (
    <Card pad>
      <View className="u-h2">{title}</View>
      <View className="u-row">
        <Tag tone={tone}>{state === 'open' && !open ? '已截止' : words}</Tag>
        <View className="u-sub">
          {ballotKindWords[kind]} · {paperName(of)}
        </View>
      </View>
      {open && (
        <View className={presses(closesAt, now) ? 'u-row u-due' : 'u-row u-sub'}>
          <Icon name="clock" small />
          <View>
            {momentWords(closesAt, now)} 截止（{leftWords(closesAt, now)}）
          </View>
        </View>
      )}
    </Card>
  )
}
