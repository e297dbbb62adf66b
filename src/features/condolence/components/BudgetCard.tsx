import type { Budget } from '@domain/condolence/running'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Slot } from '@/ui/Slot'
import { Stat, Stats } from '@/ui/Stat'
import { runRefusal } from '@/words/condolence-run'
import { yuan } from '../money'

type Props = { budget?: Budget | null; refusal?: { error: string; detail?: unknown }; valueFen?: number }

/** What it comes to, before anything is made. */
export function BudgetCard({ budget, refusal, valueFen }: Props) {
  if (refusal)
    return (
      <Card title="预算" pad>
        <View className="u-error">{runRefusal(refusal)}</View>
      </Card>
    )
  if (!budget || valueFen === undefined)
    return (
      <Card title="预算" pad>
        <View className="u-sub">选好发给谁、填好每人价值，这里显示人数和总额。</View>
      </Card>
    )
  const { people, sumFen, over, overCount, capFen } = budget
  return (
    <Card title="预算" pad>
      <Stats>
        <Stat label="人数" value={people} unit="人" />
        <Stat label="总额" value={yuan(sumFen)} />
      </Stats>
      <Slot>
        {capFen !== undefined && overCount === 0 && (
          <View className="u-sub">{`没有人超过全年年节限额 ${yuan(capFen)}。`}</View>
        )}
        {capFen !== undefined && overCount > 0 && (
          <View className="u-error">
            {`有 ${overCount} 人会超过全年年节限额 ${yuan(capFen)}：${over.map((o) => `${o.name} ${yuan(o.yearFen)}`).join('、')}${overCount > over.length ? ' 等' : ''}。请降低金额，或不发给这些人。`}
          </View>
        )}
      </Slot>
    </Card>
  )
}
