import { dayOf, dayWords, leftWords } from '@domain/kit/time'
import type { ProposalRow } from '@domain/proposal/model'
import { usePages } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { Item } from '@/ui/Item'
import { dueWords } from '@/words/proposal'
import { api } from '../api'
import { isOverdue } from '../next'
import { metaOf } from '../tag'
import type { ListProps } from './MineList'
import { PagedList } from './PagedList'

/** Chased ones come first; among themselves all stay as the server has them, the most pressing first. */
const chasedFirst = (rows: readonly ProposalRow[]) => [
  ...rows.filter((row) => row.chasedAt !== undefined),
  ...rows.filter((row) => row.chasedAt === undefined),
]

/** What waits for my department. */
export function WaitingList({ on, turn, onRow }: ListProps) {
  const now = Date.now()
  const paged = usePages((cursor) => api.list({ toDo: true, state: 'assigned', cursor }), [turn])
  const empty = <Empty icon="check" title="没有等您部门答复的提案" hint="校工会交办后会出现在这里，并通知您。" />
  return (
    <PagedList paged={paged} empty={empty}>
      {(rows) =>
        chasedFirst(rows).map((row) => {
          const late = isOverdue(row, now)
          const by = row.nextBy === undefined ? undefined : dueWords(row.nextBy, now)
          const left = row.nextBy === undefined ? undefined : leftWords(row.nextBy, now)
          const chased = row.chasedAt === undefined ? undefined : `${dayWords(dayOf(row.chasedAt), now)}已催办`
          const next = late
            ? [chased, `应于 ${by}答复，请尽快答复`]
            : [row.handledAgain && '提案人不满意', by && `${by}答复`, left]
          return (
            <Item
              key={row.id}
              title={row.title}
              meta={row.handledAgain ? `重新办理 · ${metaOf(row)}` : metaOf(row)}
              tone={late ? 'red' : 'orange'}
              state={late ? (left ?? '已超期') : row.handledAgain ? '重新办理' : '待答复'}
              next={next.filter(Boolean).join(' · ')}
              on={row.id === on}
              onClick={() => onRow(row)}
            />
          )
        })
      }
    </PagedList>
  )
}
