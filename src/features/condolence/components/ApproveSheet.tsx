import type { Form } from '@domain/condolence/model'
import { formsOf, type Standard } from '@domain/condolence/standard'
import { fenOf } from '@domain/kit/money'
import { dayOf } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Choose } from '@/ui/Choose'
import { DateField } from '@/ui/DateField'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { TextArea } from '@/ui/TextArea'
import { TextField } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { beyondWords, formWords } from '@/words/condolence'
import { api } from '../api'
import { asked, beyondOf } from '../approving'
import type { SheetProps } from '../doing'
import { standardWords, typedOf } from '../money'
import { useSuperior } from '../superior'
import { Refused } from './Refused'
import { Superior } from './Superior'

/** Another sum or form than the standard's, or late: with the reason and what the committee decided. */
export function ApproveSheet({ view, standard, onDone, onClose }: SheetProps & { standard: Standard }) {
  const first = asked(view, standard)
  const [amount, setAmount] = useState(typedOf(first.amountFen))
  const [form, setForm] = useState<Form>(first.form)
  const [reason, setReason] = useState('')
  const [no, setNo] = useState('')
  const [on, setOn] = useState(dayOf(Date.now()))
  const deed = useDeed(api.approve)
  const superior = useSuperior(deed.refusal)
  const amountFen = fenOf(amount)
  const guessed = amountFen ? beyondOf(view, standard, { amountFen, form }) : []
  const told =
    deed.refusal?.error === 'ABOVE_STANDARD' ? (deed.refusal.detail as { beyond: typeof guessed }).beyond : []
  const beyond = [...new Set([...guessed, ...told])]
  const above = beyond.length > 0
  const missing = !amountFen
    ? '请填金额'
    : above && !reason.trim()
      ? '请填理由'
      : above && !no.trim()
        ? '请填会议纪要编号'
        : superior.missing
  const approve = async () => {
    if (!amountFen) return
    const more = above ? { reason: reason.trim(), minutes: { no: no.trim(), on } } : {}
    const next = await deed.run({ id: view.id, amountFen, form, ...more, ...superior.given })
    if (!next) return
    toast('已审批')
    onDone(next)
  }
  const button = (
    <Button disabled={Boolean(missing)} reason={missing} busy={deed.busy} onClick={approve}>
      审批通过
    </Button>
  )
  return (
    <Sheet title="审批" onClose={onClose} buttons={button}>
      <View className="u-pad u-sub u-num">标准：{standardWords(standard)}</View>
      <TextField
        label="每人金额（元）"
        required
        type="digit"
        max={12}
        quiet
        value={amount}
        error={amount && amountFen === null ? '请填数字，最多两位小数。' : undefined}
        onChange={setAmount}
      />
      <Choose
        label="形式"
        items={formsOf(view.kind).map((value) => ({ value, label: formWords[value] }))}
        value={form}
        onChange={setForm}
      />
      <Slot>
        {above && (
          <>
            <View className="u-pad u-sub">
              {beyond.map((b) => beyondWords[b]).join('，')}，要由工会委员会讨论决定。
            </View>
            <TextArea label="理由" required low max={500} value={reason} onChange={setReason} />
            <TextField label="会议纪要编号" required max={60} quiet value={no} onChange={setNo} />
            <DateField label="会议日期" value={on} max={dayOf(Date.now())} onChange={setOn} />
          </>
        )}
      </Slot>
      <Superior asked={superior} />
      <Refused refusal={deed.refusal} />
    </Sheet>
  )
}
