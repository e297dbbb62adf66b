import type { No, Result } from '@domain/kit/result'
import { useRef, useState } from 'react'
import { newRequestId } from './call'

export interface Doing {
  busy: boolean
  /** The last refusal, to be shown beside the button; cleared by the next try. */
  refusal?: No
  clear: () => void
}

/**
 * Does a deed once, however often the button is tapped: taps while it runs are dropped, and a try after OFFLINE or
 * BUSY goes out under the same request id, so that what was done already is answered and not done again.
 */
export function useDeed<I, T>(act: (input: I, requestId: string) => Promise<Result<T>>) {
  const [doing, setDoing] = useState<{ busy: boolean; refusal?: No }>({ busy: false })
  const running = useRef(false)
  const open = useRef<{ key: string; id: string; input: I }>(undefined)
  const run = async (input: I): Promise<T | undefined> => {
    if (running.current) return undefined
    running.current = true
    setDoing({ busy: true })
    const key = JSON.stringify(input) ?? ''
    const id = open.current?.key === key ? open.current.id : newRequestId()
    open.current = { key, id, input }
    const answer = await act(input, id)
    running.current = false
    const unsure = !answer.ok && ['OFFLINE', 'BUSY', 'BROKEN'].includes(answer.error)
    if (!unsure) open.current = undefined
    setDoing({ busy: false, refusal: answer.ok ? undefined : answer })
    return answer.ok ? answer.value : undefined
  }
  /** What was asked last and never answered: it may have been done. Asking it again finds out, and does it once. */
  const unanswered = () => open.current?.input
  return { ...doing, run, unanswered, clear: () => setDoing((d) => ({ ...d, refusal: undefined })) }
}
