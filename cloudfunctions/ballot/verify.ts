import type { BallotContract } from '@domain/ballot/contract'
import type { BallotState } from '@domain/ballot/model'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { isReceived } from './receipts'
import { ballotFor } from './store'

const VOTED: readonly BallotState[] = ['open', 'closed', 'counted', 'published', 'void']

/** Of the box and of nobody: the same for any receipt, whoever's it is. */
export const verify: Handler<BallotContract['actions']['verify']> = async ({ id, receipt }, { caller }) => {
  const ballot = await ballotFor(id, caller)
  if (!ballot) return no('NOT_FOUND')
  const { state, seal, forgottenAt } = ballot
  // Of a box that is no longer kept nobody can say what was in it.
  if (!VOTED.includes(state) || forgottenAt !== undefined) return no('WRONG_STATE', { state })
  const included = await isReceived(id, receipt)
  // While it is being closed the seal is there already.
  return ok({ included, ...(seal && state !== 'open' && { fingerprint: seal.fingerprint, count: seal.count }) })
}
