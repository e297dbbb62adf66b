import { sha256Of } from './sha'

/**
 * What the voter keeps, and what stands in the box's list of receipts: 64 hex digits. Without the phone's secret
 * (`receiptKey`) nobody can tell whose it is; with it, it proves a ballot in the box and not what that says.
 */
export const receiptOf = (ballotId: string, memberId: string, receiptKey: string) =>
  sha256Of(`${ballotId}|${memberId}|${receiptKey}`)
