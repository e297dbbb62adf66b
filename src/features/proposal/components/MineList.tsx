import type { ProposalRow } from '@domain/proposal/model'
import { usePages } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { api } from '../api'
import { RowList } from './RowList'

export type ListProps = {
  /** The chosen row, at a desk. */
  on?: string
  /** Counts up when a deed beside the list has changed something. */
  turn: number
  /** At a desk: rows to compare stand in a table. */
  wide?: boolean
  onRow: (row: ProposalRow) => void
}

/** What I wrote, newest first. */
export function MineList({ on, turn, onRow }: ListProps) {
  const paged = usePages((cursor) => api.list({ mine: true, cursor }), [turn])
  const empty = (
    <Empty title="您还没有提案" hint="发现了问题，就写下来，四行也可以。写好后请同事附议，再送提案委员会审查。" />
  )
  return <RowList paged={paged} on={on} onRow={onRow} empty={empty} />
}
