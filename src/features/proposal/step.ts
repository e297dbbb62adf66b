import type { Result } from '@domain/kit/result'
import { useEffect } from 'react'
import { useDeed } from '@/kit/deed'

/** Refusals that tell that what stands on the page is old. */
const STALE = [
  'WRONG_STATE',
  'CHANGED',
  'NOT_FOUND',
  'FROZEN',
  'ALREADY_ENDORSED',
  'NOT_ENDORSED',
  'ALREADY_IMPLEMENTED',
  'CHASED_TODAY',
  'NOT_OVERDUE',
]

/** A deed on what the page shows: its answer goes to `onDone`; where the page turns out to be old, it is asked for anew. */
export function useStep<I, T>(
  act: (input: I, requestId: string) => Promise<Result<T>>,
  { onDone, onStale }: { onDone: (value: T) => void; onStale?: () => void },
) {
  const deed = useDeed(act)
  useEffect(() => {
    if (deed.refusal && STALE.includes(deed.refusal.error)) onStale?.()
  }, [deed.refusal])
  const run = async (input: I) => {
    const value = await deed.run(input)
    if (value !== undefined) onDone(value)
  }
  return { ...deed, run }
}
