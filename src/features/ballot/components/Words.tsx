import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import './ballot-result.scss'

/** The result as it is read out, a line each. */
export function Words({ of }: { of: string }) {
  return (
    <View {...aria('status', undefined, { live: 'polite' })}>
      {of.split('\n').map((line) => (
        <View key={line} className="b-words u-num">
          {line}
        </View>
      ))}
    </View>
  )
}
