import { Card } from '@/ui/Card'
import { TextField } from '@/ui/TextField'
import { type PaperForm, validOf } from '../paper-form'

type Props = {
  form: PaperForm
  /** Nobody voted by phone: how many were handed out no list says. */
  wholly: boolean
  onChange: (more: Partial<PaperForm>) => void
}

/** How many paper ballots came back, and how many of them count. */
export function PaperTop({ form, wholly, onChange }: Props) {
  const valid = validOf(form)
  const number = { type: 'number', max: 7, quiet: true } as const
  return (
    <Card>
      {wholly && (
        <TextField
          {...number}
          label="发出几张纸质票"
          value={form.issued}
          hint="逐人登记过领票的不用填。"
          onChange={(issued) => onChange({ issued })}
        />
      )}
      <TextField
        {...number}
        label="收回几张纸质票"
        required
        value={form.returned}
        onChange={(returned) => onChange({ returned })}
      />
      <TextField
        {...number}
        label="其中无效票"
        value={form.invalid}
        placeholder="没有的不用填"
        error={valid === null ? '无效票不能比收回的多。' : undefined}
        hint={form.returned === '' ? undefined : `有效票 ${valid ?? 0} 张`}
        onChange={(invalid) => onChange({ invalid })}
      />
    </Card>
  )
}
