import type { CastVote } from '@domain/ballot/model'
import { count, query } from '../kit/store'

/** The ballot with this receipt, while it is open: later its content and its receipt stand in lists of their own. */
export async function voteOf(ballotId: string, receipt: string): Promise<CastVote | undefined> {
  const { items } = await query<CastVote>('votes', { where: { receipt, ballotId }, sort: '_id', limit: 1 })
  return items[0]
}

/** Whether the closed box has this receipt. */
export const isInBox = async (ballotId: string, receipt: string) =>
  (await count('boxes', { ballotId, part: 'receipts', items: receipt })) > 0

/** Whether a ballot with this receipt was cast. */
export const isReceived = async (ballotId: string, receipt: string) =>
  // Looked for second: the box is whole before the first ballot leaves its place.
  (await voteOf(ballotId, receipt)) !== undefined || isInBox(ballotId, receipt)
