import { dayOf } from '@domain/kit/time'
import { DECISIONS, type Decision, MOST, type ProposalRow, type ProposalView } from '@domain/proposal/model'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { DateField } from '@/ui/DateField'
import { RadioGroup } from '@/ui/RadioGroup'
import { Sheet } from '@/ui/Sheet'
import { TextArea } from '@/ui/TextArea'
import { decisionWords } from '@/words/proposal'
import { api } from '../api'
import { useKept } from '../kept'
import { useStep } from '../step'
import { useSuperior } from '../superior'
import { IntoField } from './IntoField'
import { InWay } from './InWay'
import { Superior } from './Superior'

const follows: Record<Decision, string> = {
  docketed: '接着交给承办部门',
  referred: '作为建议交给有关部门，同样要答复',
  not_docketed: '到此结束，提案人会看到理由',
  returned: '提案人按理由修改，原来的附议失效',
  merged: '并入另一件，提案人成为共同提案人',
}

type Props = {
  items: readonly ProposalRow[]
  onDone: (views: ProposalView[]) => void
  onStale: () => void
  onClose: () => void
}

/** The committee's decision on one or many: one meeting, one decision, all or nothing. */
export function DecideForm({ items, onDone, onStale, onClose }: Props) {
  const today = dayOf(Date.now())
  // What is docketed already can only still be merged.
  const choices = items.every((p) => p.state === 'under_review') ? DECISIONS : (['merged'] as const)
  const [decision, setDecision] = useState<Decision | undefined>(choices.length === 1 ? 'merged' : undefined)
  const [decidedOn, setDecidedOn] = useState(today)
  const [into, setInto] = useState<ProposalRow>()
  const reason = useKept(`decide:${items.map((p) => p.id).join(',')}`)
  const step = useStep(api.decide, {
    onDone: (answer) => {
      reason.drop()
      onDone(answer.items)
    },
    onStale,
  })
  const superior = useSuperior(step.refusal)

  const needsReason = decision === 'not_docketed' || decision === 'returned'
  const missing = !decision
    ? '请先选审查结果'
    : decision === 'merged' && !into
      ? '请选并入哪一件'
      : needsReason && !reason.text.trim()
        ? '请写明理由'
        : superior.missing
  const send = () =>
    decision &&
    step.run({
      ids: items.map((p) => p.id),
      decision,
      decidedOn,
      ...(reason.text.trim() && { reason: reason.text }),
      ...(decision === 'merged' && { into: into?.id }),
      ...superior.given,
    })
  const buttons = (
    <Button disabled={Boolean(missing)} reason={missing} busy={step.busy} onClick={send}>
      {items.length > 1 ? `确认这 ${items.length} 件` : '确认审查结果'}
    </Button>
  )
  return (
    <Sheet title={items.length > 1 ? `审查 ${items.length} 件提案` : '审查'} onClose={onClose} buttons={buttons}>
      <RadioGroup
        label="审查结果"
        items={choices.map((value) => ({ value, label: decisionWords[value], desc: follows[value] }))}
        value={decision}
        onChange={setDecision}
      />
      {decision === 'merged' && <IntoField items={items} value={into?.id} onChange={setInto} />}
      <TextArea
        label="理由"
        required={needsReason}
        low
        max={MOST.reason}
        value={reason.text}
        onChange={reason.setText}
        placeholder={needsReason ? '提案人会看到，请写具体' : '可以不写'}
      />
      <DateField label="会议日期" value={decidedOn} onChange={setDecidedOn} max={today} />
      <Superior asked={superior} />
      <InWay refusal={step.refusal} items={into ? [...items, into] : items} />
    </Sheet>
  )
}
