import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** Facts in two columns; under each other in large print. */
export function KeyValue({ items }: { items: readonly { key: string; value: ReactNode }[] }) {
  return (
    <View className="u-facts">
      {items.map(({ key, value }) => (
        <View key={key} className="u-fact">
          <View className="u-fact__key">{key}</View>
          <View className="u-fact__value u-num">{value}</View>
        </View>
      ))}
    </View>
  )
}
