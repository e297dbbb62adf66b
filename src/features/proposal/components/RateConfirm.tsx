import type { ProposalView, Satisfaction } from '@domain/proposal/model'
import { Confirm } from '@/ui/Confirm'
import { refusalWords } from '@/words/kit'
import { proposalWords, satisfactionWords } from '@/words/proposal'
import { api } from '../api'
import { useStep } from '../step'

type Props = {
  view: ProposalView
  satisfaction: Satisfaction
  comment: string
  onDone: (view: ProposalView) => void
  onStale: () => void
  onClose: () => void
}

/** The grade once more, large, before it stands. */
export function RateConfirm({ view, satisfaction, comment, onDone, onStale, onClose }: Props) {
  const step = useStep(api.rate, { onDone, onStale })
  const again = satisfaction === 'dissatisfied' && !view.handledAgain
  return (
    <Confirm
      title="确认您的评价？"
      choice={satisfactionWords[satisfaction]}
      note={comment.trim() || undefined}
      consequence={again ? '提交后请承办部门重新办理一次，再请您评价' : '提交后不能再改，这件提案办理结束'}
      confirm="提交评价"
      busy={step.busy}
      error={step.refusal && refusalWords(step.refusal, proposalWords)}
      onConfirm={() => step.run({ id: view.id, satisfaction, ...(comment.trim() && { comment }) })}
      onClose={onClose}
    />
  )
}
