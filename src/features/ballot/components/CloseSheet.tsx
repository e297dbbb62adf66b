import { FEW } from '@domain/ballot/turnout'
import { momentWords } from '@domain/kit/time'
import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { toast } from '@/ui/toast'
import { ballotRefusal } from '@/words/ballot'
import { closeEarlyWords, closeFewWords, closeWords, doneWords } from '@/words/ballot-office'
import { api } from '../api'
import type { SheetProps } from '../doing'
import { useTurnout } from '../store'

/** Nobody votes any more: says how many have, before it is done. */
export function CloseSheet({ ballot, onChanged, onClose }: SheetProps) {
  const deed = useDeed(api.close)
  const turnout = useTurnout(ballot.id, true).value
  const now = Date.now()
  const early = now < ballot.closesAt
  const isFew =
    early && ballot.secrecy === 'secret' && turnout && turnout.voted > 0 && turnout.voted < Math.min(FEW, turnout.due)
  const confirm = async () => {
    const view = await deed.run({ id: ballot.id })
    if (!view) return
    toast(doneWords.close)
    onChanged(view)
  }
  return (
    <Confirm
      title="确认截止并封箱？"
      choice={turnout ? `应到 ${turnout.due} 人，已投 ${turnout.voted} 人` : ballot.title}
      note={turnout && (isFew ? `${ballot.title}。${closeFewWords}` : ballot.title)}
      consequence={early ? closeEarlyWords(momentWords(ballot.closesAt, now)) : closeWords}
      confirm="截止并封箱"
      back="先不截止"
      busy={deed.busy}
      error={deed.refusal && ballotRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
