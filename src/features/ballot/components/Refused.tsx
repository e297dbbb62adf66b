import type { No } from '@domain/kit/result'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { scrutineerRefusal } from '@/words/ballot'

/** Why it was not done, beside what was tapped. */
export function Refused({ refusal }: { refusal: Pick<No, 'error' | 'detail'> }) {
  return (
    <View className="u-error u-error_center" {...aria('alert', undefined, { live: 'polite' })}>
      {scrutineerRefusal(refusal)}
    </View>
  )
}
