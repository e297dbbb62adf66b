import { momentWords } from '@domain/kit/time'
import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { toast } from '@/ui/toast'
import { ballotRefusal } from '@/words/ballot'
import { announceWords, doneWords } from '@/words/ballot-office'
import { api } from '../api'
import type { SheetProps } from '../doing'

/** Tells everybody whom it concerns. */
export function AnnounceSheet({ ballot, onChanged, onClose }: SheetProps) {
  const deed = useDeed(api.announce)
  const now = Date.now()
  const confirm = async () => {
    const view = await deed.run({ id: ballot.id })
    if (!view) return
    toast(doneWords.announce)
    onChanged(view)
  }
  return (
    <Confirm
      title="确认发出通知？"
      choice={ballot.title}
      note={`${momentWords(ballot.opensAt, now)} 开始，${momentWords(ballot.closesAt, now)} 截止`}
      consequence={announceWords(ballot.audience)}
      confirm="发出通知"
      back="先不发"
      busy={deed.busy}
      error={deed.refusal && ballotRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
