import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

/** A quiet line of explanation between cards. */
export function Notice({ icon, children }: { icon?: IconName; children: ReactNode }) {
  return (
    <View className="u-notice">
      {icon && <Icon name={icon} small />}
      <View className="u-grow">{children}</View>
    </View>
  )
}
