import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import './ring.scss'

/** Runs down to the next code. */
export function Ring({ seconds, of }: { seconds: number; of: number }) {
  const percent = Math.round((100 * seconds) / of)
  return (
    <View
      className="c-ring"
      style={{ backgroundImage: `conic-gradient(var(--u-brand) ${percent}%, var(--u-hair) 0)` }}
      {...aria('img', '签到码定时更换')}
    >
      <View className="c-ring__in u-num">{seconds}</View>
    </View>
  )
}
