import { OWN_SLOT } from '@domain/member/own-code'
import { View } from '@tarojs/components'
import { useAwake } from '@/kit/awake'
import { Card } from '@/ui/Card'
import { Failure } from '@/ui/Failure'
import { Gate } from '@/ui/Gate'
import { Notice } from '@/ui/Notice'
import { Offline } from '@/ui/Offline'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { Slot } from '@/ui/Slot'
import { refusalWords } from '@/words/kit'
import { membersApi } from '../../api'
import { useChanging } from '../../changing'
import { Qr } from '../../components/Qr'
import { Ring } from '../../components/Ring'

/** For who ticks the list at the door; the text is scanned by our own button only, so it is no address. */
function Mine({ name, group }: { name: string; group: string }) {
  const { value, refusal, loading, reload, seconds, gone } = useChanging(() => membersApi.myCode({}), [], OWN_SLOT)
  useAwake()
  if (!value)
    return (
      <Page>{refusal ? <Failure text={refusalWords(refusal)} busy={loading} onRetry={reload} /> : <Skeleton />}</Page>
    )
  return (
    <Page>
      {refusal && <Offline text={gone ? '网络没有连上，码已过期，连上后会自动更换。' : '网络没有连上，正在重连。'} />}
      <Card pad>
        <View className="u-stack u-center">
          <View className="u-h1">{name}</View>
          <View className="u-sub">{group}</View>
          <Slot>{!gone && <Qr text={value.code} label={`${name}的签到码`} />}</Slot>
          <View className="c-ring-line">
            <Ring seconds={seconds} of={OWN_SLOT / 1000} />
            <View className="u-sub">每分钟自动更换</View>
          </View>
        </View>
      </Card>
      <Notice icon="qr">到会场时，请小组长或工作人员扫这个码，为您签到。截图过期无效。</Notice>
    </Page>
  )
}

export default function MyCode() {
  return <Gate allowed={(me) => me.member !== null}>{({ member }) => member && <Mine {...member} />}</Gate>
}
