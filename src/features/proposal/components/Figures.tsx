import { SATISFACTIONS, type Share, type Stats } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { Bar } from '@/ui/Bar'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Stats as Row, Stat } from '@/ui/Stat'
import type { Tone } from '@/ui/Tag'
import { decisionWords, satisfactionWords } from '@/words/proposal'

const shareWords = ({ count, percent }: Share) => `${count} 件 · ${percent.toFixed(1)}%`

const DECIDED = [
  ['docketed', decisionWords.docketed, 'green'],
  ['referred', decisionWords.referred, 'blue'],
  ['not_docketed', decisionWords.not_docketed, 'grey'],
  ['returned', decisionWords.returned, 'grey'],
  ['undecided', '还没有审查', 'orange'],
] as const satisfies readonly (readonly [keyof Stats, string, Tone])[]

const tones: Record<(typeof SATISFACTIONS)[number], Tone> = {
  very_satisfied: 'green',
  satisfied: 'green',
  basically_satisfied: 'orange',
  dissatisfied: 'red',
}

/** The numbers of one call; each is said in words beside its bar. */
export function Figures({ stats }: { stats: Stats }) {
  const { total, merged, replied, satisfaction } = stats
  if (total === 0 && merged.count === 0) {
    return (
      <Card>
        <Empty icon="chart" title="还没有送审的提案" hint="附议人数够了、送到提案委员会的提案才计入统计。" />
      </Card>
    )
  }
  return (
    <>
      <Card title="提案">
        <Row>
          <Stat label="送审提案" value={total} unit="件" />
          <Stat label="已答复" value={replied.count} unit="件" />
          <Stat label="答复率" value={replied.percent.toFixed(1)} unit="%" />
        </Row>
        <View className="u-pad u-pad_under">
          {DECIDED.map(([key, label, tone]) => (
            <Bar key={key} label={label} percent={stats[key].percent} text={shareWords(stats[key])} tone={tone} />
          ))}
          {merged.count > 0 && (
            <View className="u-sub u-gap u-num">另有 {merged.count} 件并入其他提案，不计入总数。</View>
          )}
        </View>
      </Card>
      <Card title="答复" pad>
        <Bar
          label={`应答复 ${replied.due} 件，已答复`}
          percent={replied.percent}
          text={shareWords(replied)}
          tone="green"
        />
        <View className="u-sub u-gap">立案和转为建议的提案都要答复。</View>
      </Card>
      <Card title="满意度" pad>
        {satisfaction.rated === 0 ? (
          <View className="u-sub">还没有提案人评价。立案的提案答复后，请提案人评价。</View>
        ) : (
          <>
            <View className="u-sub u-num">立案的提案中，{satisfaction.rated} 件已由提案人评价</View>
            <View className="u-gap">
              {SATISFACTIONS.map((grade) => (
                <Bar
                  key={grade}
                  label={satisfactionWords[grade]}
                  percent={satisfaction[grade].percent}
                  text={shareWords(satisfaction[grade])}
                  tone={tones[grade]}
                />
              ))}
            </View>
          </>
        )}
      </Card>
    </>
  )
}
