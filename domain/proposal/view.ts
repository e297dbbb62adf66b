import type { Caller } from '../member/model'
import type { Settings } from '../member/settings'
import { NO_DATE } from './follow'
import { COMMITTEE, type Deed, type Proposal, type ProposalRow, type ProposalView } from './model'
import * as rules from './rules'
import { wordsFor } from './words'

export const canSee = (p: Pick<Proposal, 'seenBy'>, me: Caller) => {
  const words = new Set(wordsFor(me))
  return p.seenBy.some((w) => words.has(w))
}

export interface Viewer {
  me: Caller
  settings: Settings
  mayPropose: boolean
  now: number
}

export function rowFor(p: Proposal, { me, settings }: Pick<Viewer, 'me' | 'settings'>): ProposalRow {
  return {
    id: p._id,
    title: p.title,
    category: p.category,
    state: p.state,
    number: p.number,
    callId: p.callId,
    proposer: p.proposer.name,
    coProposers: p.coProposers.length > 0 ? p.coProposers.map((c) => c.name) : undefined,
    mine: p.proposerIds.includes(me.id),
    own: rules.isProposer(p, me),
    endorsed: p.endorsements.some((e) => e.id === me.id),
    endorsers: p.endorsements.length,
    endorsersNeeded: p.needed ?? settings.endorsersNeeded,
    lead: p.lead,
    dueOn: p.dueOn,
    nextBy: p.nextBy === NO_DATE ? undefined : p.nextBy,
    decision: p.decision,
    satisfaction: p.satisfaction,
    chasedAt: p.chases?.at(-1)?.at,
    handledAgain: p.handledAgain,
    createdAt: p.createdAt,
    changedAt: p.changedAt,
  }
}

/** What this caller may do with it now; the same rules refuse it when somebody asks all the same. */
export function deedsFor(p: Proposal, { me, mayPropose, now }: Viewer): Deed[] {
  const own = rules.isProposer(p, me)
  const may: Record<Deed, boolean> = {
    save: own && mayPropose && rules.canSave(p, now).ok,
    submit: own && mayPropose && rules.canSubmit(p, now).ok,
    endorse: mayPropose && rules.canEndorse(p, me, now).ok,
    unendorse: rules.canUnendorse(p, me).ok,
    withdraw: own && rules.canWithdraw(p).ok,
    // Whether anybody else could decide one's own is the server's to find out: the page lets the chair try.
    decide: rules.isDecider(me.roles) && rules.isDecidable(p, 'merged'),
    assign: COMMITTEE.some((r) => me.roles.includes(r)) && (p.state === 'docketed' || p.state === 'referred'),
    chase: COMMITTEE.some((r) => me.roles.includes(r)) && rules.canChase(p, now).ok,
    reply: rules.isHandlerOf(p, me) && p.state === 'assigned',
    implemented: rules.isHandlerOf(p, me) && rules.canTellImplemented(p).ok,
    rate: p.proposerIds.includes(me.id) && rules.canRate(p).ok,
  }
  return (Object.keys(may) as Deed[]).filter((d) => may[d])
}

/** Who stands by it as an endorser alone: a merger makes some of them proposers. */
export const endorsersOf = (p: Pick<Proposal, 'endorsements' | 'proposerIds'>) =>
  p.endorsements.filter((e) => !p.proposerIds.includes(e.id))

/** The whole proposal as this caller may see it; `null` when they may not know that it exists. */
export function viewFor(p: Proposal, viewer: Viewer): ProposalView | null {
  if (!canSee(p, viewer.me)) return null
  const concerned = p.proposerIds.includes(viewer.me.id) || COMMITTEE.some((r) => viewer.me.roles.includes(r))
  return {
    ...rowFor(p, viewer),
    version: p.version,
    rationale: p.rationale,
    measures: p.measures,
    proposerGroup: p.proposer.group,
    coProposers: p.coProposers.map((c) => c.name),
    endorserNames: endorsersOf(p).map((e) => e.name),
    decidedOn: p.decidedOn,
    // Why it was returned is between the committee and the proposer; it is mended by then.
    reason: p.decision === 'returned' && !concerned ? undefined : p.reason,
    mergedInto: p.mergedInto,
    co: p.co ?? [],
    replies: p.replies,
    handledAgain: p.handledAgain ?? false,
    implemented: p.implemented,
    instruction: p.instruction,
    chases: p.chases ?? [],
    files: p.files ?? [],
    comment: p.comment,
    timeline: concerned ? p.timeline : p.timeline.map((s) => (s.to === 'returned' ? { ...s, why: undefined } : s)),
    may: deedsFor(p, viewer),
  }
}
