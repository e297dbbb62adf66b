import { View } from '@tarojs/components'
import { silent } from './aria'

/** A person's family name in a circle, where no picture is asked for. */
export function Initial({ name }: { name: string }) {
  return (
    <View className="u-initial" {...silent}>
      {[...name.trim()][0] ?? '？'}
    </View>
  )
}
