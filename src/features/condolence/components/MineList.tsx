import type { CondolenceRow } from '@domain/condolence/view'
import { usePages } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { api } from '../api'
import { CaseRows } from './CaseRows'
import { ListFrame } from './ListFrame'

export type ListProps = {
  /** The chosen row, at a desk. */
  on?: string
  /** Counts up when a deed beside the list has changed something. */
  turn: number
  onRow: (row: CondolenceRow) => void
}

/** For me and by me: as the one whom it is about, who reported it or who visits. */
export function MineList({ on, turn, onRow }: ListProps) {
  const paged = usePages((cursor) => api.mine({ cursor }), [turn])
  const empty = (
    <Empty
      icon="people"
      title="还没有和您有关的事"
      hint="自己或同事生病住院、亲人离世、结婚生子、遇到困难时，点下面的“报告”，工会就会知道。"
    />
  )
  return (
    <ListFrame of={paged} empty={empty}>
      {(rows) => <CaseRows rows={rows} on={on} onRow={onRow} />}
    </ListFrame>
  )
}
