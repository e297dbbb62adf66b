import { settleBallots } from '../ballot/offers'
import { settleCondolences } from '../condolence/offers'
import { settleContests } from '../contest/offers'
import { settleTree } from '../member/offers'

/** What a call that broke off has left half done and nobody has tapped again, and what only a moment brings about. */
export const settle = async (now: number) => ({
  // First: a hall may be waiting.
  ballots: await settleBallots(now),
  groups: await settleTree(),
  contests: await settleContests(now),
  condolences: await settleCondolences(now),
})
