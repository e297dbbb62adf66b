import type { BallotView } from '@domain/ballot/view'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import type { Named } from '@/kit/people'
import { PeopleSheet } from '@/ui/PeopleSheet'
import { Why } from '@/ui/Why'
import { scrutineerRefusal } from '@/words/ballot'
import { api } from '../api'
import { electorsOf } from '../desk'

type Props = { id: string; onDone: (ballot: BallotView) => void; onClose: () => void }
const REASON_MOST = 100

/** First who, then why. */
export function AsideSheet({ id, onDone, onClose }: Props) {
  const [who, setWho] = useState<Named>()
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
  const confirm = async (reason: string) => {
    const view = await deed.run({ id, memberId: who.id, reason })
    if (view) onDone(view)
  }
  return (
    <Why
      title="不计入应到"
      choice={who.name}
      consequence="开始投票时，名单里没有这个人，也不能投票。投票开始以前可以恢复。"
      confirm="不计入应到"
      busy={deed.busy}
      error={deed.refusal && scrutineerRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
      max={REASON_MOST}
      placeholder="如：长期病假"
    />
  )
}
