import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { addressOf } from '../share'
import { Qr } from './Qr'

/** In two threes, as it is read aloud. */
const spaced = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`

/** The code to be scanned off the captain's phone, and to be read aloud. */
export function TeamCode({ code, name }: { code: string; name: string }) {
  return (
    <Card pad>
      <View className="u-stack u-center">
        <Qr text={addressOf('contestJoin', { code }) ?? code} label={`加入${name}的二维码`} />
        <View className="u-sub">组队码</View>
        <View className="c-code u-num">{spaced(code)}</View>
        <View className="u-sub">队员扫码，或在活动页点“输入组队码”</View>
      </View>
    </Card>
  )
}
