import { usePages } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { api } from '../api'
import { ListFrame } from './ListFrame'
import type { ListProps } from './OnList'
import { Rows } from './Rows'

/** Where I take part or took part, newest first. */
export function MineList({ on, turn, onRow }: ListProps) {
  const paged = usePages((cursor) => api.list({ mine: true, cursor }), [turn])
  const empty = <Empty icon="cup" title="您还没有报名" hint="在“活动”里点开一项，选项目报名。也可以请组长代报。" />
  return (
    <ListFrame of={paged} empty={empty}>
      {(rows) => <Rows rows={rows} on={on} onRow={onRow} />}
    </ListFrame>
  )
}
