import { CHOICES_MOST } from '@domain/condolence/run'
import { fenOf } from '@domain/kit/money'
import { dayOf } from '@domain/kit/time'
import { Card } from '@/ui/Card'
import { Choose } from '@/ui/Choose'
import { DateField } from '@/ui/DateField'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { choicesOf, formsFor, type RunForm, sources } from '../run-form'
import { LineField } from './LineField'

type Props = { form: RunForm; lines: readonly string[]; onChange: (part: Partial<RunForm>) => void }

/** What each gets, from which money, and what they may choose from. */
export function RunGift({ form, lines, onChange }: Props) {
  const { choices, amount } = form
  // One empty line more than is written.
  const rows = [...choices, ''].slice(0, CHOICES_MOST)
  const write = (i: number, name: string) => {
    const next = rows.map((old, n) => (n === i ? name : old))
    while (next.length > 0 && next.at(-1)?.trim() === '') next.pop()
    onChange({ choices: next })
  }
  return (
    <>
      <Card>
        <TextField
          label="每人价值（元）"
          required
          type="digit"
          max={12}
          quiet
          value={amount}
          error={amount !== '' && !fenOf(amount) ? '请填数字，最多两位小数，如 200 或 199.50。' : undefined}
          onChange={(next) => onChange({ amount: next })}
        />
        <Choose
          label="形式"
          items={formsFor(form.kind)}
          value={form.form}
          onChange={(next) => onChange({ form: next })}
        />
        <Choose label="哪笔钱" items={sources} value={form.source} onChange={(source) => onChange({ source })} />
        <LineField lines={lines} value={form.line} onChange={(line) => onChange({ line })} />
      </Card>
      <Card title="让大家选（不用选就不填）">
        {rows.map((name, i) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            key={i}
            label={`第 ${i + 1} 种`}
            max={40}
            quiet
            value={name}
            placeholder={i === 0 ? '如：大米 5 公斤' : '再加一种'}
            onChange={(next) => write(i, next)}
          />
        ))}
        <Slot>
          {choicesOf(form).length > 0 && (
            <DateField
              label="选到哪一天"
              value={form.until}
              min={dayOf(Date.now())}
              placeholder="不限，领取前都能选"
              hint="到这一天的 24:00 截止"
              onChange={(until) => onChange({ until })}
            />
          )}
        </Slot>
      </Card>
    </>
  )
}
