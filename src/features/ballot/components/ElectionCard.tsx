import { voteWords } from '@domain/ballot/names'
import { type Election, VOTES } from '@domain/ballot/question'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { favourWords, fullWords, seatsWords } from '@/words/ballot-vote'
import type { QuestionProps } from '../asking'
import { inFavour, marked } from '../choices'
import { Marks } from './Marks'
import { PersonLine } from './PersonLine'
import { WriteIns } from './WriteIns'

const ITEMS = VOTES.map((vote) => [vote, voteWords.election[vote]] as const)

/** 赞成、不赞成、弃权 for each candidate; never more in favour than there are seats. */
export function ElectionCard(props: QuestionProps<Election>) {
  const { of, title, choice, disabled, onChange } = props
  const { seats, candidates } = of
  return (
    <Card>
      <View className="u-pad">
        <View className="b-name">{title}</View>
        <View className="u-sub">{seatsWords(seats, candidates.length)}</View>
        <View className={disabled ? 'u-sub' : 'u-sub u-num'}>
          {disabled ? '不选的人按“弃权”计' : `${favourWords(seats, inFavour(choice))}；不选的人按“弃权”计`}
        </View>
      </View>
      {candidates.map(({ id, name, post, intro, photo }) => (
        <PersonLine key={id} name={name} post={post} intro={intro} photo={photo}>
          <Marks
            about={name}
            items={ITEMS}
            value={choice.marks[id]}
            quiet="abstain"
            disabled={disabled}
            onChange={(vote) => {
              const next = marked(of, choice, id, vote)
              if (next) onChange(next)
              else toast(fullWords(seats))
            }}
          />
        </PersonLine>
      ))}
      <Slot>{of.writeIns && !disabled && <WriteIns {...props} />}</Slot>
    </Card>
  )
}
