import { receiptOf } from '@domain/ballot/receipt'
import { keptKey } from './receipt-key'

/** The receipt that this phone can show; undefined where it was another phone that voted. */
export function ownReceipt(ballotId: string, memberId: string | undefined): string | undefined {
  const key = memberId && keptKey(ballotId, memberId)
  return memberId && key ? receiptOf(ballotId, memberId, key) : undefined
}

/** Sixty-four signs as people compare them: `3f9a 27c1 …`. */
export const inFours = (hex: string) => hex.replace(/(.{4})(?=.)/g, '$1 ')
