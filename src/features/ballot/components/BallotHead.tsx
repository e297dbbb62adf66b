import type { BallotView } from '@domain/ballot/view'
import { momentWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Slot } from '@/ui/Slot'
import { Tag } from '@/ui/Tag'
import { metaOf, nextWords, tagOf } from '../row'

/** What it is, how it stands, and what is next by when. */
export function BallotHead({ ballot }: { ballot: BallotView }) {
  const now = Date.now()
  const { tone, words } = tagOf(ballot, now)
  const { title, opensAt, closesAt, reason } = ballot
  return (
    <Card pad>
      <View className="u-stack u-stack_small">
        <View className="u-h2">{title}</View>
        <View className="u-sub">{metaOf(ballot)}</View>
        <View className="u-row">
          <Tag tone={tone}>{words}</Tag>
          <View className="u-cap u-num">{nextWords(ballot, now)}</View>
        </View>
        <View className="u-sub u-num">{`投票时间：${momentWords(opensAt, now)} 至 ${momentWords(closesAt, now)}`}</View>
        <Slot>{reason && <View className="u-sub">原因：{reason}</View>}</Slot>
      </View>
    </Card>
  )
}
