import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Icon } from '@/ui/Icon'
import { Slot } from '@/ui/Slot'
import { Tag } from '@/ui/Tag'
import { mineWords } from '@/words/ballot'
import { voterPartWords } from '@/words/ballot-vote'
import type { PartProps } from '../part'
import { hasTurnout, isOver, mayReadResult } from '../standing'
import { WhatIsKept } from './WhatIsKept'
import { Words } from './Words'

/** What the ballot asks, how it stands with me, and what came of it. */
export function VoterPart({ ballot }: PartProps) {
  const { id, state, mine, result, questions } = ballot
  const votes = state === 'announced' || state === 'open'
  const titles = questions.map(({ title }, n) => (questions.length > 1 ? `${n + 1}. ${title}` : title)).join('；')
  const own = mine && <Tag tone={mine === 'voted' ? 'green' : mine === 'due' ? 'red' : 'grey'}>{mineWords[mine]}</Tag>
  return (
    <>
      <Slot>
        {result && state === 'published' && (
          <Card pad>
            <Words of={result.words} />
          </Card>
        )}
      </Slot>
      <Card>
        {votes && (
          <Cell
            lead={<Icon name="vote" />}
            title={voterPartWords.paper[state === 'open' ? 'open' : 'early']}
            desc={titles}
            right={own}
            onClick={() => go('ballotVote', { id })}
          />
        )}
        {mayReadResult(ballot) && (
          <Cell
            lead={<Icon name="chart" />}
            title={voterPartWords.result}
            desc={voterPartWords.resultDesc}
            onClick={() => go('ballotResult', { id })}
          />
        )}
        {hasTurnout(ballot) && (
          <Cell
            lead={<Icon name="people" />}
            title={voterPartWords.turnout}
            desc={voterPartWords.turnoutDesc}
            onClick={() => go('ballotTurnout', { id })}
          />
        )}
        {(mine === 'voted' || isOver(ballot)) && (
          <Cell
            lead={<Icon name="check" />}
            title={voterPartWords.check[mine === 'voted' ? 'own' : 'box']}
            desc={voterPartWords.checkDesc}
            right={isOver(ballot) ? own : undefined}
            onClick={() => go('ballotReceipt', { id })}
          />
        )}
        {!votes && !hasTurnout(ballot) && <View className="u-pad u-sub">{titles}</View>}
      </Card>
      <WhatIsKept of={ballot} />
    </>
  )
}
