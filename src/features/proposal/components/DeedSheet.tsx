import type { Deed, ProposalView } from '@domain/proposal/model'
import { Confirm } from '@/ui/Confirm'
import { refusalWords } from '@/words/kit'
import { proposalWords } from '@/words/proposal'
import { api } from '../api'
import { useStep } from '../step'
import { AssignForm } from './AssignForm'
import { DecideForm } from './DecideForm'
import { ImplementForm } from './ImplementForm'
import { ReplyForm } from './ReplyForm'

type Props = {
  deed: Deed | undefined
  view: ProposalView
  onDone: (view: ProposalView) => void
  onStale: () => void
  onClose: () => void
}

/** The form of a deed, over the page. */
export function DeedSheet({ deed, view, onDone, ...rest }: Props) {
  const decided = (views: ProposalView[]) => {
    const mine = views.find((one) => one.id === view.id)
    if (mine) onDone(mine)
    else rest.onStale()
    rest.onClose()
  }
  const done = (next: ProposalView) => {
    onDone(next)
    rest.onClose()
  }
  if (deed === 'decide') return <DecideForm items={[view]} onDone={decided} {...rest} />
  if (deed === 'assign') return <AssignForm row={view} onDone={done} {...rest} />
  if (deed === 'reply') return <ReplyForm row={view} onDone={done} {...rest} />
  if (deed === 'implemented') return <ImplementForm id={view.id} onDone={done} {...rest} />
  if (deed === 'submit') return <SubmitConfirm view={view} onDone={done} {...rest} />
  if (deed === 'chase') return <ChaseConfirm view={view} onDone={done} {...rest} />
  if (deed === 'withdraw') return <WithdrawConfirm view={view} onDone={done} {...rest} />
  return null
}

type AskProps = Omit<Props, 'deed'>

function SubmitConfirm({ view, onDone, onStale, onClose }: AskProps) {
  const step = useStep(api.submit, { onDone, onStale })
  return (
    <Confirm
      title="确认提交这件提案？"
      choice={view.title}
      consequence="提交后同事可以附议；有人附议后文字不能再改"
      confirm="提交"
      busy={step.busy}
      error={step.refusal && refusalWords(step.refusal, proposalWords)}
      onConfirm={() => step.run({ id: view.id })}
      onClose={onClose}
    />
  )
}

function WithdrawConfirm({ view, onDone, onStale, onClose }: AskProps) {
  const step = useStep(api.withdraw, { onDone, onStale })
  const before = view.state === 'draft' ? '撤回后这份草稿不能再提交' : '撤回后不再附议和审查，附议人会收到通知'
  return (
    <Confirm
      title="确认撤回这件提案？"
      choice={view.title}
      consequence={`${before}；撤回后不能恢复，想再提可以重新写一件`}
      confirm="撤回"
      back="不撤回"
      busy={step.busy}
      error={step.refusal && refusalWords(step.refusal, proposalWords)}
      onConfirm={() => step.run({ id: view.id })}
      onClose={onClose}
    />
  )
}

function ChaseConfirm({ view, onDone, onStale, onClose }: AskProps) {
  const step = useStep(api.chase, { onDone, onStale })
  return (
    <Confirm
      title="确认催办？"
      choice={view.title}
      note={[view.lead, ...view.co].filter(Boolean).join('、')}
      consequence="承办、协办部门会收到通知；一天只催一次"
      confirm="催办"
      back="再看看"
      busy={step.busy}
      error={step.refusal && refusalWords(step.refusal, proposalWords)}
      onConfirm={() => step.run({ id: view.id })}
      onClose={onClose}
    />
  )
}
