import { usePages } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { Slot } from '@/ui/Slot'
import { api } from '../api'
import type { ListProps } from './MineList'
import { RowList } from './RowList'
import { WantedCopy } from './WantedCopy'

/** Colleagues' proposals that still wait for a name; one's own and those one stands behind already are left out. */
export function EndorseList({ on, turn, onRow }: ListProps) {
  const paged = usePages((cursor) => api.list({ state: 'endorsing', cursor }), [turn])
  const empty = (
    <Empty icon="people" title="现在没有等待附议的提案" hint="同事提交提案后，会出现在这里，点开看看，赞成就附议。" />
  )
  return (
    <>
      <Slot>
        <WantedCopy paged={paged} />
      </Slot>
      <RowList paged={paged} keep={(row) => !row.mine && !row.endorsed} on={on} onRow={onRow} empty={empty} />
    </>
  )
}
