import { dayOf } from '@domain/kit/time'
import { MOST, OUTCOMES, type Outcome, type ProposalRow, type ProposalView } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { DateField } from '@/ui/DateField'
import { RadioGroup } from '@/ui/RadioGroup'
import { Sheet } from '@/ui/Sheet'
import { TextArea } from '@/ui/TextArea'
import { TextField } from '@/ui/TextField'
import { outcomeWords } from '@/words/proposal'
import { api } from '../api'
import { useKept } from '../kept'
import { useSigning } from '../signing'
import { useStep } from '../step'
import { metaOf } from '../tag'
import { Refused } from './Refused'

/** Outcomes that are not done yet, so that a day can be promised. */
const LATER: readonly Outcome[] = ['in_progress', 'planned']

type Props = {
  row: ProposalRow
  /** A way to the full text, where only a row of a list was seen. */
  onFull?: () => void
  onDone: (view: ProposalView) => void
  onStale: () => void
  onClose: () => void
}

/** A department's answer. What is typed stays on this device until it has been sent. */
export function ReplyForm({ row, onFull, onDone, onStale, onClose }: Props) {
  const [outcome, setOutcome] = useState<Outcome>()
  const [by, setBy] = useState('')
  const { text, setText, drop } = useKept(`reply:${row.id}`)
  const step = useStep(api.reply, {
    onDone: (view) => {
      drop()
      onDone(view)
    },
    onStale,
  })
  const signing = useSigning(step.refusal)
  const later = outcome !== undefined && LATER.includes(outcome)
  const missing = !outcome ? '请先选办理结果' : !text.trim() ? '请写答复内容' : signing.missing
  const send = () => outcome && step.run({ id: row.id, outcome, text, ...(later && by && { by }), ...signing.given })
  const buttons = (
    <Button disabled={Boolean(missing)} reason={missing} busy={step.busy} onClick={send}>
      提交答复
    </Button>
  )
  return (
    <Sheet title="答复" onClose={onClose} buttons={buttons}>
      <Cell title={row.title} desc={onFull ? '看全文' : metaOf(row)} onClick={onFull} />
      <RadioGroup
        label="办理结果"
        items={OUTCOMES.map((value) => ({ value, label: outcomeWords[value] }))}
        value={outcome}
        onChange={setOutcome}
      />
      {later && (
        <DateField label="预计完成日期" value={by} onChange={setBy} min={dayOf(Date.now())} hint="说不准可以不填" />
      )}
      <TextArea
        label="答复内容"
        required
        max={MOST.reply}
        value={text}
        onChange={setText}
        placeholder="做了什么、打算怎么做；做不到的，说明原因"
        hint="提交后提案人会收到通知，并请他评价。"
      />
      {signing.needed && (
        <>
          <TextField
            label="签发人"
            required
            max={MOST.person}
            quiet
            value={signing.name}
            onChange={signing.setName}
            placeholder="签发这件答复的分管领导"
          />
          <DateField label="签发日期" required value={signing.on} max={dayOf(Date.now())} onChange={signing.setOn} />
        </>
      )}
      <View className="u-pad u-pad_under">
        <Refused refusal={step.refusal} />
      </View>
    </Sheet>
  )
}
