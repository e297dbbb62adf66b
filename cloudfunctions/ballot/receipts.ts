import { count } from '../kit/store'

/** Whether a ballot with this receipt was cast: while it is open the receipt stands beside the vote, later in the box. */
export async function isReceived(ballotId: string, receipt: string): Promise<boolean> {
  if ((await count('votes', { receipt, ballotId })) > 0) return true
  // Looked for second: the box is whole before the first vote leaves.
  return (await count('boxes', { ballotId, part: 'receipts', items: receipt })) > 0
}
