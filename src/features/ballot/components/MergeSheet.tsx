import type { BallotView } from '@domain/ballot/view'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { RadioGroup } from '@/ui/RadioGroup'
import { Sheet } from '@/ui/Sheet'
import { scrutineerRefusal } from '@/words/ballot'
import { api } from '../api'
import { meantBy } from '../write-ins'

type Props = {
  id: string
  ballot: BallotView
  question: number
  from: string
  onDone: (ballot: BallotView) => void
  onClose: () => void
}

/** First whom the name means, then once more. */
export function MergeSheet({ id, ballot, question, from, onDone, onClose }: Props) {
  const [to, setTo] = useState<string>()
  const [asks, setAsks] = useState(false)
  const deed = useDeed(api.mergeWriteIns)
  const items = meantBy(ballot, question, from).map(({ value, desc }) => ({ value, label: value, desc }))
  if (!asks || to === undefined) {
    const button = (
      <Button disabled={to === undefined} reason="请选 1 人" onClick={() => setAsks(true)}>
        下一步
      </Button>
    )
    return (
      <Sheet title={`“${from}”指的是谁`} onClose={onClose} buttons={button}>
        <RadioGroup label="指的是谁" items={items} value={to} onChange={setTo} />
      </Sheet>
    )
  }
  const confirm = async () => {
    const view = await deed.run({ id, question, from, to })
    if (view) onDone(view)
  }
  return (
    <Confirm
      title="确认合并？"
      choice={`“${from}”计入“${to}”`}
      consequence="结果马上重新计算，合并会留下记录。公布以前可以撤销。"
      confirm="合并"
      busy={deed.busy}
      error={deed.refusal && scrutineerRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={() => setAsks(false)}
    />
  )
}
