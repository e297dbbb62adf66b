import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from './aria'
import { Icon, type IconName } from './Icon'
import './outcome.scss'

type Props = {
  icon: IconName
  tone: 'green' | 'blue' | 'orange'
  title: string
  lines: readonly string[]
  children?: ReactNode
}

/** What a scan came to, to be read at arm's length and shown to whoever stands at the door. */
export function Outcome({ icon, tone, title, lines, children }: Props) {
  return (
    <View className="u-outcome" {...aria('status', undefined, { live: 'assertive' })}>
      <View className={`u-outcome__icon u-outcome__icon_${tone}`}>
        <Icon name={icon} />
      </View>
      <View className="u-outcome__title">{title}</View>
      {lines.map((line) => (
        <View key={line} className="u-body">
          {line}
        </View>
      ))}
      {children}
    </View>
  )
}
