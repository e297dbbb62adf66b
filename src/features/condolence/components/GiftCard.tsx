import { type CondolenceKind, type Form, SOURCES } from '@domain/condolence/model'
import { formsOf } from '@domain/condolence/standard'
import { fenOf } from '@domain/kit/money'
import { dayOf } from '@domain/kit/time'
import { Card } from '@/ui/Card'
import { Choose } from '@/ui/Choose'
import { DateField } from '@/ui/DateField'
import { TextField } from '@/ui/TextField'
import { formWords, sourceWords } from '@/words/condolence'
import { yuan } from '../money'
import type { Visiting } from '../visiting'
import { LineField } from './LineField'

const sources = SOURCES.map((value) => ({ value, label: sourceWords[value] }))

type Props = {
  kind: CondolenceKind
  people: number
  lines: readonly string[]
  visit: Visiting
  onChange: (part: Partial<Visiting>) => void
}

/** When, what, how much for each, and from which money. */
export function GiftCard({ kind, people, lines, visit, onChange }: Props) {
  const fen = fenOf(visit.amount)
  const wrong = visit.amount !== '' && !fen
  const forms = formsOf(kind).map((value): { value: Form; label: string } => ({ value, label: formWords[value] }))
  return (
    <Card>
      <DateField label="看望日期" value={visit.on} max={dayOf(Date.now())} onChange={(on) => on && onChange({ on })} />
      <TextField
        label="每人金额（元）"
        required
        type="digit"
        max={12}
        quiet
        value={visit.amount}
        error={wrong ? '请填数字，最多两位小数，如 380 或 380.50。' : undefined}
        hint={fen && people > 1 ? `${people} 人，共 ${yuan(fen * people)}` : '实物和兑换券按价值填'}
        onChange={(amount) => onChange({ amount })}
      />
      <Choose label="形式" items={forms} value={visit.form} onChange={(form) => onChange({ form })} />
      <Choose label="哪笔钱" items={sources} value={visit.source} onChange={(source) => onChange({ source })} />
      <LineField lines={lines} value={visit.line} onChange={(line) => onChange({ line })} />
    </Card>
  )
}
