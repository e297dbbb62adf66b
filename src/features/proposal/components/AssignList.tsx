import type { ProposalRow } from '@domain/proposal/model'
import { usePages } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { api } from '../api'
import type { ListProps } from './MineList'
import { RowList } from './RowList'
import { Tick } from './Tick'

type Props = ListProps & {
  ticked: readonly ProposalRow[]
  /** Left out for who may not decide: only docketed ones can still be merged. */
  onTick?: (rows: ProposalRow[]) => void
}

/** Decided, and not yet with a department: first the docketed ones, then the suggestions. */
export function AssignList({ on, turn, ticked, onTick, onRow }: Props) {
  const docketed = usePages((cursor) => api.list({ toDo: true, state: 'docketed', cursor }), [turn])
  const referred = usePages((cursor) => api.list({ toDo: true, state: 'referred', cursor }), [turn])
  const empty = (
    <Empty icon="check" title="没有待交办的提案" hint="立案和转为建议的提案会出现在这里，请交给承办部门。" />
  )
  const nothing = docketed.value?.length === 0 && referred.value?.length === 0
  if (nothing) return <RowList paged={docketed} on={on} onRow={onRow} empty={empty} />
  const tick =
    onTick && docketed.items.length > 1
      ? (row: ProposalRow) => (
          <Tick
            label={`选 ${row.title}`}
            on={ticked.some((one) => one.id === row.id)}
            onChange={(yes) => onTick(yes ? [...ticked, row] : ticked.filter(({ id }) => id !== row.id))}
          />
        )
      : undefined
  return (
    <>
      <RowList paged={docketed} on={on} onRow={onRow} tick={tick} />
      {docketed.value && <RowList paged={referred} on={on} onRow={onRow} />}
    </>
  )
}
