import type { CondolenceView } from '@domain/condolence/view'
import { type ReactNode, useEffect } from 'react'
import { useLoad } from '@/kit/load'
import { Failure } from '@/ui/Failure'
import { Offline } from '@/ui/Offline'
import { Skeleton } from '@/ui/Skeleton'
import { Slot } from '@/ui/Slot'
import { condolenceRefusal } from '@/words/condolence'
import { api } from '../api'
import { HandledCase } from './HandledCase'
import { OwnCase } from './OwnCase'

type Props = {
  id: string
  frame: (content: ReactNode, bar: ReactNode) => ReactNode
  onShown?: (view: CondolenceView) => void
  /** A deed here has changed something. */
  onChanged?: () => void
}

/** One case, as this reader may see it. Keyed by id where the id may change. */
export function CaseDetail({ id, frame, onShown, onChanged }: Props) {
  const { value: view, refusal, loading, reload, put } = useLoad(() => api.get({ id }), [id])
  const standards = useLoad(() => api.standards({}))
  useEffect(() => {
    if (view) onShown?.(view)
  }, [view])
  if (!view) {
    const final = refusal?.error === 'NOT_FOUND'
    const failure = refusal && (
      <Failure text={condolenceRefusal(refusal)} busy={loading} onRetry={final ? undefined : reload} />
    )
    return frame(failure ?? <Skeleton />, null)
  }
  const done = (next: CondolenceView) => {
    put(next)
    onChanged?.()
  }
  const framed = (content: ReactNode, bar: ReactNode) =>
    frame(
      <>
        <Slot>
          {refusal && <Offline text={refusal.error === 'OFFLINE' ? undefined : condolenceRefusal(refusal)} />}
        </Slot>
        {content}
      </>,
      bar,
    )
  const Shown = view.standing === 'handler' || view.standing === 'visitor' ? HandledCase : OwnCase
  return <Shown view={view} standard={standards.value?.standards[view.kind]} frame={framed} onDone={done} />
}
