import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { roomWords } from '@/words/ballot-result'
import { share } from '../shares'
import './turnout.scss'

/** How many have voted, to be read from the last row; the ring is closed when all have. */
export function Ring({ voted, due }: { voted: number; due: number }) {
  const percent = Math.min(100, share(voted, due))
  const colour = due > 0 && voted >= due ? 'var(--u-green)' : 'var(--u-fill)'
  return (
    <View
      className="b-room__ring"
      style={{ backgroundImage: `conic-gradient(${colour} ${percent}%, var(--u-hair) 0)` }}
      {...aria('img', `${roomWords.voted} ${voted} 人，${roomWords.due} ${due} 人`)}
    >
      <View className="b-room__in">
        <View className="b-room__number u-num">{voted}</View>
        <View className="b-room__of u-num">{`/ ${due} 人`}</View>
      </View>
    </View>
  )
}
