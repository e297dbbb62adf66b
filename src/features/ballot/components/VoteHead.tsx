import type { BallotView } from '@domain/ballot/view'
import { presses } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { Tag } from '@/ui/Tag'
import { ballotKindWords, ballotTagWords } from '@/words/ballot'
import { paperName } from '@/words/ballot-vote'

import { closesWords } from '../row'
import './ballot-vote.scss'

/** Which ballot it is, and until when. */
export function VoteHead({ of, now }: { of: BallotView; now: number }) {
  const { title, kind, state, closesAt } = of
  const [words, tone] = ballotTagWords[state]
  const open = state === 'open' && now <= closesAt
  return (
    <Card pad>
      <View className="u-stack u-stack_small">
        <View className="u-h2">{title}</View>
        <View className="u-row">
          <Tag tone={tone}>{state === 'open' && !open ? '已截止' : words}</Tag>
          <View className="u-sub">
            {ballotKindWords[kind]} · {paperName(of)}
          </View>
        </View>
        {open && (
          <View className={presses(closesAt, now) ? 'b-until u-due' : 'b-until u-sub'}>
            <Icon name="clock" small />
            <View className="u-grow u-num">{closesWords(closesAt, now)}</View>
          </View>
        )}
      </View>
    </Card>
  )
}
