import type { BallotView } from '@domain/ballot/view'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { type Loaded, useLoad } from '@/kit/load'
import { api } from './api'

/** One ballot as its pages show it; what a deed answers is put in. */
export const useBallot = (id: string): Loaded<BallotView> => useLoad(() => api.get({ id }), [id])

/** How often those who look are told how many have voted. */
const EVERY = 5000

/** How many have voted; asked again and again while `live` and the page is in front. */
export function useTurnout(id: string, live: boolean) {
  const loaded = useLoad(() => api.turnout({ id }), [id])
  const { reload } = loaded
  const front = useRef(true)
  useDidShow(() => {
    front.current = true
  })
  useDidHide(() => {
    front.current = false
  })
  useEffect(() => {
    if (!live) return
    const timer = setInterval(() => {
      if (front.current) reload()
    }, EVERY)
    return () => clearInterval(timer)
  }, [live, reload])
  return loaded
}
