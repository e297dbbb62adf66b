import type { ContestRow } from '@domain/contest/view'
import { addDays, dayOf } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { usePages } from '@/kit/load'
import { aria } from '@/ui/aria'
import { Empty } from '@/ui/Empty'
import { api } from '../api'
import { sections, sectionWords } from '../row'
import { ListFrame } from './ListFrame'
import { Rows } from './Rows'

export type ListProps = {
  /** The chosen row, at a desk. */
  on?: string
  /** Counts up when a deed beside the list has changed something. */
  turn: number
  onRow: (row: ContestRow) => void
}

/** Contests that began longer ago are over, or have a day of their own in the calendar. */
const LONGEST = 60

/** What is on: by what one may do about it now. */
export function OnList({ on, turn, onRow }: ListProps) {
  const from = addDays(dayOf(Date.now()), -LONGEST)
  const paged = usePages((cursor) => api.list({ from, cursor }), [turn, from])
  const empty = (
    <Empty icon="cup" title="现在没有竞赛活动" hint="有新的活动时会通知您，在这里报名。以前的在“往期”里。" />
  )
  return (
    <ListFrame of={paged} keep={({ phase }) => phase !== 'over'} empty={empty}>
      {(rows) =>
        sections(rows).map(({ key, rows: found }) => (
          <View key={key}>
            <View className="u-label" {...aria('heading')}>
              {sectionWords[key]}
            </View>
            <Rows rows={found} on={on} onRow={onRow} />
          </View>
        ))
      }
    </ListFrame>
  )
}
