import { dayOf } from '@domain/kit/time'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { DateField } from '@/ui/DateField'
import { KeyValue } from '@/ui/KeyValue'
import { Sheet } from '@/ui/Sheet'
import { TextField } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { api } from '../api'
import type { SheetProps } from '../doing'
import { giftWords, yuan } from '../money'
import { useSuperior } from '../superior'
import { Refused } from './Refused'
import { Superior } from './Superior'

/** 报销: what was approved beside what was given, and the voucher's number. */
export function PaySheet({ view, onDone, onClose }: SheetProps) {
  const [voucherNo, setVoucherNo] = useState('')
  const [on, setOn] = useState(dayOf(Date.now()))
  const deed = useDeed(api.pay)
  const superior = useSuperior(deed.refusal)
  const missing = voucherNo.trim() === '' ? '请填凭证号' : superior.missing
  const advanced = [...new Set((view.visits ?? []).flatMap(({ advancedBy }) => (advancedBy ? [advancedBy.name] : [])))]
  const pay = async () => {
    const next = await deed.run({ id: view.id, voucherNo: voucherNo.trim(), on, ...superior.given })
    if (!next) return
    toast('已登记报销')
    onDone(next)
  }
  const button = (
    <Button disabled={Boolean(missing)} reason={missing} busy={deed.busy} onClick={pay}>
      登记报销
    </Button>
  )
  return (
    <Sheet title="登记报销" onClose={onClose} buttons={button}>
      <KeyValue
        items={[
          { key: '审批', value: view.approval ? giftWords(view.approval) : '' },
          { key: '实际', value: `共 ${yuan(view.givenFen ?? 0)}` },
          ...(advanced.length > 0 ? [{ key: '垫付', value: advanced.join('、') }] : []),
        ]}
      />
      <TextField
        label="凭证号"
        required
        max={60}
        quiet
        value={voucherNo}
        onChange={setVoucherNo}
        placeholder="如：2026-11-018"
      />
      <DateField label="报销日期" value={on} max={dayOf(Date.now())} onChange={setOn} />
      <Superior asked={superior} />
      <Refused refusal={deed.refusal} />
    </Sheet>
  )
}
