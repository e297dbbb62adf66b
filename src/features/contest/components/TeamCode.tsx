import { Image, View } from '@tarojs/components'
import { addressOf } from '@/kit/copy'
import { useLoad } from '@/kit/load'
import { picture } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { Skeleton } from '@/ui/Skeleton'
import { Slot } from '@/ui/Slot'
import { refusalWords } from '@/words/kit'
import { pictureWords } from '@/words/paper'
import { pictureOf } from '../team-code'
import { Qr } from './Qr'
import './team-code.scss'

type Props = { code: string; name: string }

/** In two threes, as it is read aloud. */
const spaced = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`

/** WeChat's own scanner reads only a mini-program code; a browser's camera reads an address. */
function MiniCode({ code, name }: Props) {
  const { value, refusal } = useLoad(() => pictureOf(code), [code])
  return (
    <>
      <Slot>
        {value && <Image className="u-code" src={value} showMenuByLongpress {...picture(`加入${name}的小程序码`)} />}
      </Slot>
      <Slot>{refusal && <View className="u-sub">{refusalWords(refusal, pictureWords)}</View>}</Slot>
      <Slot>{!value && !refusal && <Skeleton rows={1} />}</Slot>
    </>
  )
}

/** The code to be scanned off the captain's phone, and to be read aloud. */
export function TeamCode({ code, name }: Props) {
  const address = addressOf('contestJoin', { code })
  return (
    <Card pad>
      <View className="u-stack u-center">
        {address ? <Qr text={address} label={`加入${name}的二维码`} /> : <MiniCode code={code} name={name} />}
        <View className="u-sub">组队码</View>
        <View className="c-code u-num">{spaced(code)}</View>
        <View className="u-sub">队员扫码，或在活动页点“输入组队码”</View>
      </View>
    </Card>
  )
}
