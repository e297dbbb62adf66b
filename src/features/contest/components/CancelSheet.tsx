import { useDeed } from '@/kit/deed'
import { toast } from '@/ui/toast'
import { Why } from '@/ui/Why'
import { deskRefusal, toldWords } from '@/words/contest-desk'
import { api } from '../api'
import type { SheetProps } from '../doing'

/** Cannot be undone: says so, and asks why. */
export function CancelSheet({ contest, onChanged, onClose }: SheetProps) {
  const deed = useDeed(api.cancel)
  const confirm = async (reason: string) => {
    const view = await deed.run({ id: contest.id, reason })
    if (!view) return
    toast('活动已取消')
    onChanged(view)
  }
  const draft = contest.phase === 'draft'
  return (
    <Why
      title={draft ? '确认作废这份草稿？' : '确认取消活动？'}
      choice={contest.title}
      consequence={
        draft
          ? '还没有人知道这个活动，不会通知任何人。作废后不能恢复，可以复制成新的活动。'
          : `取消后不能恢复。${toldWords(contest)}会收到通知。只是改时间的话，请用“顺延”。`
      }
      confirm={draft ? '作废' : '取消活动'}
      back="不取消"
      busy={deed.busy}
      error={deed.refusal && deskRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
      max={200}
      placeholder="会写在通知里"
    />
  )
}
