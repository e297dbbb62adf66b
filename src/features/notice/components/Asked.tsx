import type { ReactNode } from 'react'
import type { Loaded } from '@/kit/load'
import { Failure } from '@/ui/Failure'
import { Offline } from '@/ui/Offline'
import { Skeleton } from '@/ui/Skeleton'
import { Slot } from '@/ui/Slot'
import { announcementRefusal } from '@/words/notice-announcement'

type Props<T> = { of: Omit<Loaded<T>, 'put'>; rows?: number; children: (value: T) => ReactNode }

/** What was asked for, in whichever state it is: loading, not to be had, last known, or here. */
export function Asked<T>({ of, rows, children }: Props<T>) {
  const { value, refusal, loading, reload } = of
  const final = refusal?.error === 'NOT_ALLOWED' || refusal?.error === 'NOT_FOUND'
  if (value === undefined && refusal)
    return <Failure text={announcementRefusal(refusal)} busy={loading} onRetry={final ? undefined : reload} />
  return (
    <>
      <Slot>
        {value !== undefined && refusal && (
          <Offline text={refusal.error === 'OFFLINE' ? undefined : announcementRefusal(refusal)} />
        )}
      </Slot>
      <Slot>{value === undefined ? <Skeleton rows={rows} /> : children(value)}</Slot>
    </>
  )
}
