import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { useLoad } from '@/kit/load'
import { askConsent } from '@/kit/privacy'
import { back } from '@/kit/routes'
import { refreshSession, setMe } from '@/kit/session'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Consent } from '@/ui/Consent'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { Slot } from '@/ui/Slot'
import { refusalWords } from '@/words/kit'
import { slipWords } from '@/words/member'
import { members } from '../../api'
import { play } from '../../demo'

async function whose(slip: string) {
  const answer = await members.whose({ slip })
  if (process.env.TARO_ENV !== 'h5' || answer.ok || answer.error !== 'NOT_SIGNED_IN') return answer
  // A browser has no account of its own: in the demo it plays the phone of a newcomer.
  const played = await play()
  return played.ok ? members.whose({ slip }) : played
}

type Props = {
  slip: string
  /** To the form with name, number and code. */
  onByHand: () => void
}

/** Opened by the code on a printed slip: whose it is, and 确认是我. */
export function BySlip({ slip, onByHand }: Props) {
  const person = useLoad(() => whose(slip), [slip])
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState(false)
  const [notMe, setNotMe] = useState(false)
  const deed = useDeed(members.bindBySlip)
  const confirm = async () => {
    if (asking) return
    setAsking(true)
    const agreed = await askConsent()
    setAsking(false)
    setRefused(!agreed)
    if (!agreed) return
    const me = await deed.run({ slip })
    if (!me) return
    setMe(me)
    // To what led here: a card that was opened is still to be read.
    back()
  }
  // What the slip itself cannot do any more is said in place of the person.
  const dead = [person.refusal, deed.refusal].find((no) => no && ['USED', 'NOT_FOUND'].includes(no.error))
  if (dead)
    return (
      <Page>
        <Empty
          icon="card"
          title={refusalWords(dead, slipWords)}
          hint="邀请单丢了、旧了或被人用过，都可以请校工会重新发一张。"
          action="用邀请码绑定"
          onAction={onByHand}
        />
      </Page>
    )
  if (notMe)
    return (
      <Page
        bar={
          <Button kind="default" onClick={() => setNotMe(false)}>
            返回
          </Button>
        }
      >
        <Empty
          icon="card"
          title="请不要替别人绑定"
          hint="请把这张邀请单交还本人或工会小组长，再扫写着您名字的那一张。"
          action="用邀请码绑定"
          onAction={onByHand}
        />
      </Page>
    )
  if (!person.value)
    return (
      <Page>
        {person.refusal ? (
          <Failure
            text={refusalWords(person.refusal, slipWords)}
            busy={person.loading}
            onRetry={person.refusal.error === 'ALREADY_BOUND' ? refreshSession : person.reload}
          />
        ) : (
          <Skeleton rows={1} />
        )}
      </Page>
    )
  const { name, group, school } = person.value
  const bar = (
    <>
      <Button kind="default" onClick={() => setNotMe(true)}>
        不是我
      </Button>
      <Button busy={deed.busy || asking} onClick={confirm}>
        确认是我
      </Button>
    </>
  )
  return (
    <Page bar={bar}>
      <Card pad>
        <View className="u-center u-stack">
          <View className="u-h1" {...aria('heading')}>
            您是{name}老师吗？
          </View>
          <View>{group}</View>
          <View className="u-sub">{school}</View>
        </View>
      </Card>
      <Slot>
        {deed.refusal && (
          <Card pad>
            <View className="u-error" {...aria('alert')}>
              {refusalWords(deed.refusal, slipWords)}
            </View>
          </Card>
        )}
      </Slot>
      <Slot>
        {refused && <Notice icon="lock">您没有同意隐私保护指引，所以还没有绑定。可以继续浏览，想好了再来。</Notice>}
      </Slot>
      <Notice>确认后，这个微信就绑定到这位会员，邀请单随之作废。</Notice>
      <Consent />
    </Page>
  )
}
