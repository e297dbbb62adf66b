import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { askConsent } from '@/kit/privacy'
import { useSession } from '@/kit/session'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { KeyValue } from '@/ui/KeyValue'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { inviteText } from '@/words/member'

export interface Invited {
  memberId: string
  name: string
  code: string
}

type Props = {
  items: readonly Invited[]
  /** Prints the slips of these people instead. */
  onPrint?: () => void
  onClose: () => void
}

/** The codes that were just made: shown once, to be handed to each person. */
export function Codes({ items, onPrint, onClose }: Props) {
  const school = useSession(({ me }) => me?.school.name)
  const [said, setSaid] = useState<string>()
  const copy = async () => {
    const done =
      (await askConsent()) &&
      (await Promise.resolve(Taro.setClipboardData({ data: inviteText(items, school) })).then(
        () => true,
        () => false,
      ))
    setSaid(done ? '已复制，可以粘贴到微信里发给本人。' : '没有复制成功，请照着抄写，或截图保存。')
  }
  const buttons = (
    <>
      {onPrint && (
        <Button kind="default" onClick={onPrint}>
          打印邀请单
        </Button>
      )}
      <Button onClick={copy}>复制</Button>
    </>
  )
  return (
    <Sheet title={`邀请码 ${items.length} 个`} onClose={onClose} buttons={buttons}>
      <View className="u-pad u-stack">
        {/* Above the codes, which may be many: what is said below them is not seen. */}
        <Slot>
          {said && (
            <View className="u-sub" {...aria('status', undefined, { live: 'polite' })}>
              {said}
            </View>
          )}
        </Slot>
        <View className="u-sub">每个邀请码只能用一次，请只发给本人。重新生成后，旧的就不能用了。</View>
        <KeyValue items={items.map(({ name, code }) => ({ key: name, value: code }))} />
      </View>
    </Sheet>
  )
}
