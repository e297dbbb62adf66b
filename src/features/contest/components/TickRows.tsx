import type { Arrival } from '@domain/contest/arriving'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/ui/Card'
import { Checkbox } from '@/ui/Checkbox'
import { Empty } from '@/ui/Empty'
import { More } from '@/ui/More'
import { clockWords } from '@/words/contest-arriving'
import type { Tick } from '../kept'
import './tick-rows.scss'

const SOME = 40

type Props = {
  rows: readonly Arrival[]
  chosen: readonly Tick[]
  pending: readonly Tick[]
  onChoose: (memberId: string) => void
  empty: string
}

const has = (ticks: readonly Tick[], row: Arrival) => ticks.some((t) => t.memberId === row.memberId)

/** Names to tick; those who came are ticked and stay so. */
export function TickRows({ rows, chosen, pending, onChoose, empty }: Props) {
  const [most, setMost] = useState(SOME)
  if (rows.length === 0) return <Empty icon="people" title={empty} />
  const stateOf = (row: Arrival) =>
    row.at !== undefined ? `${clockWords(row.at)} 已签到` : has(pending, row) ? '已签到，还没有上传' : row.staffNo
  return (
    <View className="c-ticks">
      <Card>
        {rows.slice(0, most).map((row) => (
          <Checkbox
            key={row.memberId}
            title={row.name}
            desc={[row.team, row.group, stateOf(row)].filter(Boolean).join(' · ')}
            on={row.at !== undefined || has(pending, row) || has(chosen, row)}
            disabled={row.at !== undefined || has(pending, row)}
            onChange={() => onChoose(row.memberId)}
          />
        ))}
      </Card>
      {rows.length > most && <More state="more" onMore={() => setMost(most + SOME)} />}
    </View>
  )
}
