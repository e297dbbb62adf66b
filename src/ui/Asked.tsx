import type { No } from '@domain/kit/result'
import type { ReactNode } from 'react'
import type { Loaded } from '@/kit/load'
import { refusalWords } from '@/words/kit'
import { Failure } from './Failure'
import { Offline } from './Offline'
import { Skeleton } from './Skeleton'
import { Slot } from './Slot'

type Props<T> = {
  of: Omit<Loaded<T>, 'put'>
  rows?: number
  /** A room's own words for a refusal. */
  say?: (refusal: Pick<No, 'error' | 'detail'>) => string
  children: (value: T) => ReactNode
}

/** What was asked for, in whichever state it is: loading, not to be had, last known, or here. */
export function Asked<T>({ of, rows, say = refusalWords, children }: Props<T>) {
  const { value, refusal, loading, reload } = of
  const final = refusal?.error === 'NOT_ALLOWED' || refusal?.error === 'NOT_FOUND'
  if (value === undefined && refusal)
    return <Failure text={say(refusal)} busy={loading} onRetry={final ? undefined : reload} />
  return (
    <>
      <Slot>
        {value !== undefined && refusal && <Offline text={refusal.error === 'OFFLINE' ? undefined : say(refusal)} />}
      </Slot>
      <Slot>{value === undefined ? <Skeleton rows={rows} /> : children(value)}</Slot>
    </>
  )
}
