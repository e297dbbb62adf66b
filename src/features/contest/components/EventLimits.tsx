import { Checkbox } from '@/ui/Checkbox'
import { Field } from '@/ui/Field'
import { Pick } from '@/ui/Pick'
import { TextField } from '@/ui/TextField'
import type { EventField, EventForm } from '../event-form'

const SEXES = [
  { value: 'any', label: '男女不限' },
  { value: 'male', label: '限男' },
  { value: 'female', label: '限女' },
] as const
const SERVICE = [
  { value: 'any', label: '不限' },
  { value: 'none', label: '限在职' },
  { value: 'only', label: '限退休' },
] as const

type Props = {
  form: EventForm
  errorAt: (field: EventField) => string | undefined
  onChange: (part: Partial<EventForm>) => void
}

/** What is asked of people besides, and how they check in. */
export function EventLimits({ form, errorAt, onChange }: Props) {
  const number = (field: 'minAge' | 'maxAge' | 'perGroup', label: string, hint?: string) => (
    <TextField
      label={label}
      type="number"
      max={4}
      quiet
      value={form[field]}
      onChange={(value) => onChange({ [field]: value })}
      placeholder="不限就不填"
      hint={hint}
      error={errorAt(field)}
    />
  )
  return (
    <>
      {!form.mixed && (
        <Field label="性别">
          <Pick label="性别" items={SEXES} value={form.sex} onChange={(sex) => onChange({ sex })} />
        </Field>
      )}
      {number('minAge', '最小年龄', '按活动当年的年龄算')}
      {number('maxAge', '最大年龄')}
      <Field label="在职或退休">
        <Pick label="在职或退休" items={SERVICE} value={form.retired} onChange={(retired) => onChange({ retired })} />
      </Field>
      {form.entrant !== 'group' && number('perGroup', '每个小组最多报几个')}
      <Checkbox
        title="签到用会变的二维码"
        desc="每半分钟换一次，防止拍照代签；100 人以上自动使用"
        on={form.changingCode}
        onChange={(changingCode) => onChange({ changingCode })}
      />
      {form.entrant === 'person' && (
        <Checkbox
          title="没报名也可以当场参加"
          desc="有空名额时，到场扫码就算参加"
          on={form.walkIn}
          onChange={(walkIn) => onChange({ walkIn })}
        />
      )}
    </>
  )
}
