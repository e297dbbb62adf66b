import { RadioGroup } from '@/ui/RadioGroup'
import { TextArea } from '@/ui/TextArea'
import { TextField } from '@/ui/TextField'
import { candidateOrderWords, settingWords, whetherWords, whoMayProposeWords } from '@/words/settings'
import { isWhether, limitsOf, type SettingKey } from '../setting'
import { Templates } from './Templates'
import { Vacations } from './Vacations'

const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))
const CHOICES: Partial<Record<SettingKey, ReturnType<typeof optionsOf>>> = {
  whoMayPropose: optionsOf(whoMayProposeWords),
  candidateOrder: optionsOf(candidateOrderWords),
}
const WHETHER = optionsOf(whetherWords)

type Props = { of: SettingKey; typed: string; error?: string; onChange: (typed: string) => void }

/** The control by which a setting is filled in, as its kind wants it. */
export function SettingInput({ of, typed, error, onChange }: Props) {
  const { label, unit } = settingWords[of]
  const limits = limitsOf(of)
  const frame = { label: unit ? `${label}（${unit}）` : label, error, value: typed, onChange }
  const choices = isWhether(of) ? WHETHER : CHOICES[of]
  if (choices) return <RadioGroup label={label} items={choices} value={typed} onChange={onChange} />
  if (of === 'vacations') return <Vacations typed={typed} error={error} onChange={onChange} />
  if (of === 'templateIds') return <Templates typed={typed} error={error} onChange={onChange} />
  if (of === 'categories' || of === 'expenseLines') return <TextArea {...frame} max={700} hint="每行一个" />
  if (of === 'teamPoints') return <TextArea {...frame} max={200} hint="每行一个名次，从第一名起" />
  return (
    <TextField
      {...frame}
      max={limits ? 6 : 60}
      quiet={limits !== undefined}
      type={limits ? 'number' : 'text'}
      hint={limits && `${limits.least} 到 ${limits.most}`}
    />
  )
}
