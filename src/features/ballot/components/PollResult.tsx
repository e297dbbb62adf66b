import type { Poll } from '@domain/ballot/question'
import type { PollResult as Found } from '@domain/ballot/result'
import { View } from '@tarojs/components'
import { Bar } from '@/ui/Bar'
import { Card } from '@/ui/Card'
import { sharesOf, votesWords } from '@/words/ballot-result'
import { share } from '../shares'
import './ballot-result.scss'

type Props = { title: string; of: Poll; found: Found; valid: number }

/** What was chosen most stands first. */
export function PollResult({ title, of, found, valid }: Props) {
  const known = new Map(of.options.map(({ id, text }) => [id, text]))
  const rows = [...found.options].sort((a, b) => b.votes - a.votes)
  return (
    <Card>
      <View className="b-result__head">
        <View className="b-line__name">{title}</View>
      </View>
      <View className="b-result">
        <View className="b-shares">
          {rows.map(({ id, votes }) => (
            <Bar
              key={id}
              label={known.get(id) ?? ''}
              percent={share(votes, valid)}
              text={votesWords(votes, valid)}
              tone="blue"
            />
          ))}
        </View>
        <View className="u-sub">{of.max > 1 ? sharesOf.several : sharesOf.valid}</View>
      </View>
    </Card>
  )
}
