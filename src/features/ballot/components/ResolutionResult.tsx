import { voteWords } from '@domain/ballot/names'
import { VOTES } from '@domain/ballot/question'
import type { ResolutionResult as Found } from '@domain/ballot/result'
import { View } from '@tarojs/components'
import { Bar } from '@/ui/Bar'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'
import { verdictWords, votesWords } from '@/words/ballot-result'
import { share } from '../shares'
import './ballot-result.scss'

type Props = { title: string; found: Found; whole: number; half: string }

/** A matter: adopted or not, and the three shares. */
export function ResolutionResult({ title, found, whole, half }: Props) {
  const { adopted } = found
  return (
    <Card>
      <View className="b-result__head">
        <View className="b-line__name">{title}</View>
        <Tag tone={adopted ? 'green' : 'grey'}>{adopted ? verdictWords.adopted : verdictWords.rejected}</Tag>
      </View>
      <View className="b-result">
        <View className="b-shares">
          {VOTES.map((vote) => (
            <Bar
              key={vote}
              label={voteWords.resolution[vote]}
              percent={share(found[vote], whole)}
              text={votesWords(found[vote], whole)}
              tone={vote !== 'for' ? 'grey' : adopted ? 'green' : 'blue'}
            />
          ))}
        </View>
        <View className="u-sub u-num">{half}</View>
      </View>
    </Card>
  )
}
