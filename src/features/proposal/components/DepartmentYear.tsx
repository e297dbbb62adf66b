import { dayOf } from '@domain/kit/time'
import { SATISFACTIONS } from '@domain/proposal/model'
import type { DepartmentYear as Year } from '@domain/proposal/year'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { Bar } from '@/ui/Bar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Offline } from '@/ui/Offline'
import { Skeleton } from '@/ui/Skeleton'
import { Slot } from '@/ui/Slot'
import { Stat, Stats } from '@/ui/Stat'
import { satisfactionWords } from '@/words/proposal'
import { api } from '../api'
import { Trouble } from './Trouble'

/** The contract takes none before. */
const FIRST = 2000

/** What the department was given in a year, and what came of it; other years one step at a time. */
export function DepartmentYear({ turn }: { turn: number }) {
  const now = Number(dayOf(Date.now()).slice(0, 4))
  const [year, setYear] = useState(now)
  const asked = useLoad(() => api.year({ year }), [turn, year])
  const { value, refusal, loading } = asked
  // Another year's numbers do not stand under this one's name.
  const known = value?.year === year ? value : undefined
  return (
    <>
      <View className="u-row u-row_above">
        <View className="u-grow u-h2 u-num">{year} 年</View>
        <Button kind="default" small disabled={year <= FIRST} onClick={() => setYear(year - 1)}>
          上一年
        </Button>
        <Button kind="default" small disabled={year >= now} onClick={() => setYear(year + 1)}>
          下一年
        </Button>
      </View>
      <Slot>{known && refusal && <Offline />}</Slot>
      <Slot>
        {known ? (
          <Numbers {...known} />
        ) : refusal && !loading ? (
          <Trouble refusal={refusal} onRetry={asked.reload} />
        ) : (
          <Skeleton />
        )}
      </Slot>
    </>
  )
}

function Numbers({ department, assigned, replied, overdue, days, handledAgain, rated, satisfaction }: Year) {
  if (assigned === 0) {
    return (
      <Card>
        <Empty icon="chart" title={`这一年没有交给${department}的提案`} hint="按交办日期计入年份，只算主办的。" />
      </Card>
    )
  }
  const percent = (count: number) => Math.round((count * 1000) / rated) / 10
  return (
    <>
      <Card title={`${department}主办的提案`} pad>
        <Stats>
          <Stat label="交办" value={assigned} unit="件" />
          <Stat label="已答复" value={replied} unit="件" />
          <Stat label="逾期" value={overdue} unit="件" />
        </Stats>
        <Stats>
          <Stat label="平均答复用时" value={days ?? '—'} unit={days === undefined ? '' : '天'} />
          <Stat label="重新办理" value={handledAgain} unit="件" />
          <Stat label="已评价" value={rated} unit="件" />
        </Stats>
      </Card>
      {rated > 0 && (
        <Card title="满意度" pad>
          <View className="u-stack">
            {SATISFACTIONS.map((grade) => (
              <Bar
                key={grade}
                label={satisfactionWords[grade]}
                percent={percent(satisfaction[grade])}
                text={`${satisfaction[grade]} 件 · ${percent(satisfaction[grade])}%`}
              />
            ))}
          </View>
        </Card>
      )}
    </>
  )
}
