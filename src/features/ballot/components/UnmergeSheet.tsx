import type { BallotView } from '@domain/ballot/view'
import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { scrutineerRefusal } from '@/words/ballot'
import { api } from '../api'

type Props = {
  id: string
  question: number
  from: string
  to: string
  onDone: (ballot: BallotView) => void
  onClose: () => void
}

/** The name counts by itself again. */
export function UnmergeSheet({ id, question, from, to, onDone, onClose }: Props) {
  const deed = useDeed(api.mergeWriteIns)
  const confirm = async () => {
    const view = await deed.run({ id, question, from, to: from })
    if (view) onDone(view)
  }
  return (
    <Confirm
      title="撤销合并？"
      choice={`“${from}”不再计入“${to}”`}
      consequence="结果马上重新计算，撤销也会留下记录。"
      confirm="撤销合并"
      back="不改"
      busy={deed.busy}
      error={deed.refusal && scrutineerRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}
