import type { RunProgress } from '@domain/condolence/running'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Bar } from '@/ui/Bar'
import { Card } from '@/ui/Card'
import { More } from '@/ui/More'
import { Slot } from '@/ui/Slot'

const SOME = 12

type Props = { groups: RunProgress['groups']; onGroup: (groupId: string) => void }

/** Group by group, those first who lack most. */
export function ProgressGroups({ groups, onGroup }: Props) {
  const [most, setMost] = useState(SOME)
  const sorted = [...groups].sort((a, b) => b.people - b.handed - (a.people - a.handed))
  return (
    <>
      <Card title="各小组">
        <View className="u-shares">
          {sorted.slice(0, most).map((g) => (
            <Bar
              key={g.groupId}
              label={g.group || '未分组'}
              percent={(100 * g.handed) / g.people}
              text={
                g.handed === g.people
                  ? `${g.people} 人，领完了`
                  : `${g.handed}/${g.people} 人，差 ${g.people - g.handed} 人`
              }
              tone={g.handed === g.people ? 'green' : 'orange'}
              onClick={() => onGroup(g.groupId)}
            />
          ))}
        </View>
      </Card>
      <Slot>{groups.length > most && <More state="more" onMore={() => setMost(most + SOME)} />}</Slot>
    </>
  )
}
