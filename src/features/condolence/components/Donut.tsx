import { View } from '@tarojs/components'
import { picture } from '@/ui/aria'
import './run.scss'

/** How many of all, as a ring with its number. */
export function Donut({ done, of, label }: { done: number; of: number; label: string }) {
  const percent = of > 0 ? (100 * done) / of : 0
  return (
    <View
      className="r-donut"
      style={{ backgroundImage: `conic-gradient(var(--u-green) ${percent.toFixed(1)}%, var(--u-hair) 0)` }}
      {...picture(`${label} ${done}，共 ${of}`)}
    >
      <View className="r-donut__in">
        <View className="u-h1 u-num">{`${done}/${of}`}</View>
        <View className="u-cap">{label}</View>
      </View>
    </View>
  )
}
