import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'

type Props = { label: string; value: string | number; unit?: string; onClick?: () => void }

/** A number and what it counts. */
export function Stat({ label, value, unit = '', onClick }: Props) {
  const press = onClick && { hoverClass: 'u-press', hoverStayTime: 70, onClick }
  return (
    <View className="u-stat" {...press} {...aria(onClick ? 'button' : 'group', `${label} ${value}${unit}`)}>
      <View className="u-stat__value u-num">
        {value}
        {unit && <View className="u-stat__unit">{unit}</View>}
      </View>
      <View className="u-stat__label">{label}</View>
    </View>
  )
}

/** Stats side by side, two to a row in large print. */
export function Stats({ children }: { children: ReactNode }) {
  return <View className="u-stats">{children}</View>
}
