import type { HallCodeView } from '@domain/contest/arriving'
import { SLOT } from '@domain/contest/check-in'
import { View } from '@tarojs/components'
import { Slot } from '@/ui/Slot'
import { shownAs } from '../scanned'
import { Qr } from './Qr'
import { Ring } from './Ring'
import './hall-screen.scss'

type Props = { of: HallCodeView; seconds: number; gone: boolean }

/** Read from the last row: the code, what it is for, how many have come. */
export function HallScreen({ of, seconds, gone }: Props) {
  const { title, name, code, changes, present, expected } = of
  return (
    <View className="c-hall">
      <View className="c-hall__code">
        <Slot>{!gone && <Qr large text={shownAs(code)} label={`${name}的签到码`} />}</Slot>
        <Slot>{gone && <View className="c-hall__gone u-sub">签到码已过期，联网后自动显示新的码</View>}</Slot>
      </View>
      <View className="c-hall__side">
        <View className="u-sub">{title}</View>
        <View className="c-hall__name">{name}</View>
        <View className="c-hall__count u-num">
          已签到 {present} / {expected} 人
        </View>
        <View className="c-hall__next">
          {changes && <Ring seconds={seconds} of={SLOT / 1000} />}
          <View className="u-sub">
            进小程序点“扫码签到”，扫这个码。{changes ? '码每 30 秒更换，拍照无效。' : '这个码固定不变，可以打印张贴。'}
          </View>
        </View>
      </View>
    </View>
  )
}
