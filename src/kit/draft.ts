import Taro from '@tarojs/taro'

/** Text being written, kept on this device at every change, so that closing the app or a dead network loses nothing. */
export interface Draft<T> {
  value: T
  at: number
}

const keyOf = (key: string) => `draft:${key}`

export function readDraft<T>(key: string): Draft<T> | undefined {
  const kept: unknown = Taro.getStorageSync(keyOf(key))
  return typeof kept === 'object' && kept !== null && 'value' in kept ? (kept as Draft<T>) : undefined
}

export function keepDraft<T>(key: string, value: T): void {
  Taro.setStorageSync(keyOf(key), { value, at: Date.now() } satisfies Draft<T>)
}

export const dropDraft = (key: string) => Taro.removeStorageSync(keyOf(key))
