import { useDeed } from '@/kit/deed'
import { go } from '@/kit/routes'
import { Confirm } from '@/ui/Confirm'
import { toast } from '@/ui/toast'
import { ballotRefusal } from '@/words/ballot'
import { doneWords, runOffWords } from '@/words/ballot-office'
import { api } from '../api'
import type { SheetProps } from '../doing'

/** A new election among those whom the result names. */
export function RunOffSheet({ ballot, onChanged, onClose }: SheetProps) {
  const deed = useDeed(api.runOff)
  const confirm = async () => {
    const made = await deed.run({ id: ballot.id })
    if (!made) return
    toast(doneWords.runOff)
    onChanged()
    go('ballot', { id: made.id === ballot.id ? made.runOffId : made.id })
  }
  return (
    <Confirm
      title="确认再次选举？"
      choice={ballot.title}
      consequence={runOffWords}
      confirm="再次选举"
      back="先不选"
      busy={deed.busy}
      error={deed.refusal && ballotRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
