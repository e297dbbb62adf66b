import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Initial } from '@/ui/Initial'
import './ballot-vote.scss'

type Props = { name: string; post?: string; intro?: string; children: ReactNode }

/** Somebody who stands for election or is appraised, and under it what may be chosen. */
export function PersonLine({ name, post, intro, children }: Props) {
  return (
    <View className="b-person">
      <View className="b-person__head">
        <Initial name={name} />
        <View className="b-person__words">
          <View className="b-name">{name}</View>
          {post && <View className="u-sub">{post}</View>}
        </View>
      </View>
      {intro && <View className="b-person__intro">{intro}</View>}
      {children}
    </View>
  )
}
