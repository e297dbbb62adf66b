import type { AnnouncementView } from '@domain/notice/announcement'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { TextArea } from '@/ui/TextArea'
import { toast } from '@/ui/toast'
import { announcementRefusal } from '@/words/notice-announcement'
import { api } from '../api'

type Props = { view: AnnouncementView; onDone: (view: AnnouncementView) => void; onClose: () => void }

/** Cannot be undone: says so, and asks why. */
export function TakeBackSheet({ view, onDone, onClose }: Props) {
  const [reason, setReason] = useState('')
  const deed = useDeed(api.takeBack)
  const takeBack = async () => {
    const after = await deed.run({ id: view.id, reason: reason.trim() })
    if (!after) return
    toast('通知已撤回')
    onDone(after)
  }
  return (
    <Confirm
      title="确认撤回这份通知？"
      choice={view.title}
      consequence="撤回后大家看不到正文和附件，标题和原因留在消息里。不能恢复，可以重新发。"
      confirm="撤回"
      back="不撤回"
      disabled={reason.trim() === ''}
      reason="请填原因"
      busy={deed.busy}
      error={deed.refusal && announcementRefusal(deed.refusal)}
      onConfirm={takeBack}
      onClose={onClose}
    >
      <TextArea
        label="原因"
        required
        low
        max={200}
        value={reason}
        onChange={setReason}
        placeholder="大家都能看到，如：时间有变，另行通知"
      />
    </Confirm>
  )
}
