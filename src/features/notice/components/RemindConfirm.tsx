import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { toast } from '@/ui/toast'
import { announcementRefusal } from '@/words/notice-announcement'
import { api } from '../api'

type Props = { id: string; title: string; count: number; onDone: () => void; onClose: () => void }

export function RemindConfirm({ id, title, count, onDone, onClose }: Props) {
  const deed = useDeed(api.remind)
  const remind = async () => {
    const said = await deed.run({ id })
    if (!said) return
    toast(`已提醒 ${said.told} 人`)
    onDone()
  }
  return (
    <Confirm
      title="确认提醒？"
      choice={`${count} 人还没读`}
      note={title}
      consequence="每人收到一条提醒，已经读过的人不会收到。一天只能提醒一次。"
      confirm="提醒"
      back="暂不提醒"
      busy={deed.busy}
      error={deed.refusal && announcementRefusal(deed.refusal)}
      onConfirm={remind}
      onClose={onClose}
    />
  )
}
