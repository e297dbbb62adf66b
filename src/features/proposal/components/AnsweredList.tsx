import type { ProposalRow } from '@domain/proposal/model'
import { usePages } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { Notice } from '@/ui/Notice'
import { Slot } from '@/ui/Slot'
import { api } from '../api'
import type { ListProps } from './MineList'
import { RowList } from './RowList'

/** What my department has answered: not yet rated, then rated. Putting into effect is told on the proposal itself. */
export function AnsweredList({ department, on, turn, onRow }: ListProps & { department: string }) {
  const replied = usePages((cursor) => api.list({ state: 'replied', cursor }), [turn])
  const rated = usePages((cursor) => api.list({ state: 'rated', cursor }), [turn])
  const keep = (row: ProposalRow) => row.lead === department
  const some = [...replied.items, ...rated.items].some(keep)
  const known = replied.value && rated.value
  const empty = <Empty title="还没有答复过提案" hint="答复后的提案会出现在这里；做成了，点开登记落实。" />
  if (known && !some && !replied.more && !rated.more)
    return <RowList paged={rated} keep={keep} onRow={onRow} empty={empty} />
  return (
    <>
      <Slot>{some && <Notice icon="check">答复的事做成了，点开提案登记落实。</Notice>}</Slot>
      <RowList paged={replied} keep={keep} on={on} onRow={onRow} />
      {replied.value && <RowList paged={rated} keep={keep} on={on} onRow={onRow} />}
    </>
  )
}
