import { no, ok } from '@domain/kit/result'
import type { ProposalContract } from '@domain/proposal/contract'
import { follow } from '@domain/proposal/follow'
import type { Call, Proposal, ProposalText } from '@domain/proposal/model'
import { canEnter, canSave, isProposer } from '@domain/proposal/rules'
import { arrived, type Belonging, belong } from '../file/offers'
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
  const has = before?.files?.map((file) => file.fileId) ?? []
  const names = await arrived((files ?? []).filter((fileId) => !has.includes(fileId)))
  if (names === null) return missing()
  if (before && isSeen(before) && isProposer(before, ctx.caller)) {
    const unfit = await ctx.unfit({ ...texts, files: names.join('\n') })
    if (unfit) return unfit
  }
  return ctx.deed(async (deed) => {
    if (!id) return create(deed, callId, texts, files, ctx)
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
    const kept = files && (await belong(deed, files, belonging(p._id, p.files, ctx)))
    if (kept === null) return missing()
    const set = { ...texts, ...window, ...(kept && { files: kept }), textVersion: p.version + 1 }
    const seen = await view(await write(deed, p, { set, quiet: true }, 'save', ctx), ctx)
    return seen ? ok(seen) : missing()
  })
}

const belonging = (recordId: string, before: Proposal['files'], { caller, now }: Ctx): Belonging => ({
  recordId,
  memberId: caller.id,
  before: before ?? [],
  now,
})

/** Somebody besides the proposer may see it. */
const isSeen = (p: Proposal) => p.state !== 'draft'
const windowOf = ({ _id, term, session, opensAt, closesAt }: Call) => ({
  callId: _id,
  term,
  session,
  opensAt,
  closesAt,
})

async function create(deed: Deed, callId: string, text: ProposalText, files: string[] | undefined, ctx: Ctx) {
  const call = await deed.get<Call>('calls', callId)
  if (!call) return missing()
  // Before the call opens a draft may be written; after its end there is nothing to write for.
  const closed = ctx.now >= call.closesAt ? refusal(canEnter(call, ctx.now)) : null
  if (closed) return closed
  const { caller, now } = ctx
  const _id = newId()
  const kept = files && (await belong(deed, files, belonging(_id, [], ctx)))
  if (kept === null) return missing()
  const known = {
    _id,
    version: 1,
    state: 'draft' as const,
    ...windowOf(call),
    ...text,
    proposer: { id: caller.id, name: caller.name, group: caller.group },
    coProposers: [],
    proposerIds: [caller.id],
    endorsements: [],
    replies: [],
    ...(kept && { files: kept }),
    createdAt: now,
    changedAt: now,
    timeline: [{ at: now, by: caller.name, action: 'save', from: null, to: 'draft' as const }],
  }
  const draft: Proposal = { ...known, ...follow(known, ctx.settings) }
  await deed.insert('proposals', draft)
  await deed.audit({ recordId: draft._id, from: null, to: 'draft' })
  const seen = await view(draft, ctx)
  return seen ? ok(seen) : missing()
}
