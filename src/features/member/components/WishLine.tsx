import type { WishView } from '@domain/member/wish'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Quote } from '@/ui/Quote'
import { Tag } from '@/ui/Tag'
import { wishStateWords } from '@/words/member'
import { changeWords, courseWords, wishTitle, wishTones } from '@/words/wish'

/** One's own wish: what it is about, how it stands, and what was said of it. */
export function WishLine({ wish, now, children }: { wish: WishView; now: number; children?: ReactNode }) {
  const change = changeWords(wish, now)
  return (
    <View className="u-stack u-stack_small">
      <View className="u-row">
        <View className="u-grow">{wishTitle(wish)}</View>
        <Tag tone={wishTones[wish.state]}>{wishStateWords[wish.state]}</Tag>
      </View>
      {change && <View>{change}</View>}
      <View className="u-sub">{courseWords(wish, now)}</View>
      {wish.why && <Quote>{`理由：${wish.why}`}</Quote>}
      {children}
    </View>
  )
}
