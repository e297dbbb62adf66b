import { no, ok } from '@domain/kit/result'
import type { ProposalContract } from '@domain/proposal/contract'
import type { Among } from '@domain/proposal/rows'
import { rowFor } from '@domain/proposal/view'
import { wordsFor } from '@domain/proposal/words'
import type { Handler } from '../kit/serve'
import type { Where } from '../kit/store'
import { listProposals } from './store'

const ANSWERED = { in: ['docketed', 'referred'] }
/** As `statsOf` counts them. */
const AMONG: Record<Among, Where> = {
  counted: { numbered: true, decision: { not: 'merged' }, state: { not: 'withdrawn' } },
  given: { decision: ANSWERED },
  unassigned: { state: ANSWERED },
  answered: { answered: true },
}

/** One indexed query whatever is asked: whose words stand in `seenBy` or `waitsFor` was settled when it was written. */
export const list: Handler<ProposalContract['actions']['list']> = async (asked, ctx) => {
  const { callId, mine, toDo, text, cursor, overdue, category, department: lead, satisfaction, speed } = asked
  const { decision, among } = asked
  const state = overdue ? 'assigned' : asked.state
  // Two orders at once would need a second sort: what waits for me is mine or the committee's anyway.
  if (mine && toDo) return no('BAD_INPUT', { field: 'toDo' })
  if (overdue && (mine || toDo || (asked.state && asked.state !== 'assigned')))
    return no('BAD_INPUT', { field: 'overdue' })
  // Both would speak of the state.
  if (among && (state || decision === 'merged')) return no('BAD_INPUT', { field: 'among' })
  const words = wordsFor(ctx.caller)
  const where: Where = {
    ...(mine ? { proposerIds: ctx.caller.id } : { [toDo ? 'waitsFor' : 'seenBy']: { in: words } }),
    ...(callId && { callId }),
    ...(state && { state }),
    ...(text && { search: { contains: text } }),
    ...(among && AMONG[among]),
    ...(category && { category }),
    ...(lead && { lead }),
    ...(decision && { decision }),
    ...(satisfaction && { satisfaction }),
    ...(speed && { speed }),
    ...(overdue && { nextBy: { lt: ctx.now } }),
  }
  const page = await listProposals(where, toDo || overdue ? 'nextBy' : '-createdAt', cursor)
  return ok({
    items: page.items.map((p) => rowFor(p, { me: ctx.caller, settings: ctx.settings })),
    cursor: page.cursor,
  })
}
