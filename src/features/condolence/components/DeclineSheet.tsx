import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { TextArea } from '@/ui/TextArea'
import { toast } from '@/ui/toast'
import { condolenceRefusal } from '@/words/condolence'
import { api } from '../api'
import type { SheetProps } from '../doing'
import { titleOf } from '../row'

/** Ends the case; who reported it reads why. */
export function DeclineSheet({ view, onDone, onClose }: SheetProps) {
  const [reason, setReason] = useState('')
  const deed = useDeed(api.decline)
  const confirm = async () => {
    const next = await deed.run({ id: view.id, reason: reason.trim() })
    if (!next) return
    toast('已记下')
    onDone(next)
  }
  return (
    <Confirm
      title="这件事不办理？"
      choice={titleOf(view)}
      consequence="报告的人会看到理由。不办理后不能恢复，需要时重新报告。"
      confirm="不办理"
      back="返回"
      disabled={reason.trim() === ''}
      reason="请填理由"
      busy={deed.busy}
      error={deed.refusal && condolenceRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextArea
        label="理由"
        required
        low
        max={500}
        value={reason}
        onChange={setReason}
        placeholder="如：和另一件重复"
      />
    </Confirm>
  )
}
