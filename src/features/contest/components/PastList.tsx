import { usePages } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { api } from '../api'
import { ListFrame } from './ListFrame'
import type { ListProps } from './OnList'
import { Rows } from './Rows'

/** What is over, newest first. */
export function PastList({ on, turn, onRow }: ListProps) {
  const paged = usePages((cursor) => api.list({ state: 'over', cursor }), [turn])
  const empty = <Empty icon="clock" title="还没有办过的活动" hint="活动结束后，名次、获奖和照片留在这里。" />
  return (
    <ListFrame of={paged} empty={empty}>
      {(rows) => <Rows rows={rows} on={on} onRow={onRow} />}
    </ListFrame>
  )
}
