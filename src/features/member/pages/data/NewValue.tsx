import { dayOf } from '@domain/kit/time'
import type { Correctable } from '@domain/member/wish'
import { DateField } from '@/ui/DateField'
import { Field } from '@/ui/Field'
import { Pick } from '@/ui/Pick'
import { TextField } from '@/ui/TextField'
import { columnWords } from '@/words/member'

const SEXES = [
  { value: 'male', label: '男' },
  { value: 'female', label: '女' },
] as const
const LONGEST: Partial<Record<Correctable, number>> = { name: 40, birthYear: 4, phone: 20 }

type Props = { column: Correctable; value: string; onChange: (value: string) => void; error?: string; hint: string }

/** What the record should say: by its column a choice, a day or a line. */
export function NewValue({ column, value, onChange, error, hint }: Props) {
  const label = `正确的${columnWords[column]}`
  const frame = { label, required: true, error, hint }
  if (column === 'sex')
    return (
      <Field {...frame}>
        <Pick label={label} items={SEXES} value={value === '' ? undefined : value} onChange={onChange} />
      </Field>
    )
  if (column === 'joinedOn')
    return <DateField {...frame} value={value} onChange={onChange} min="1950-01-01" max={dayOf(Date.now())} />
  if (column === 'bornOn')
    return <DateField {...frame} value={value} onChange={onChange} min="1900-01-01" max={dayOf(Date.now())} />
  const type = column === 'birthYear' || column === 'phone' ? 'number' : 'text'
  return (
    <TextField
      {...frame}
      value={value}
      onChange={onChange}
      max={LONGEST[column] ?? 60}
      quiet
      type={type}
      placeholder="请填写"
    />
  )
}
