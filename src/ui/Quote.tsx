import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** Somebody's own words. */
export function Quote({ children }: { children: ReactNode }) {
  return <View className="u-quote">{children}</View>
}
