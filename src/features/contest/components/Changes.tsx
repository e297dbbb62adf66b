import type { ContestView } from '@domain/contest/view'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'
import { startWords } from '../when'

/** What everybody must know before anything else: it is called off, or on another day. */
export function Changes({ view, now }: { view: ContestView; now: number }) {
  const { cancelled, phase, postponed, startsAt } = view
  const last = postponed.at(-1)
  if (cancelled)
    return (
      <Card pad>
        <View className="u-stack u-stack_small" {...aria('status')}>
          <View className="u-h2">活动已取消</View>
          <View className="u-body">{`原因：${cancelled.reason}`}</View>
          <View className="u-sub u-num">{`原定 ${startWords(startsAt, now)}，请不要前往。`}</View>
        </View>
      </Card>
    )
  if (!last || phase === 'over') return null
  return (
    <Card pad>
      <View className="u-stack u-stack_small" {...aria('status')}>
        <View className="u-row">
          <Tag tone="orange">改期</Tag>
          <View className="u-h2 u-num">{startWords(startsAt, now)}</View>
        </View>
        <View className="u-sub u-num">{`原定 ${startWords(last.startsAt, now)}`}</View>
        <View className="u-body">{`原因：${last.reason}`}</View>
        <View className="u-sub">已报的名和阵容都还在；新时间来不了，可以退出。</View>
      </View>
    </Card>
  )
}
