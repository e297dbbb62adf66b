import type { ProposalContract } from '@domain/proposal/contract'
import type { Handler } from '../kit/serve'
import { decideOn } from './decide'

/** The decision "merged" under the name that a committee gives the deed. */
export const merge: Handler<ProposalContract['actions']['merge']> = (asked, ctx) =>
  decideOn({ ...asked, decision: 'merged' }, ctx)
