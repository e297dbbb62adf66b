import type { WishView } from '@domain/member/wish'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { KeyValue } from '@/ui/KeyValue'
import { Quote } from '@/ui/Quote'
import { Sheet } from '@/ui/Sheet'
import { wishStateWords } from '@/words/member'
import { changeWords, courseWords, wishTitle } from '@/words/wish'
import { PrintForm } from '../../components/PrintForm'
import { Settle } from './Settle'

type Props = {
  wish: WishView
  now: number
  /** Whether the list may have changed. */
  onClose: (changed: boolean) => void
}

/** One wish: who asks for what; the committee grants or declines it from here, a leader reads. */
export function WishSheet({ wish, now, onClose }: Props) {
  const [grant, setGrant] = useState<boolean>()
  if (grant !== undefined)
    return (
      <Settle
        wish={wish}
        grant={grant}
        now={now}
        onDone={() => onClose(true)}
        onBack={(changed) => {
          setGrant(undefined)
          if (changed) onClose(true)
        }}
      />
    )
  const change = changeWords(wish, now)
  const facts = [
    { key: '申请人', value: `${wish.name}（${wish.staffNo}）` },
    { key: '工会小组', value: wish.group },
    ...(change ? [{ key: '改成', value: change }] : []),
    { key: '进展', value: `${wishStateWords[wish.state]}，${courseWords(wish, now)}` },
    ...(wish.why ? [{ key: '理由', value: wish.why }] : []),
  ]
  const buttons = wish.may.includes('settle') && (
    <>
      <Button kind="default" onClick={() => setGrant(false)}>
        不同意
      </Button>
      <Button onClick={() => setGrant(true)}>同意</Button>
    </>
  )
  return (
    <Sheet title={wishTitle(wish)} onClose={() => onClose(false)} buttons={buttons || undefined}>
      <View className="u-pad u-stack">
        <KeyValue items={facts} />
        {wish.text && <Quote>{wish.text}</Quote>}
        {wish.kind === 'join' && wish.state !== 'cancelled' && <PrintForm id={wish.id} />}
      </View>
    </Sheet>
  )
}
