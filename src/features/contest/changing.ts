import type { Result } from '@domain/kit/result'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { type Loaded, useLoad } from '@/kit/load'

const SECOND = 1000
/** While no answer comes it is asked for so often. */
const PATIENCE = 5 * SECOND

export interface Changing<T> extends Loaded<T> {
  /** Until the next code. */
  seconds: number
  /** No new one came, and the one that is here is refused by now. */
  gone: boolean
}

/** A code that is another one every `every` ms, and is taken once as long again; asked for anew when its time is up. */
export function useChanging<T extends { left?: number }>(
  ask: () => Promise<Result<T>>,
  keys: readonly unknown[],
  every: number,
): Changing<T> {
  const loaded = useLoad(ask, keys)
  const { value, loading, reload } = loaded
  const [{ now, came }, setTime] = useState(() => ({ now: Date.now(), came: Date.now() }))
  const asked = useRef(now)
  const front = useRef(true)
  useDidShow(() => {
    front.current = true
  })
  useDidHide(() => {
    front.current = false
  })
  useEffect(() => {
    const at = Date.now()
    setTime({ now: at, came: at })
  }, [value])
  useEffect(() => {
    const timer = setInterval(() => {
      if (front.current) setTime((t) => ({ ...t, now: Date.now() }))
    }, SECOND)
    return () => clearInterval(timer)
  }, [])
  const age = Math.max(0, now - came)
  const left = value?.left ?? every
  useEffect(() => {
    if (loading || age < left || now - asked.current < PATIENCE) return
    asked.current = now
    reload()
  }, [now])
  const seconds = Math.min(Math.ceil(every / SECOND), Math.max(0, Math.ceil((left - age) / SECOND)))
  return { ...loaded, seconds, gone: value?.left !== undefined && age > left + every }
}
