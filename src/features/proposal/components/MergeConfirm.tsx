import type { ProposalRow } from '@domain/proposal/model'
import { Confirm } from '@/ui/Confirm'
import { joining } from '../joined'

type Props = {
  into: ProposalRow
  others: readonly ProposalRow[]
  busy: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Whose proposals go into which, and who becomes its co-proposer: a merger is not taken back. */
export function MergeConfirm({ into, others, busy, onConfirm, onClose }: Props) {
  const names = joining(others, into)
  const joined = names.length > 0 ? `${names.join('、')}成为“${into.title}”的共同提案人` : '提案人不变'
  return (
    <Confirm
      title="确认并案？"
      choice={`保留“${into.title}”`}
      note={others.map((p) => `${p.proposer}的“${p.title}”并入`).join('；')}
      consequence={`${joined}；并入的不再单独办理，并案后不能撤销`}
      confirm="确认并案"
      busy={busy}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  )
}
