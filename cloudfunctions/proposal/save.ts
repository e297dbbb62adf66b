import type { FileView } from '@domain/file/model'
import { no, ok } from '@domain/kit/result'
import type { ProposalContract } from '@domain/proposal/contract'
import { follow } from '@domain/proposal/follow'
import type { Call, Proposal, ProposalText } from '@domain/proposal/model'
import { canEnter, canSave, isProposer } from '@domain/proposal/rules'
import { belong, ownFile } from '../file/offers'
import type { Deed } from '../kit/deed'
import type { Ctx, Handler } from '../kit/serve'
import { newId } from '../kit/store'
import { known, missing, refusal, view, write } from './step'
import { findProposal } from './store'

type Save = ProposalContract['actions']['save']

export const save: Handler<Save> = async ({ id, version, callId, files, ...text }, ctx) => {
  const texts = { title: text.title, category: text.category, rationale: text.rationale, measures: text.measures }
  const before = id ? await findProposal(id) : null
  // A draft is seen by nobody else and is checked when it is submitted; others are seen already, as they are changed.
  if (before && isSeen(before) && isProposer(before, ctx.caller)) {
    const unfit = await ctx.unfit(texts)
    if (unfit) return unfit
  }
  const kept = files && (await filesFor(files, before, ctx))
  if (kept === null) return no('NOT_FOUND')
  return ctx.deed(async (deed) => {
    if (!id) return create(deed, callId, texts, kept, ctx)
    const p = await known(deed, id, ctx)
    if (!p || !isProposer(p, ctx.caller)) return missing()
    // Handed in by another device between the check above and now: its text would go out unchecked.
    const moved = isSeen(p) && !(before && isSeen(before))
    if (moved || (version !== undefined && version !== p.version)) {
      // Where it can no longer be changed at all, that is what the writer has to know.
      return refusal(canSave(p, ctx.now)) ?? no('CHANGED', { current: await view(p, ctx) })
    }
    const call = callId === p.callId ? null : await deed.get<Call>('calls', callId)
    if (callId !== p.callId && p.state !== 'draft') return no('BAD_INPUT', { field: 'callId' })
    if (callId !== p.callId && !call) return missing()
    // A draft may go over to another call: what missed one is not lost for the next.
    const window = call ? windowOf(call) : {}
    const refused = refusal(canSave({ ...p, ...window }, ctx.now))
    if (refused) return refused
    await belong(deed, kept, p._id)
    const seen = await view(
      await write(deed, p, { set: { ...texts, ...window, ...(kept && { files: kept }) }, quiet: true }, 'save', ctx),
      ctx,
    )
    return seen ? ok(seen) : missing()
  })
}

/** The files as the proposal keeps them; null when one is not the caller's to give. Those it has already stay good. */
async function filesFor(fileIds: readonly string[], before: Proposal | null, ctx: Ctx): Promise<FileView[] | null> {
  const kept: FileView[] = []
  for (const fileId of fileIds) {
    const file = await ownFile(fileId, 'proposal', ctx.caller)
    if (!file || (file.recordId !== undefined && file.recordId !== before?._id)) return null
    kept.push({ fileId, name: file.name, size: file.size })
  }
  return kept
}

/** Somebody besides the proposer may see it. */
const isSeen = (p: Proposal) => p.state !== 'draft'
const windowOf = ({ _id, term, session, opensAt, closesAt }: Call) => ({
  callId: _id,
  term,
  session,
  opensAt,
  closesAt,
})

async function create(deed: Deed, callId: string, text: ProposalText, files: FileView[] | undefined, ctx: Ctx) {
  const call = await deed.get<Call>('calls', callId)
  if (!call) return missing()
  // Before the call opens a draft may be written; after its end there is nothing to write for.
  const closed = ctx.now >= call.closesAt ? refusal(canEnter(call, ctx.now)) : null
  if (closed) return closed
  const { caller, now } = ctx
  const known = {
    _id: newId(),
    version: 1,
    state: 'draft' as const,
    ...windowOf(call),
    ...text,
    proposer: { id: caller.id, name: caller.name, group: caller.group },
    coProposers: [],
    proposerIds: [caller.id],
    endorsements: [],
    replies: [],
    ...(files && { files }),
    createdAt: now,
    changedAt: now,
    timeline: [{ at: now, by: caller.name, action: 'save', from: null, to: 'draft' as const }],
  }
  const draft: Proposal = { ...known, ...follow(known, ctx.settings) }
  await belong(deed, files, draft._id)
  await deed.insert('proposals', draft)
  await deed.audit({ recordId: draft._id, from: null, to: 'draft' })
  const seen = await view(draft, ctx)
  return seen ? ok(seen) : missing()
}
