import type { PrizeView } from '@domain/contest/playing'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { groupBeside } from '../sides'
import { Part } from './Part'

/** Who has which prize. */
export function Awarded({ prizes, mine }: { prizes: readonly PrizeView[]; mine?: string }) {
  const given = prizes.filter((p) => p.winners.length > 0)
  if (given.length === 0)
    return (
      <Card>
        <Empty icon="cup" title="还没有公布获奖名单" hint="评奖以后显示在这里，获奖的老师会收到通知。" />
      </Card>
    )
  return (
    <>
      {given.map(({ grade, winners }) => (
        <Card key={grade} title={`${grade}（${winners.length}）`}>
          <View className="u-pad u-pad_under">
            <Part of={winners} step={40} about={grade}>
              {(some) => (
                <View className="u-body">
                  {some.map(({ id, name, group }) => (id === mine ? `${name}（我）` : told(name, group))).join('、')}
                </View>
              )}
            </Part>
          </View>
        </Card>
      ))}
    </>
  )
}

const told = (name: string, group: string) => {
  const beside = groupBeside(name, group)
  return beside ? `${name}（${beside}）` : name
}
