import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Face } from './Face'
import './ballot-vote.scss'

type Props = { name: string; post?: string; intro?: string; photo?: string; children: ReactNode }

/** Somebody who stands for election or is appraised, and under it what may be chosen. */
export function PersonLine({ name, post, intro, photo, children }: Props) {
  return (
    <View className="b-person">
      <View className="b-person__head">
        <Face name={name} photo={photo} />
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
