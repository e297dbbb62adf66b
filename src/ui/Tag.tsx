import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** Grey draft, blue gathering support, orange under way, green done, red only when this user must act. */
export type Tone = 'grey' | 'blue' | 'orange' | 'green' | 'red'

/** A state in words on its own tint. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <View className={`u-tag_${tone}`}>{children}</View>
}
