import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { dropDraft, keepDraft, readDraft } from '@/kit/draft'
import { askConsent } from '@/kit/privacy'
import { back } from '@/kit/routes'
import { refreshSession, setMe, useSession } from '@/kit/session'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Consent } from '@/ui/Consent'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { TextField } from '@/ui/TextField'
import { forWhomWords } from '@/words/home'
import { members } from '../../api'
import { Demo } from '../../components/Demo'
import { type Form, missingIn, tidyForm, wrongIn } from './form'

const DRAFT = 'bind'
const NOTHING: Form = { name: '', staffNo: '', inviteCode: '' }

/** By what is printed on the slip: name, staff number and code. */
export function ByHand() {
  const { me } = useSession()
  const [form, setForm] = useState(() => readDraft<Form>(DRAFT)?.value ?? NOTHING)
  const [refused, setRefused] = useState(false)
  const [asking, setAsking] = useState(false)
  const deed = useDeed(members.bind)
  const wrong = wrongIn(deed.refusal)
  const change = (field: keyof Form) => (value: string) => {
    const next = { ...form, [field]: value }
    setForm(next)
    keepDraft(DRAFT, next)
    deed.clear()
  }
  const bind = async () => {
    if (asking) return
    setAsking(true)
    const agreed = await askConsent()
    setAsking(false)
    setRefused(!agreed)
    if (!agreed) return
    const value = await deed.run(tidyForm(form))
    if (!value) return
    dropDraft(DRAFT)
    setMe(value)
    // To what led here: a card that was opened is still to be read.
    back()
  }
  const missing = missingIn(form)
  const locked = deed.refusal?.error === 'LOCKED'
  const bar = (
    <>
      <Button kind="default" small onClick={back}>
        暂不登录
      </Button>
      <Button
        disabled={missing !== undefined || locked}
        reason={locked ? '请稍后再试' : missing}
        busy={deed.busy || asking}
        onClick={bind}
      >
        绑定
      </Button>
    </>
  )
  return (
    <Page bar={bar}>
      <Notice icon="card">{forWhomWords(me?.school.name)}邀请码印在校工会发的邀请单上，由工会小组长转交。</Notice>
      <Card>
        <TextField
          label="姓名"
          required
          value={form.name}
          onChange={change('name')}
          max={40}
          quiet
          placeholder="与名册上的一样"
          error={wrong.name}
        />
        <TextField
          label="工号"
          required
          value={form.staffNo}
          onChange={change('staffNo')}
          max={32}
          quiet
          placeholder="邀请单上有"
          error={wrong.staffNo}
        />
        <TextField
          label="邀请码"
          required
          value={form.inviteCode}
          onChange={change('inviteCode')}
          max={40}
          quiet
          placeholder="邀请单上的 8 位字母和数字"
          hint="不分大小写，只能用一次"
          error={wrong.inviteCode}
          onDone={missing === undefined && !locked ? bind : undefined}
        />
      </Card>
      {wrong.whole && (
        <Card pad>
          <View className="u-error" {...aria('alert')}>
            {wrong.whole}
          </View>
          {deed.refusal?.error === 'ALREADY_BOUND' && (
            <Button kind="default" small onClick={refreshSession}>
              看看我是谁
            </Button>
          )}
        </Card>
      )}
      {refused && <Notice icon="lock">您没有同意隐私保护指引，所以还没有绑定。可以继续浏览，想好了再来。</Notice>}
      <Notice>没有邀请单，或名册里没有您？请联系本校工会。</Notice>
      {process.env.TARO_ENV === 'h5' && <Demo />}
      <Consent />
    </Page>
  )
}
