import type { Call, Proposal, ProposalView } from '@domain/proposal/model'
import type { Ctx } from '../kit/serve'
import { query, type Where } from '../kit/store'
import { view } from './step'
import { findCall, findProposal, tally } from './store'

/** Null when there is none. */
export const callFor = (id: string): Promise<Call | null> => findCall(id)
/** What `statsOf` and `breakdownOf` count. */
export const tallyFor = (callId: string) => tally(callId)

/** A proposal as this caller sees it, and its session; null when they may not know of it. */
export async function proposalFor(id: string, ctx: Ctx) {
  const proposal = await findProposal(id)
  const seen = proposal && (await view(proposal, ctx))
  return seen && { seen, term: proposal.term, session: proposal.session }
}

const SOME = 100
async function everyOne(where: Where): Promise<Proposal[]> {
  const found: Proposal[] = []
  let cursor: string | undefined
  do {
    const page = await query<Proposal>('proposals', { where, sort: '_id', cursor, limit: SOME })
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

const serialOf = ({ number = '' }: Pick<Proposal, 'number'>) => Number(/\d+$/.exec(number)?.[0] ?? 0)

/** All of a call that have been before the committee, by number, as this caller sees them. */
export async function proposalsFor(callId: string, ctx: Ctx): Promise<ProposalView[]> {
  const all = await everyOne({ callId, numbered: true })
  const views = await Promise.all(all.sort((a, b) => serialOf(a) - serialOf(b)).map((p) => view(p, ctx)))
  return views.filter((v) => v !== null)
}

/** What the caller has proposed (alone or after a merger) and what they put their name to, oldest first. */
export async function proposalsOf(ctx: Ctx): Promise<{ own: ProposalView[]; endorsed: ProposalView[] }> {
  const { id } = ctx.caller
  const seen = async (where: Where) => {
    const views = await Promise.all((await everyOne(where)).map((p) => view(p, ctx)))
    return views.filter((v) => v !== null).sort((a, b) => a.createdAt - b.createdAt)
  }
  const [own, endorsed] = await Promise.all([seen({ proposerIds: id }), seen({ 'endorsements.id': id })])
  return { own, endorsed }
}
