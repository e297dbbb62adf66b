import type { Breakdown, Stats } from '@domain/proposal/model'
import type { Figure } from '@domain/proposal/rows'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Stats as Row, Stat } from '@/ui/Stat'
import type { Tone } from '@/ui/Tag'
import { decisionWords } from '@/words/proposal'
import { openRows } from '../figure'
import { FigureBar } from './FigureBar'
import { Answers, Satisfactions } from './Outcomes'
import { Categories, Departments } from './Sources'

const decided = (name: 'docketed' | 'referred' | 'not_docketed' | 'returned', tone: Tone) =>
  ({ key: name, figure: { of: 'decision', name }, label: decisionWords[name], tone }) as const
const DECIDED: readonly { key: keyof Stats & Decided; figure: Figure; label: string; tone: Tone }[] = [
  decided('docketed', 'green'),
  decided('referred', 'blue'),
  decided('not_docketed', 'grey'),
  decided('returned', 'grey'),
  { key: 'undecided', figure: { of: 'undecided' }, label: '还没有审查', tone: 'orange' },
]
type Decided = 'docketed' | 'referred' | 'not_docketed' | 'returned' | 'undecided'

type Props = { callId: string; stats: Stats; breakdown: Breakdown }

/** The numbers of one call; each is said in words beside its bar, and opens what it counts. */
export function Figures({ callId, stats, breakdown }: Props) {
  const { total, merged, replied } = stats
  if (total === 0 && merged.count === 0) {
    return (
      <Card>
        <Empty icon="chart" title="还没有送审的提案" hint="附议人数够了、送到提案委员会的提案才计入统计。" />
      </Card>
    )
  }
  const open = (figure: Figure, count: number) => (count > 0 ? () => openRows(callId, figure, count) : undefined)
  return (
    <>
      <Card title="审查">
        <Row>
          <Stat label="送审提案" value={total} unit="件" onClick={open({ of: 'total' }, total)} />
          <Stat label="已答复" value={replied.count} unit="件" onClick={open({ of: 'answered' }, replied.count)} />
          <Stat label="答复率" value={replied.percent.toFixed(1)} unit="%" />
        </Row>
        <View className="u-shares">
          {DECIDED.map(({ key, ...bar }) => (
            <FigureBar key={key} callId={callId} share={stats[key]} {...bar} />
          ))}
        </View>
        {merged.count > 0 && (
          <Cell
            title={`另有 ${merged.count} 件并入其他提案`}
            desc="不计入总数"
            onClick={open({ of: 'decision', name: 'merged' }, merged.count)}
          />
        )}
      </Card>
      {breakdown.categories.length > 0 && <Categories callId={callId} categories={breakdown.categories} />}
      {replied.due > 0 && (
        <>
          <Departments callId={callId} departments={breakdown.departments} unassigned={breakdown.unassigned} />
          <Answers callId={callId} stats={stats} speeds={breakdown.speeds} />
          <Satisfactions callId={callId} docketed={stats.docketed} satisfaction={stats.satisfaction} />
        </>
      )}
    </>
  )
}
