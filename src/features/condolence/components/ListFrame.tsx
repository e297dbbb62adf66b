import type { ReactNode } from 'react'
import { footOf, type Paged } from '@/kit/load'
import { Card } from '@/ui/Card'
import { More } from '@/ui/More'
import { Slot } from '@/ui/Slot'
import { Asked } from './Asked'

type Props<T> = {
  of: Paged<T>
  keep?: (item: T) => boolean
  /** What stands in a card when there is nothing. */
  empty: ReactNode
  children: (items: T[]) => ReactNode
}

/** The states of every list: loading, refused, nothing yet, what was there before the network went, and more. */
export function ListFrame<T>({ of, keep = () => true, empty, children }: Props<T>) {
  const items = of.items.filter(keep)
  return (
    <>
      <Asked of={of}>{() => (items.length === 0 && !of.more ? <Card>{empty}</Card> : children(items))}</Asked>
      <Slot>{of.more && <More state={footOf(of)} onMore={of.loadMore} />}</Slot>
    </>
  )
}
