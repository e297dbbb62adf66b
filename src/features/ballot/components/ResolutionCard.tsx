import { voteWords } from '@domain/ballot/names'
import type { Resolution } from '@domain/ballot/question'
import { VOTES } from '@domain/ballot/question'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import type { QuestionProps } from '../asking'
import { Marks } from './Marks'

const ITEMS = VOTES.map((vote) => [vote, voteWords.resolution[vote]] as const)

/** 同意、不同意、弃权: one word on one matter. */
export function ResolutionCard({ of, title, choice, disabled, onChange }: QuestionProps<Resolution>) {
  return (
    <Card>
      <View className="u-pad">
        <View className="b-name">{title}</View>
        {of.text && <View className="u-body b-text">{of.text}</View>}
      </View>
      <Marks
        about={title}
        shape="tall"
        items={ITEMS}
        value={choice.vote}
        quiet="abstain"
        disabled={disabled}
        onChange={(vote) => onChange({ ...choice, vote })}
      />
    </Card>
  )
}
