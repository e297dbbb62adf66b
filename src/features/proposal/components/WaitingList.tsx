import { leftWords } from '@domain/kit/time'
import { usePages } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { Item } from '@/ui/Item'
import { dueWords } from '@/words/proposal'
import { api } from '../api'
import { isOverdue } from '../next'
import { metaOf } from '../tag'
import type { ListProps } from './MineList'
import { PagedList } from './PagedList'

/** What waits for my department, the most pressing first; that order is the server's. */
export function WaitingList({ on, turn, onRow }: ListProps) {
  const now = Date.now()
  const paged = usePages((cursor) => api.list({ toDo: true, state: 'assigned', cursor }), [turn])
  const empty = <Empty icon="check" title="没有等您部门答复的提案" hint="校工会交办后会出现在这里，并通知您。" />
  return (
    <PagedList paged={paged} empty={empty}>
      {(rows) =>
        rows.map((row) => {
          const late = isOverdue(row, now)
          const by = row.nextBy === undefined ? undefined : dueWords(row.nextBy, now)
          const left = row.nextBy === undefined ? undefined : leftWords(row.nextBy, now)
          return (
            <Item
              key={row.id}
              title={row.title}
              meta={metaOf(row)}
              tone={late ? 'red' : 'orange'}
              state={late ? (left ?? '已超期') : '待答复'}
              next={late ? `应于 ${by}答复，请尽快答复` : [by && `${by}答复`, left].filter(Boolean).join(' · ')}
              on={row.id === on}
              onClick={() => onRow(row)}
            />
          )
        })
      }
    </PagedList>
  )
}
