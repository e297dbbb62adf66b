import { no, ok } from '@domain/kit/result'
import type { ProposalContract } from '@domain/proposal/contract'
import { rowFor } from '@domain/proposal/view'
import { wordsFor } from '@domain/proposal/words'
import type { Handler } from '../kit/serve'
import type { Where } from '../kit/store'
import { listProposals } from './store'

/** One indexed query whatever is asked: whose words stand in `seenBy` or `waitsFor` was settled when it was written. */
export const list: Handler<ProposalContract['actions']['list']> = async (asked, ctx) => {
  const { callId, state, mine, toDo, text, cursor } = asked
  // Two orders at once would need a second sort: what waits for me is mine or the committee's anyway.
  if (mine && toDo) return no('BAD_INPUT', { field: 'toDo' })
  const words = wordsFor(ctx.caller)
  const where: Where = {
    ...(mine ? { proposerIds: ctx.caller.id } : { [toDo ? 'waitsFor' : 'seenBy']: { in: words } }),
    ...(callId && { callId }),
    ...(state && { state }),
    ...(text && { search: { contains: text } }),
  }
  const page = await listProposals(where, toDo ? 'nextBy' : '-createdAt', cursor)
  return ok({
    items: page.items.map((p) => rowFor(p, { me: ctx.caller, settings: ctx.settings })),
    cursor: page.cursor,
  })
}
