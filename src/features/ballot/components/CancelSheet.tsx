import { useDeed } from '@/kit/deed'
import { toast } from '@/ui/toast'
import { Why } from '@/ui/Why'
import { ballotRefusal } from '@/words/ballot'
import { cancelOpenWords, cancelWords, doneWords } from '@/words/ballot-office'
import { api } from '../api'
import type { SheetProps } from '../doing'

/** Cannot be undone: says so, and asks why. */
export function CancelSheet({ ballot, onChanged, onClose }: SheetProps) {
  const deed = useDeed(api.cancel)
  const confirm = async (reason: string) => {
    const view = await deed.run({ id: ballot.id, reason })
    if (!view) return
    toast(doneWords.cancel)
    onChanged(view)
  }
  return (
    <Why
      title="确认取消这次投票？"
      choice={ballot.title}
      consequence={cancelWords[ballot.state] ?? cancelOpenWords}
      confirm="取消投票"
      back="不取消"
      busy={deed.busy}
      error={deed.refusal && ballotRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
      max={200}
      placeholder={ballot.state === 'made' ? '留在记录里' : '会写在通知里'}
    />
  )
}
