import Taro from '@tarojs/taro'
import { secretOf } from './random'

const LENGTH = 32
const nameOf = (ballotId: string, memberId: string) => `ballot:key:${ballotId}:${memberId}`

/** The secret of this phone from which the receipt comes; undefined where this phone has never voted in it. */
export function keptKey(ballotId: string, memberId: string): string | undefined {
  const kept: unknown = Taro.getStorageSync(nameOf(ballotId, memberId))
  return typeof kept === 'string' && kept !== '' ? kept : undefined
}

/**
 * Kept before the ballot leaves the phone: after a lost answer, or when the app was closed meanwhile, the same key asks
 * once more and hears the same receipt. Nothing of the choice is ever kept.
 */
export async function receiptKeyFor(ballotId: string, memberId: string): Promise<string> {
  const kept = keptKey(ballotId, memberId)
  if (kept) return kept
  const key = await secretOf(LENGTH)
  Taro.setStorageSync(nameOf(ballotId, memberId), key)
  return key
}
