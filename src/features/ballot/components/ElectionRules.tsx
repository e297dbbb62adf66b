import { dayOf } from '@domain/kit/time'
import { Card } from '@/ui/Card'
import { Checkbox } from '@/ui/Checkbox'
import { Choose } from '@/ui/Choose'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { competitiveWords } from '@/words/ballot-edit'
import type { CardProps } from '../editing'

const WAYS = (['follow', 'yes', 'no'] as const).map((value) => ({ value, label: competitiveWords[value] }))

/** What an election needs before it opens: 批复, 公示, 差额, and the superior union's word. */
export function ElectionRules({ form, kind, errorAt, onChange }: CardProps) {
  if (kind !== 'election') return null
  const { rules } = form
  const { competitive, approvalNo = '', publicFrom = '', publicTo = '', superiorAgrees = false } = rules
  const change = (part: Partial<typeof rules>) => onChange({ rules: { ...rules, ...part } })
  const way = competitive === undefined ? 'follow' : competitive ? 'yes' : 'no'
  const opensOn = form.opens.split(' ')[0] || undefined
  return (
    <Card title="选举手续">
      <Choose
        label="差额还是等额"
        items={WAYS}
        value={way}
        error={errorAt('competitive')}
        hint="差额选举的候选人至少多 5%"
        onChange={(value) => change({ competitive: value === 'follow' ? undefined : value === 'yes' })}
      />
      <TextField
        label="上级工会批复文号"
        max={60}
        quiet
        value={approvalNo}
        error={errorAt('approvalNo')}
        placeholder="开始投票前填好，如：教工〔2026〕12 号"
        onChange={(value) => change({ approvalNo: value || undefined })}
      />
      <DateField
        label="公示从"
        value={publicFrom}
        max={opensOn}
        onChange={(value) => change({ publicFrom: value || undefined })}
      />
      <DateField
        label="公示到"
        value={publicTo}
        min={publicFrom || dayOf(0)}
        max={opensOn}
        error={errorAt('publicTo')}
        onChange={(value) => change({ publicTo: value || undefined })}
      />
      <Checkbox
        title="上级工会同意用手机投票"
        desc="开始投票前要征得同意"
        on={superiorAgrees}
        onChange={(on) => change({ superiorAgrees: on || undefined })}
      />
      <Slot>
        {errorAt('superiorAgrees') && (
          <Field label="上级工会" error={errorAt('superiorAgrees')}>
            {null}
          </Field>
        )}
      </Slot>
    </Card>
  )
}
