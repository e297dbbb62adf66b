import { secrecyWords } from '@domain/ballot/names'
import type { BallotKind } from '@domain/ballot/question'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Sheet } from '@/ui/Sheet'
import { ballotKindWords } from '@/words/ballot'
import type { Choice } from '../choices'
import { askingOf, type Form } from '../form'
import { Questions } from './Questions'

type Props = { form: Form; kind: BallotKind; onClose: () => void }

/** The paper as the voter sees it: it can be tried, and nothing of it is kept. */
export function PreviewSheet({ form, kind, onClose }: Props) {
  const [choices, setChoices] = useState<readonly Choice[]>([])
  const asking = askingOf(kind, form.questions)
  const choose = (question: number, choice: Choice) => {
    const next = [...choices]
    next[question] = choice
    setChoices(next)
  }
  return (
    <Sheet title="投票的人看到的" onClose={onClose}>
      <View className="u-pad">
        <View className="u-h2">{form.title || '（还没有标题）'}</View>
        <View className="u-sub">{`${ballotKindWords[kind]} · ${secrecyWords[form.secrecy]}，可以试填，不会保存`}</View>
      </View>
      <Questions of={asking} choices={choices} onChoose={choose} />
    </Sheet>
  )
}
