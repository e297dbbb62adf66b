import type { BallotView } from '@domain/ballot/view'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import type { Named } from '@/kit/people'
import { Confirm } from '@/ui/Confirm'
import { PeopleSheet } from '@/ui/PeopleSheet'
import { TextField } from '@/ui/TextField'
import { scrutineerRefusal } from '@/words/ballot'
import { api } from '../api'
import { electorsOf } from '../desk'

type Props = { id: string; onDone: (ballot: BallotView) => void; onClose: () => void }
const REASON_MOST = 100

/** First who, then why. */
export function AsideSheet({ id, onDone, onClose }: Props) {
  const [who, setWho] = useState<Named>()
  const [reason, setReason] = useState('')
  const deed = useDeed(api.exclude)
  if (!who)
    return (
      <PeopleSheet
        title="谁不计入应到"
        chosen={[]}
        find={electorsOf(id)}
        most={1}
        confirm={() => '下一步：填原因'}
        missing={(count) => (count === 0 ? '请选 1 人' : undefined)}
        onDone={([one]) => setWho(one)}
        onClose={onClose}
      />
    )
  const confirm = async () => {
    const view = await deed.run({ id, memberId: who.id, reason: reason.trim() })
    if (view) onDone(view)
  }
  return (
    <Confirm
      title="不计入应到"
      choice={who.name}
      consequence="开始投票时，名单里没有这个人，也不能投票。投票开始以前可以恢复。"
      confirm="不计入应到"
      disabled={reason.trim() === ''}
      reason="请填原因"
      busy={deed.busy}
      error={deed.refusal && scrutineerRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextField
        label="原因"
        required
        max={REASON_MOST}
        placeholder="如：长期病假"
        value={reason}
        onChange={setReason}
      />
    </Confirm>
  )
}
