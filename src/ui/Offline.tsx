import { View } from '@tarojs/components'
import { aria } from './aria'
import { Icon } from './Icon'

/** A line at the top of a page that shows what it still has. */
export function Offline({ text = '现在没有网络，显示的是上次的内容。' }: { text?: string }) {
  return (
    <View className="u-offline" {...aria('status', undefined, { live: 'polite' })}>
      <Icon name="clock" small />
      <View className="u-grow">{text}</View>
    </View>
  )
}
