import type { AnnouncementView } from '@domain/notice/announcement'
import { useDeed } from '@/kit/deed'
import { toast } from '@/ui/toast'
import { Why } from '@/ui/Why'
import { announcementRefusal } from '@/words/notice-announcement'
import { api } from '../api'

type Props = { view: AnnouncementView; onDone: (view: AnnouncementView) => void; onClose: () => void }

/** Cannot be undone: says so, and asks why. */
export function TakeBackSheet({ view, onDone, onClose }: Props) {
  const deed = useDeed(api.takeBack)
  const takeBack = async (reason: string) => {
    const after = await deed.run({ id: view.id, reason })
    if (!after) return
    toast('通知已撤回')
    onDone(after)
  }
  return (
    <Why
      title="确认撤回这份通知？"
      choice={view.title}
      consequence="撤回后大家看不到正文和附件，标题和原因留在消息里。不能恢复，可以重新发。"
      confirm="撤回"
      back="不撤回"
      busy={deed.busy}
      error={deed.refusal && announcementRefusal(deed.refusal)}
      onConfirm={takeBack}
      onClose={onClose}
      max={200}
      placeholder="大家都能看到，如：时间有变，另行通知"
    />
  )
}
