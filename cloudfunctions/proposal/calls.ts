import { ok } from '@domain/kit/result'
import type { ProposalContract } from '@domain/proposal/contract'
import type { Handler } from '../kit/serve'
import { callView } from './open-call'
import { listCalls } from './store'

export const calls: Handler<ProposalContract['actions']['calls']> = async ({ cursor }) => {
  const page = await listCalls(cursor)
  return ok({ items: page.items.map(callView), cursor: page.cursor })
}
