import { type ReactNode, useState } from 'react'
import { Card } from '@/ui/Card'
import { More } from '@/ui/More'
import { Slot } from '@/ui/Slot'

const SHOWN = 30

type Props<T> = { title: string; items: readonly T[]; children: (item: T) => ReactNode }

/** Lines that the phone has already, some at a time; nothing where there are none. */
export function Lines<T>({ title, items, children }: Props<T>) {
  const [shown, setShown] = useState(SHOWN)
  if (items.length === 0) return null
  return (
    <Card title={`${title}（${items.length}）`}>
      {items.slice(0, shown).map(children)}
      <Slot>{shown < items.length && <More state="more" onMore={() => setShown(shown + SHOWN)} />}</Slot>
    </Card>
  )
}
