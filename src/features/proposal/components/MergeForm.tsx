import { dayOf } from '@domain/kit/time'
import { MOST, type ProposalRow, type ProposalView } from '@domain/proposal/model'
import { canReceive } from '@domain/proposal/rules'
import { useEffect, useState } from 'react'
import { Button } from '@/ui/Button'
import { DateField } from '@/ui/DateField'
import { RadioGroup } from '@/ui/RadioGroup'
import { Sheet } from '@/ui/Sheet'
import { TextArea } from '@/ui/TextArea'
import { api } from '../api'
import { useKept } from '../kept'
import { useStep } from '../step'
import { useSuperior } from '../superior'
import { metaOf } from '../tag'
import { IntoField } from './IntoField'
import { InWay } from './InWay'
import { MergeConfirm } from './MergeConfirm'
import { Superior } from './Superior'

const OTHER = 'other'

type Props = {
  items: readonly ProposalRow[]
  onDone: (views: ProposalView[]) => void
  onStale: () => void
  onClose: () => void
}

/** Several proposals on one matter become one. First which of them stays, then once more what that does. */
export function MergeForm({ items, onDone, onStale, onClose }: Props) {
  const today = dayOf(Date.now())
  const [choice, setChoice] = useState<string>()
  const [found, setFound] = useState<ProposalRow>()
  const [decidedOn, setDecidedOn] = useState(today)
  const [asking, setAsking] = useState(false)
  const reason = useKept(`merge:${items.map((p) => p.id).join(',')}`)
  const step = useStep(api.merge, {
    onDone: (answer) => {
      reason.drop()
      onDone(answer.items)
    },
    onStale,
  })
  const superior = useSuperior(step.refusal)
  const into = choice === OTHER ? found : items.find((p) => p.id === choice)
  const others = items.filter((p) => p !== into)
  const missing = !into
    ? '请选保留哪一件'
    : canReceive(into, others).ok
      ? superior.missing
      : '不是同一次征集的提案，不能并案'

  // Where it was refused, the form says why and what to mend.
  useEffect(() => {
    if (step.refusal) setAsking(false)
  }, [step.refusal])
  const send = () =>
    into &&
    step.run({
      ids: others.map((p) => p.id),
      into: into.id,
      decidedOn,
      ...(reason.text.trim() && { reason: reason.text }),
      ...superior.given,
    })
  if (asking && into) {
    return (
      <MergeConfirm into={into} others={others} busy={step.busy} onConfirm={send} onClose={() => setAsking(false)} />
    )
  }
  const buttons = (
    <Button disabled={Boolean(missing)} reason={missing} onClick={() => setAsking(true)}>
      下一步
    </Button>
  )
  return (
    <Sheet title={`并案 ${items.length} 件`} onClose={onClose} buttons={buttons}>
      <RadioGroup
        label="保留哪一件"
        items={[
          ...items.map((p) => ({ value: p.id, label: p.title, desc: `${metaOf(p)} · ${p.proposer}提出` })),
          { value: OTHER, label: '并入另一件', desc: '同一次征集里已立案、还没有交办的也可以' },
        ]}
        value={choice}
        onChange={setChoice}
      />
      {choice === OTHER && <IntoField items={items} value={found?.id} onChange={setFound} />}
      <TextArea
        label="并案说明"
        low
        max={MOST.reason}
        value={reason.text}
        onChange={reason.setText}
        placeholder="可以不写；提案人会看到"
      />
      <DateField label="会议日期" value={decidedOn} onChange={setDecidedOn} max={today} />
      <Superior asked={superior} />
      <InWay refusal={step.refusal} items={found ? [...items, found] : items} />
    </Sheet>
  )
}
