import type { Excluded } from '@domain/ballot/model'
import type { BallotView } from '@domain/ballot/view'
import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { scrutineerRefusal } from '@/words/ballot'
import { api } from '../api'

type Props = { id: string; of: Excluded; onDone: (ballot: BallotView) => void; onClose: () => void }

/** Somebody is counted after all. */
export function BackSheet({ id, of, onDone, onClose }: Props) {
  const deed = useDeed(api.exclude)
  const confirm = async () => {
    const view = await deed.run({ id, memberId: of.id })
    if (view) onDone(view)
  }
  return (
    <Confirm
      title="恢复计入应到？"
      choice={of.name}
      note={`原来的原因：${of.reason}`}
      consequence="开始投票时，名单里有这个人，可以投票。"
      confirm="恢复"
      back="不改"
      busy={deed.busy}
      error={deed.refusal && scrutineerRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
