import type { Poll } from '@domain/ballot/question'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Checkbox } from '@/ui/Checkbox'
import { Radio } from '@/ui/Radio'
import { toast } from '@/ui/toast'
import { tickedFullWords, tickedWords } from '@/words/ballot-vote'
import type { QuestionProps } from '../asking'
import { ticked } from '../choices'

/** One or several of the options. */
export function PollCard({ of, title, choice, disabled, onChange }: QuestionProps<Poll>) {
  const tick = (id: string) => {
    const next = ticked(of, choice, id)
    if (next) onChange(next)
    else toast(tickedFullWords(of.max))
  }
  return (
    <Card>
      <View className="u-pad">
        <View className="b-name">{title}</View>
        <View className="u-sub u-num">{tickedWords(of.max, disabled ? 0 : choice.chosen.length)}</View>
      </View>
      {of.options.map(({ id, text }) => {
        const line = { title: text, on: choice.chosen.includes(id), disabled }
        return of.max === 1 ? (
          <Radio key={id} {...line} onClick={() => tick(id)} />
        ) : (
          <Checkbox key={id} {...line} onChange={() => tick(id)} />
        )
      })}
    </Card>
  )
}
