import type { Split, Sum, Totals } from '@domain/condolence/totals'
import { View } from '@tarojs/components'
import { Bar } from '@/ui/Bar'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { KeyValue } from '@/ui/KeyValue'
import { PaperCell } from '@/ui/PaperCell'
import { Stat, Stats } from '@/ui/Stat'
import { sourceWords, totalKindWords } from '@/words/condolence'
import { type Figure, openRows, shareOf, sumWords } from '../figure'
import { yuan } from '../money'
import { openCarePaper } from '../papers'
import { MonthChart } from './MonthChart'

const whole = ({ persons, personTimes, sumFen }: Sum) => `${persons} 人，${personTimes} 人次，${yuan(sumFen)}`

/** Sums of a time: in all, by month, kind, line and source. Each opens its rows. */
export function TotalsView({ totals }: { totals: Totals }) {
  const { from, to, all, kinds, lines, sources } = totals
  if (all.times === 0)
    return (
      <Card>
        <Empty icon="chart" title="这段时间没有看望和发放" hint="登记看望、发放福利以后，这里按类别和支出科目汇总。" />
      </Card>
    )
  const open = (more: Partial<Figure>) => () => openRows({ from, to, ...more })
  const share = (key: string, label: string, sum: Pick<Sum, 'personTimes' | 'sumFen'>, more: Partial<Figure>) => (
    <Bar key={key} label={label} percent={shareOf(sum.sumFen, all.sumFen)} text={sumWords(sum)} onClick={open(more)} />
  )
  const apart = ({ own, others, inService, retired }: Split) => [
    { key: '工会经费', value: whole(own) },
    { key: '其他经费', value: whole(others) },
    { key: '在职', value: whole(inService) },
    { key: '退休', value: whole(retired) },
  ]
  return (
    <>
      <Card>
        <Stats>
          <Stat label="人" value={all.persons} onClick={open({})} />
          <Stat label="人次" value={all.personTimes} onClick={open({})} />
          <Stat label="次" value={all.times} onClick={open({})} />
        </Stats>
        <View className="u-pad u-pad_under u-body u-num">共 {yuan(all.sumFen)}</View>
      </Card>
      <MonthChart totals={totals} />
      <Card title="按类别">
        <View className="u-shares">
          {kinds.map(({ kind, sum }) => share(kind, totalKindWords[kind], sum, { kind }))}
        </View>
      </Card>
      <Card title="按支出科目">
        <View className="u-shares">{lines.map(({ line, sum }) => share(line, line, sum, { line }))}</View>
      </Card>
      <Card title="按经费来源">
        <View className="u-shares">
          {sources.map(({ source, sum }) => share(source, sourceWords[source], sum, { source }))}
        </View>
      </Card>
      <Card title="分开来看" pad>
        <KeyValue items={apart(all)} />
      </Card>
      <Card>
        <PaperCell
          open={openCarePaper}
          paper={{ of: 'totals', from, to }}
          title="慰问汇总表"
          desc="Excel，汇总和明细"
        />
      </Card>
    </>
  )
}
