import { ok } from '@domain/kit/result'
import type { ProposalContract } from '@domain/proposal/contract'
import { statsOf } from '@domain/proposal/stats'
import type { Handler } from '../kit/serve'
import { missing } from './step'
import { findCall, tally } from './store'

export const stats: Handler<ProposalContract['actions']['stats']> = async ({ callId }) => {
  if (!(await findCall(callId))) return missing()
  return ok(statsOf(await tally(callId)))
}
