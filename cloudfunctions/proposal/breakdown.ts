import { ok } from '@domain/kit/result'
import type { ProposalContract } from '@domain/proposal/contract'
import { breakdownOf } from '@domain/proposal/stats'
import type { Handler } from '../kit/serve'
import { missing } from './step'
import { findCall, tally } from './store'

export const breakdown: Handler<ProposalContract['actions']['breakdown']> = async ({ callId }) => {
  if (!(await findCall(callId))) return missing()
  return ok(breakdownOf(await tally(callId)))
}
