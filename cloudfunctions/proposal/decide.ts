import { memberWord } from '@domain/kit/audience'
import type { Answer, Given } from '@domain/kit/contract'
import { type No, no, ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { ProposalContract } from '@domain/proposal/contract'
import { DECIDERS, type Proposal, type ProposalView } from '@domain/proposal/model'
import { canDecide, canReceive, isWhole } from '@domain/proposal/rules'
import type { Deed } from '../kit/deed'
import type { Ctx, Handler } from '../kit/serve'
import { holdersOf } from '../member/offers'
import { committeeWords } from './review'
import { concernedBy, known, missing, proposersOf, refusal, type Stepped, view, write } from './step'

type Decide = ProposalContract['actions']['decide']
type Asked = Given<Decide>

/** Many at once, all or nothing: the meeting decided on the list, so the list is written in one transaction. */
export async function decideOn(asked: Asked, ctx: Ctx): Promise<Answer<Decide>> {
  const unfit = await ctx.unfit({ reason: asked.reason, superior: asked.superior?.name })
  if (unfit) return unfit
  const holders = (await holdersOf(DECIDERS)).map((m) => m._id)
  return ctx.deed(async (deed) => {
    const whole = refusal(isWhole(asked, ctx.now))
    if (whole) return whole
    const list = await readAll(deed, asked.ids, ctx)
    const into = asked.decision === 'merged' && asked.into ? await known(deed, asked.into, ctx) : null
    if (!list || (asked.decision === 'merged' && !into)) return missing()
    const concerned = new Set([...list, ...(into ? [into] : [])].flatMap((p) => p.proposerIds))
    // Somebody who could decide instead: a holder whose own matter it is could not either.
    const others = holders.some((id) => id !== ctx.caller.id && !concerned.has(id))
    // Merging into one's own proposal is deciding on it too.
    const refused = refusal(canDecide(list, asked, ctx.caller, others)) ?? ownSurvivor(into, asked, ctx, others)
    if (refused) return refused
    if (into) {
      const unfitInto = refusal(canReceive(into, list))
      if (unfitInto) return unfitInto
      await write(deed, into, receive(into, list), 'receive', ctx)
    }
    const items: ProposalView[] = []
    for (const p of list) {
      const seen = await view(await write(deed, p, decided(p, asked, ctx), 'decide', ctx), ctx)
      if (seen) items.push(seen)
    }
    await tellOfWork(deed, list, asked)
    return ok({ items })
  })
}

export const decide: Handler<Decide> = decideOn

async function readAll(deed: Deed, ids: readonly string[], ctx: Ctx): Promise<Proposal[] | null> {
  const list: Proposal[] = []
  for (const id of ids) {
    const p = await known(deed, id, ctx)
    if (!p) return null
    list.push(p)
  }
  return list
}

function ownSurvivor(into: Proposal | null, asked: Asked, ctx: Ctx, others: boolean): No<'OWN_MATTER', Own> | null {
  const own = into?.proposerIds.includes(ctx.caller.id) && (others || !asked.superior)
  return own && into ? no('OWN_MATTER', { ids: [into._id], others }) : null
}
type Own = { ids: string[]; others: boolean }

function decided(p: Proposal, { decision, reason, into, decidedOn, superior }: Asked, ctx: Ctx): Stepped {
  const about = { state: decision, reason }
  const set: Partial<Proposal> = {
    decision,
    reason,
    decidedOn: decidedOn ?? dayOf(ctx.now),
    superior,
    mergedInto: decision === 'merged' ? into : undefined,
  }
  const tell: Stepped['tell'] =
    decision === 'returned'
      ? [
          { to: proposersOf(p), kind: 'decided', about },
          // Why is between the committee and the proposer.
          { to: p.endorsements.map((e) => memberWord(e.id)), kind: 'endorsement_void' },
        ]
      : [{ to: concernedBy(p), kind: 'decided', about }]
  // What is edited is no longer what they put their names to.
  return { to: decision, set: decision === 'returned' ? { ...set, endorsements: [] } : set, why: reason, tell }
}

/** The survivor's new co-proposers: those of all that were merged into it, each once. */
function receive(into: Proposal, list: readonly Proposal[]): Stepped {
  const coming = list.flatMap((p) => [{ id: p.proposer.id, name: p.proposer.name }, ...p.coProposers])
  const fresh = coming.filter(
    (c, i) => !into.proposerIds.includes(c.id) && coming.findIndex((other) => other.id === c.id) === i,
  )
  return {
    tell: [{ to: proposersOf(into), kind: 'received' }],
    set: {
      coProposers: [...into.coProposers, ...fresh],
      proposerIds: [...into.proposerIds, ...fresh.map((c) => c.id)],
    },
    why: list.map((p) => p.number ?? p.title).join('、'),
  }
}

/** One word to the committee that there is work to hand out, however long the list. */
async function tellOfWork(deed: Deed, list: readonly Proposal[], { decision }: Asked): Promise<void> {
  const first = list[0]
  if (!first || (decision !== 'docketed' && decision !== 'referred')) return
  await deed.tell(committeeWords, 'to_assign', {
    id: first._id,
    title: first.title,
    number: first.number,
    count: list.length,
  })
}
