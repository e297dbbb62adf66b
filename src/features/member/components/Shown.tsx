import type { ReactNode } from 'react'
import type { Loaded } from '@/kit/load'
import { Failure } from '@/ui/Failure'
import { Offline } from '@/ui/Offline'
import { Skeleton } from '@/ui/Skeleton'
import { Slot } from '@/ui/Slot'
import { refusalWords } from '@/words/kit'
import { memberWords } from '@/words/member'

type Props<T> = { of: Omit<Loaded<T>, 'put'>; rows?: number; children: (value: T) => ReactNode }

/** What was asked for, in whichever state it is: loading, not to be had, last known, or here. */
export function Shown<T>({ of, rows, children }: Props<T>) {
  const { value, refusal, loading, reload } = of
  if (value === undefined && refusal)
    return (
      <Failure
        text={refusalWords(refusal, memberWords)}
        busy={loading}
        onRetry={refusal.error === 'NOT_ALLOWED' ? undefined : reload}
      />
    )
  return (
    <>
      <Slot>
        {value !== undefined && refusal && (
          <Offline text={refusal.error === 'OFFLINE' ? undefined : refusalWords(refusal, memberWords)} />
        )}
      </Slot>
      <Slot>{value === undefined ? <Skeleton rows={rows} /> : children(value)}</Slot>
    </>
  )
}
