import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

interface Lock {
  release(): Promise<void>
}
let lock: Lock | undefined

async function inBrowser(on: boolean): Promise<void> {
  await lock?.release().catch(() => undefined)
  lock = on ? await navigator.wakeLock?.request('screen').catch(() => undefined) : undefined
}

/** A screen that falls asleep is only a nuisance: nothing is said where it cannot be helped. */
function keepAwake(on: boolean): void {
  if (process.env.TARO_ENV === 'h5') void inBrowser(on)
  else Taro.setKeepScreenOn({ keepScreenOn: on }).catch(() => undefined)
}

/** The screen stays on while this page is in front. */
export function useAwake(): void {
  useDidShow(() => keepAwake(true))
  useDidHide(() => keepAwake(false))
  useEffect(() => {
    // What is drawn only after the page was shown has missed its first showing.
    keepAwake(true)
    return () => keepAwake(false)
  }, [])
}
