import type { Handed } from '@domain/condolence/running'
import { useEffect, useRef, useState } from 'react'
import { useDeed } from '@/kit/deed'
import { canScan, scan } from '@/kit/scan'
import { api } from './api'

/** How long the name stands before the camera opens for the next in the row. */
const SHOWN = 1_500

/** One code after the other: who got it is shown large, then the camera opens again until it is closed. */
export function useScanning(runId: string, onHanded: () => void) {
  const [open, setOpen] = useState(false)
  const [last, setLast] = useState<Handed['items'][number]>()
  const [count, setCount] = useState(0)
  const deed = useDeed((memberCode: string, requestId) => api.hand({ runId, memberCode }, requestId))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stop = () => clearTimeout(timer.current)
  useEffect(() => stop, [])
  const take = async (code: string): Promise<boolean> => {
    stop()
    setOpen(true)
    setLast(undefined)
    const done = await deed.run(code)
    const [item] = done?.items ?? []
    if (!item) return false
    setLast(item)
    setCount((n) => n + 1)
    return true
  }
  const next = async () => {
    stop()
    // A browser has no camera of ours: there a scanner at the desk types.
    if (!canScan()) return setOpen(true)
    const code = await scan()
    if (code && (await take(code))) timer.current = setTimeout(next, SHOWN)
  }
  const close = () => {
    stop()
    // Nobody sees the list under the sheet: it is asked for once, not after each of a whole queue.
    if (count > 0) onHanded()
    setCount(0)
    setOpen(false)
    setLast(undefined)
    deed.clear()
  }
  return { open, last, count, refusal: deed.refusal, busy: deed.busy, next, take, close }
}
export type Scanning = ReturnType<typeof useScanning>
