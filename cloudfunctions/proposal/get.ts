import { ok } from '@domain/kit/result'
import type { ProposalContract } from '@domain/proposal/contract'
import type { Handler } from '../kit/serve'
import { missing, view } from './step'
import { findProposal } from './store'

export const get: Handler<ProposalContract['actions']['get']> = async ({ id }, ctx) => {
  const p = await findProposal(id)
  const seen = p && (await view(p, ctx))
  return seen ? ok(seen) : missing()
}
