import type { No } from '@domain/kit/result'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { condolenceRefusal } from '@/words/condolence'

/** Why a deed was refused, in Chinese, beside the button that was tapped. */
export function Refused({ refusal }: { refusal?: Pick<No, 'error' | 'detail'> }) {
  if (!refusal) return null
  return (
    <View className="u-error" {...aria('alert', undefined, { live: 'polite' })}>
      {condolenceRefusal(refusal)}
    </View>
  )
}
