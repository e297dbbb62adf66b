import type { CondolenceKind } from '@domain/condolence/model'
import { formsOf, type Standard } from '@domain/condolence/standard'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Checkbox'
import { Choose } from '@/ui/Choose'
import { Sheet } from '@/ui/Sheet'
import { TextField } from '@/ui/TextField'
import { toast } from '@/ui/toast'
import { condolenceKindWords, formWords } from '@/words/condolence'
import { api } from '../api'
import { faultsOf, standardOf, type Typed, typed } from '../standing'
import { Refused } from './Refused'

type Props = {
  kind: CondolenceKind
  standard: Standard
  version: number
  onDone: () => void
  onClose: () => void
}

/** The chair changes what may be given without the committee. */
export function StandardSheet({ kind, standard, version, onDone, onClose }: Props) {
  const [form, setForm] = useState<Typed>(() => typed(standard))
  const deed = useDeed(api.updateStandard)
  const faults = faultsOf(form)
  const change = (part: Partial<Typed>) => setForm({ ...form, ...part })
  const wrong = Object.keys(faults).length > 0
  const save = async () => {
    if (!(await deed.run({ kind, ...standardOf(form), version }))) return
    toast('已保存')
    onDone()
  }
  const button = (
    <Button disabled={wrong} reason="请检查数字" busy={deed.busy} onClick={save}>
      保存
    </Button>
  )
  const number = { type: 'number', quiet: true } as const
  return (
    <Sheet title={condolenceKindWords[kind]} onClose={onClose} buttons={button}>
      <TextField
        label="每人金额（元）"
        required
        type="digit"
        max={12}
        quiet
        value={form.amount}
        error={faults.amount}
        onChange={(amount) => change({ amount })}
      />
      <Choose
        label="形式"
        items={formsOf(kind).map((value) => ({ value, label: formWords[value] }))}
        value={form.form}
        onChange={(next) => change({ form: next })}
      />
      <TextField
        label="一年几次"
        {...number}
        max={3}
        value={form.times}
        placeholder="不限就不填"
        error={faults.times}
        onChange={(times) => change({ times })}
      />
      <TextField
        label="一人一年合计（元）"
        type="digit"
        max={12}
        quiet
        value={form.year}
        placeholder="不限就不填"
        error={faults.year}
        onChange={(year) => change({ year })}
      />
      <TextField
        label="几天内报告"
        required
        {...number}
        max={4}
        value={form.days}
        hint="过了要由工会委员会讨论决定"
        error={faults.days}
        onChange={(days) => change({ days })}
      />
      <Checkbox title="要看证明" desc="可以看望以后再补" on={form.proof} onChange={(proof) => change({ proof })} />
      <Refused refusal={deed.refusal} />
    </Sheet>
  )
}
