import type { ReactNode } from 'react'
import { More } from '@/ui/More'
import { Slot } from '@/ui/Slot'
import { useShown } from '../shown'

type Props<T> = {
  of: readonly T[]
  step?: number
  /** Begins anew with another of these. */
  about?: string
  children: (rows: readonly T[]) => ReactNode
}

/** The beginning of a long list, and a way to the rest: a phone is not given 256 rows at once. */
export function Part<T>({ of, step = 12, about = '', children }: Props<T>) {
  const { count, more } = useShown(step, [about])
  return (
    <>
      <Slot>{children(of.slice(0, count))}</Slot>
      <Slot>{count < of.length && <More state="more" onMore={more} />}</Slot>
    </>
  )
}
