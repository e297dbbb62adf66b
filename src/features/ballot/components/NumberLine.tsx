import type { BallotKind } from '@domain/ballot/question'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { classes } from '@/ui/classes'
import { columnWords, sumWords } from '@/words/ballot-desk'
import { keyOf, type Line, type PaperForm, sumOf } from '../paper-form'
import { NumberBox } from './NumberBox'
import './numbers.scss'

type Props = {
  kind: BallotKind
  line: Line
  name: string
  post?: string
  form: PaperForm
  valid: number | null
  onChange: (key: string, text: string) => void
}

/** Numbers that belong together, and whether they come to the valid ballots. */
export function NumberLine({ kind, line, name, post, form, valid, onChange }: Props) {
  const { text, bad } = sumWords(kind, sumOf(form, line), valid)
  // Before a number is typed there is nothing to be measured.
  const begun = line.columns.some((column) => (form.counts[keyOf(line.question, line.id, column)] ?? '') !== '')
  return (
    <View className="bd-line" {...aria('group', name)}>
      <View className="bd-line__name">
        {name}
        {post && <View className="u-sub">{post}</View>}
      </View>
      <View className={classes('bd-line__boxes', line.columns.length > 3 && 'bd-line__boxes_four')}>
        {line.columns.map((column) => {
          const key = keyOf(line.question, line.id, column)
          const label = columnWords(kind, column)
          return (
            <NumberBox
              key={column}
              label={label}
              name={`${name}，${label}`}
              value={form.counts[key] ?? ''}
              onChange={(value) => onChange(key, value)}
            />
          )
        })}
      </View>
      <View className={classes('bd-line__sum', begun && bad && 'bd-line__sum_bad')}>{begun ? text : ''}</View>
    </View>
  )
}
