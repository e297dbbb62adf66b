import { ok } from '@domain/kit/result'
import { addDays, dayOf, momentWords } from '@domain/kit/time'
import { NAMED_MOST } from '@domain/notice/announcement'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useAttaching } from '@/kit/attaching'
import { useDeed } from '@/kit/deed'
import { useLoad } from '@/kit/load'
import { urlOf } from '@/kit/routes'
import { Attachments } from '@/ui/Attachments'
import { AudienceFields, audienceOf } from '@/ui/AudienceFields'
import { Card } from '@/ui/Card'
import { Checkbox } from '@/ui/Checkbox'
import { Consent } from '@/ui/Consent'
import { MomentField } from '@/ui/MomentField'
import { Page } from '@/ui/Page'
import { Restored } from '@/ui/Restored'
import { Slot } from '@/ui/Slot'
import { TextArea } from '@/ui/TextArea'
import { TextField } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { goneWords } from '@/words/file'
import { announcementRefusal, wrongPinWords } from '@/words/notice-announcement'
import { api } from '../api'
import { inputOf, lackingIn } from '../form'
import { useWriting } from '../writing'
import { PublishBar } from './PublishBar'
import { PublishConfirm } from './PublishConfirm'
import { ReachLine } from './ReachLine'

const FIELDS = ['title', 'body', 'audience', 'pinUntil', 'files'] as const

/** Writes an announcement. Nothing typed is lost; before it goes out it says to how many. */
export function WriteForm({ memberId }: { memberId: string }) {
  const now = Date.now()
  const { form, restored, change, attach, detach, giveUp, published } = useWriting(memberId)
  const attaching = useAttaching('notice', form.files.length, attach)
  const audience = audienceOf(form.whom)
  const reach = useLoad(async () => (audience ? api.reach({ audience }) : ok(null)), [JSON.stringify(audience)], true)
  const deed = useDeed(api.publish)
  const [asks, setAsks] = useState(false)
  const lacking = lackingIn(form, now)
  const put = (part: Parameters<typeof change>[0]) => {
    change(part)
    if (deed.refusal) deed.clear()
  }
  const ask = () => {
    deed.clear()
    reach.reload()
    setAsks(true)
  }
  const send = async () => {
    const input = inputOf(form, Date.now())
    const sent = input && (await deed.run(input))
    if (!sent) return
    published()
    toast('已发布')
    Taro.redirectTo({ url: urlOf('announcement', { id: sent.id }) })
  }
  const { refusal } = deed
  const named = (refusal?.detail as { field?: string } | undefined)?.field?.split('.')[0]
  const at = refusal?.error === 'NOT_FOUND' && form.files.length > 0 ? 'files' : FIELDS.find((field) => field === named)
  const errorAt = (field: (typeof FIELDS)[number]) =>
    refusal && at === field ? (field === 'files' ? goneWords : announcementRefusal(refusal)) : undefined
  const pinned = form.pins && form.pinUntil !== '' && lacking.includes('pinUntil')
  const bar = (
    <PublishBar
      lacking={lacking}
      sending={attaching.sending}
      reach={reach.value ?? undefined}
      counting={reach.loading && !asks}
      onGo={ask}
    />
  )
  return (
    <Page bar={bar}>
      <Slot>
        {restored !== undefined && (
          <Restored when={momentWords(restored, now)} kept="没有发布的" noun="通知" onUndo={giveUp} />
        )}
      </Slot>
      <Card>
        <TextField
          label="标题"
          required
          max={50}
          value={form.title}
          error={errorAt('title')}
          placeholder="如：关于召开教职工大会的通知"
          onChange={(title) => put({ title })}
        />
        <TextArea
          label="正文"
          required
          max={5000}
          value={form.body}
          error={errorAt('body')}
          placeholder="什么事、什么时间、在哪里、要大家做什么"
          onChange={(body) => put({ body })}
        />
      </Card>
      <Card>
        <AudienceFields
          label="发给谁"
          value={form.whom}
          most={NAMED_MOST}
          error={errorAt('audience')}
          onChange={(whom) => put({ whom })}
        />
        <ReachLine of={reach} />
      </Card>
      <Card>
        <Checkbox
          title="需要点“我已阅读”"
          desc="只打开不算读过；可以看谁还没读，提醒他们"
          on={form.needsRead}
          onChange={(needsRead) => put({ needsRead })}
        />
        <Checkbox
          title="置顶"
          desc="到时间自动取消，排在消息和首页最前面"
          on={form.pins}
          onChange={(pins) =>
            put({ pins, pinUntil: pins && !form.pinUntil ? `${addDays(dayOf(now), 3)} 18:00` : form.pinUntil })
          }
        />
        <Slot>
          {form.pins && (
            <MomentField
              label="置顶到"
              required
              value={form.pinUntil}
              min={dayOf(now)}
              time="18:00"
              error={pinned ? wrongPinWords : errorAt('pinUntil')}
              onChange={(pinUntil) => put({ pinUntil })}
            />
          )}
        </Slot>
      </Card>
      <Attachments
        purpose="notice"
        whom="收到通知的人都能打开"
        files={form.files}
        attaching={attaching}
        error={errorAt('files')}
        onRemove={detach}
      />
      <Consent why="添加附件要用到您选的图片和文件。不同意也可以发通知，只是不能加附件。" />
      <Slot>
        {asks && at === undefined && (
          <PublishConfirm
            form={form}
            reach={reach}
            busy={deed.busy}
            refusal={refusal}
            onConfirm={send}
            onClose={() => setAsks(false)}
          />
        )}
      </Slot>
    </Page>
  )
}
