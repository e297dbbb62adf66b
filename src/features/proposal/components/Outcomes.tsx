import { type Breakdown, SATISFACTIONS, SPEEDS, type Stats } from '@domain/proposal/model'
import { percent } from '@domain/proposal/stats'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import type { Tone } from '@/ui/Tag'
import { satisfactionWords, speedWords } from '@/words/proposal'
import { FigureBar } from './FigureBar'

/** How many were answered, and how soon. */
export function Answers({
  callId,
  stats,
  speeds,
}: Pick<Breakdown, 'speeds'> & { callId: string; stats: Pick<Stats, 'total' | 'replied'> }) {
  const { due, ...replied } = stats.replied
  return (
    <Card title="答复">
      <View className="u-shares">
        <FigureBar
          callId={callId}
          figure={{ of: 'given' }}
          label="应答复"
          share={{ count: due, percent: percent(due, stats.total) }}
        />
        <FigureBar callId={callId} figure={{ of: 'answered' }} label="已答复" share={replied} tone="green" />
      </View>
      {replied.count > 0 && (
        <>
          <View className="u-pad u-pad_under u-sub">从交办到第一次答复，用了</View>
          <View className="u-shares">
            {SPEEDS.map((name) => (
              <FigureBar
                key={name}
                callId={callId}
                figure={{ of: 'speed', name }}
                label={speedWords[name]}
                share={speeds[name]}
                tone={name === 'over_30' ? 'orange' : 'blue'}
              />
            ))}
          </View>
        </>
      )}
    </Card>
  )
}

const tones: Record<(typeof SATISFACTIONS)[number], Tone> = {
  very_satisfied: 'green',
  satisfied: 'green',
  basically_satisfied: 'orange',
  // Nobody who looks at the sums must act on it: no red.
  dissatisfied: 'grey',
}

/** What the proposers say of the answers. */
export function Satisfactions({
  callId,
  docketed,
  satisfaction,
}: Pick<Stats, 'docketed' | 'satisfaction'> & { callId: string }) {
  const { rated } = satisfaction
  if (rated === 0) {
    return (
      <Card title="满意度" pad>
        <View className="u-sub">还没有提案人评价。立案的提案答复后，请提案人评价。</View>
      </Card>
    )
  }
  return (
    <Card title="满意度">
      <View className="u-shares">
        <FigureBar
          callId={callId}
          figure={{ of: 'rated' }}
          label="立案的提案中，提案人已评价"
          share={{ count: rated, percent: percent(rated, docketed.count) }}
        />
        {SATISFACTIONS.map((name) => (
          <FigureBar
            key={name}
            callId={callId}
            figure={{ of: 'satisfaction', name }}
            label={satisfactionWords[name]}
            share={satisfaction[name]}
            tone={tones[name]}
          />
        ))}
      </View>
    </Card>
  )
}
