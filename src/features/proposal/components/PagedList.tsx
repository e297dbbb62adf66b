import type { ReactNode } from 'react'
import { footOf, type Paged } from '@/kit/load'
import { Card } from '@/ui/Card'
import { More } from '@/ui/More'
import { Offline } from '@/ui/Offline'
import { Skeleton } from '@/ui/Skeleton'
import { Slot } from '@/ui/Slot'
import { Trouble } from './Trouble'

type Props<T> = {
  paged: Paged<T>
  keep?: (item: T) => boolean
  /** What stands in a card when there is nothing; left out where another list under it may have something. */
  empty?: ReactNode
  children: (items: T[]) => ReactNode
}

/** The states of every list: loading, refused, nothing yet, what was there before the network went, and more. */
export function PagedList<T>({ paged, keep, empty, children }: Props<T>) {
  const { value, refusal, loading, more } = paged
  const items = keep ? paged.items.filter(keep) : paged.items
  const shown = () => (empty && items.length === 0 && !more ? <Card>{empty}</Card> : children(items))
  if (!value && refusal) return <Trouble refusal={refusal} busy={loading} onRetry={paged.reload} />
  return (
    <>
      <Slot>
        {value && refusal && (
          <Offline text={refusal.error === 'OFFLINE' ? undefined : '现在没有加载出来，显示的是上次的内容。'} />
        )}
      </Slot>
      <Slot>{value ? shown() : <Skeleton />}</Slot>
      <Slot>{more && <More state={footOf(paged)} onMore={paged.loadMore} />}</Slot>
    </>
  )
}
