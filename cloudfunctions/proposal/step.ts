import { memberWord } from '@domain/kit/audience'
import { type No, no, type Ok, ok } from '@domain/kit/result'
import type { NoticeAbout, NoticeKind } from '@domain/notice/model'
import type { Proposal, ProposalView } from '@domain/proposal/model'
import { type Move, moved } from '@domain/proposal/move'
import { canSee, viewFor } from '@domain/proposal/view'
import type { Deed } from '../kit/deed'
import type { Ctx } from '../kit/serve'

/** Whom to tell after a move, and what. */
export interface Telling {
  to: readonly string[]
  kind: NoticeKind
  about?: Partial<NoticeAbout>
}
export type Stepped = Move & { tell?: readonly Telling[] }

export const proposersOf = (p: Proposal) => p.proposerIds.map(memberWord)
export const concernedBy = (p: Proposal) => [...proposersOf(p), ...p.endorsements.map((e) => memberWord(e.id))]

const NOBODY: readonly string[] = ['docketed', 'referred', 'assigned', 'replied', 'rated', 'merged', 'not_docketed']

/** The proposal as this caller sees it. Who may propose is only asked for where it decides something. */
export async function view(p: Proposal, ctx: Ctx): Promise<ProposalView | null> {
  const mayPropose = NOBODY.includes(p.state) ? false : await ctx.mayPropose()
  return viewFor(p, { me: ctx.caller, settings: ctx.settings, mayPropose, now: ctx.now })
}

/** A proposal that this caller may know of; of others not even that they exist. */
export async function known(deed: Deed, id: string, ctx: Ctx): Promise<Proposal | null> {
  const p = await deed.get<Proposal>('proposals', id)
  return p && canSee(p, ctx.caller) ? p : null
}

/** Writes a move: the record, its audit, and the word to the people concerned. Answers the record after it. */
export async function write(deed: Deed, p: Proposal, step: Stepped, action: string, ctx: Ctx): Promise<Proposal> {
  const next = moved(p, step, { name: ctx.caller.name, action, now: ctx.now }, ctx.settings)
  await deed.update('proposals', next)
  await deed.audit({ recordId: p._id, from: p.state, to: next.state, why: step.why })
  for (const { to, kind, about } of step.tell ?? []) {
    await deed.tell(to, kind, { id: p._id, title: next.title, number: next.number, ...about })
  }
  return next
}

/** What a deed decided: to go this step. Wrapped, so that it and a refusal cannot be taken for one another. */
export interface Go {
  go: Stepped
}
export const go = (step: Stepped): Go => ({ go: step })

/**
 * One proposal moves one step, exactly once. `decide` is given the record inside the transaction and answers a refusal
 * or the step; the answer is the record as `get` gives it.
 */
export function step<D extends No | Go>(
  action: string,
  id: string,
  ctx: Ctx,
  decide: (p: Proposal, deed: Deed) => D | Promise<D>,
) {
  return ctx.deed(async (deed): Promise<Exclude<D, Go> | Ok<ProposalView> | ReturnType<typeof missing>> => {
    const p = await known(deed, id, ctx)
    if (!p) return missing()
    const decided = await decide(p, deed)
    if (!('go' in decided)) return decided as Exclude<D, Go>
    const seen = await view(await write(deed, p, decided.go, action, ctx), ctx)
    return seen ? ok(seen) : missing()
  })
}

export const missing = () => no('NOT_FOUND')
/** A rule's refusal, or null when it allows. */
export const refusal = <T extends { ok: boolean }>(rule: T): Extract<T, { ok: false }> | null =>
  rule.ok ? null : (rule as Extract<T, { ok: false }>)
