import { View } from '@tarojs/components'
import { aria } from './aria'

/** Stands where the list or the record will be while it loads. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View {...aria('status', '正在加载', { live: 'polite' })}>
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
        <View key={row} className="u-skeleton">
          <View className="u-skeleton__line" />
        </View>
      ))}
    </View>
  )
}
