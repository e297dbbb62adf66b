import { View } from '@tarojs/components'
import { aria } from './aria'

/** A number that asks for attention; `label` says of what. */
export function Badge({ count, label }: { count: number; label?: string }) {
  return (
    <View className="u-badge u-num" {...aria('text', label ?? `${count} 项`)}>
      {count > 99 ? '99+' : count}
    </View>
  )
}
