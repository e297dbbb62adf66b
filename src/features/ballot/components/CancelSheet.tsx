import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { TextArea } from '@/ui/TextArea'
import { toast } from '@/ui/toast'
import { ballotRefusal } from '@/words/ballot'
import { cancelOpenWords, cancelWords, doneWords } from '@/words/ballot-office'
import { api } from '../api'
import type { SheetProps } from '../doing'

/** Cannot be undone: says so, and asks why. */
export function CancelSheet({ ballot, onChanged, onClose }: SheetProps) {
  const [reason, setReason] = useState('')
  const deed = useDeed(api.cancel)
  const confirm = async () => {
    const view = await deed.run({ id: ballot.id, reason: reason.trim() })
    if (!view) return
    toast(doneWords.cancel)
    onChanged(view)
  }
  return (
    <Confirm
      title="确认取消这次投票？"
      choice={ballot.title}
      consequence={cancelWords[ballot.state] ?? cancelOpenWords}
      confirm="取消投票"
      back="不取消"
      disabled={reason.trim() === ''}
      reason="请填原因"
      busy={deed.busy}
      error={deed.refusal && ballotRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextArea
        label="取消的原因"
        required
        low
        max={200}
        value={reason}
        onChange={setReason}
        placeholder={ballot.state === 'made' ? '留在记录里' : '会写在通知里'}
      />
    </Confirm>
  )
}
