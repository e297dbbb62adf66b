import type { No } from '@domain/kit/result'
import type { Reach } from '@domain/notice/announcing'
import type { Loaded } from '@/kit/load'
import { Confirm } from '@/ui/Confirm'
import { announcementRefusal, publishWords } from '@/words/notice-announcement'
import type { Form } from '../form'

type Props = {
  form: Form
  reach: Loaded<Reach | null>
  busy: boolean
  refusal?: No
  onConfirm: () => void
  onClose: () => void
}

/** Before it goes out it says once more to whom, and to how many as they are counted now. */
export function PublishConfirm({ form, reach, busy, refusal, onConfirm, onClose }: Props) {
  const { value, loading } = reach
  const said = refusal ?? reach.refusal
  const people = loading ? undefined : value?.people
  const words = publishWords(form.whom, value ?? undefined)
  return (
    <Confirm
      title="确认发布？"
      choice={form.title}
      note={words.whom}
      consequence={words.follows}
      confirm={people === undefined ? '发布' : `发布给 ${people} 人`}
      disabled={!people}
      reason={loading ? '正在计算人数' : '人数没有算出来'}
      busy={busy}
      error={said && announcementRefusal(said)}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  )
}
