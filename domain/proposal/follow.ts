import { departmentWord, memberWord, roleWord } from '../kit/audience'
import { addDays, dayOf, daysBetween, endOf } from '../kit/time'
import type { Settings } from '../member/settings'
import { COMMITTEE, DECIDERS, type Follows, type Proposal, type Speed, type State } from './model'

export type Known = Omit<Proposal, keyof Follows>

/** A date so far away that it sorts behind every real one and is never shown. */
export const NO_DATE = Date.UTC(2100, 0, 1)

/** Who may see it: drafts their proposer, what was refused the people concerned, all else the school. */
function seenBy(p: Known): string[] {
  const proposers = p.proposerIds.map(memberWord)
  const endorsers = p.endorsements.map((e) => memberWord(e.id))
  const concerned: Partial<Record<State, string[]>> = {
    draft: proposers,
    returned: [...proposers, ...COMMITTEE.map(roleWord)],
    // Its matter goes on in the survivor, which may itself be refused.
    merged: [...proposers, ...endorsers, ...COMMITTEE.map(roleWord)],
    not_docketed: [...proposers, ...endorsers, ...COMMITTEE.map(roleWord)],
    withdrawn: [...proposers, ...endorsers, ...(p.number ? COMMITTEE.map(roleWord) : [])],
  }
  return concerned[p.state] ?? ['school']
}

/** Whose move it is. */
function waitsFor(p: Known): string[] {
  switch (p.state) {
    // A draft presses nobody: its writer finds it under "mine".
    case 'returned':
      return [memberWord(p.proposer.id)]
    // Whoever handed it in or joined it: the proposer may have left by then.
    case 'replied':
      return p.proposerIds.map(memberWord)
    case 'under_review':
      return DECIDERS.map(roleWord)
    case 'docketed':
    case 'referred':
      return COMMITTEE.map(roleWord)
    case 'assigned':
      return [p.lead, ...(p.co ?? [])].filter((d) => d !== undefined).map(departmentWord)
    default:
      return []
  }
}

/** By when the next step is due. */
function nextBy(p: Known, settings: Pick<Settings, 'reviewDays' | 'rateDays'>): number {
  const after = (at: number, days: number) => endOf(addDays(dayOf(at), days))
  switch (p.state) {
    case 'draft':
    case 'endorsing':
      return p.decision === 'returned' ? NO_DATE : p.closesAt
    case 'under_review':
      return after(Math.max(p.closesAt, p.reviewAt ?? 0), settings.reviewDays)
    case 'assigned':
      return p.dueOn ? endOf(p.dueOn) : NO_DATE
    case 'replied':
      return after(p.replies.at(-1)?.at ?? p.changedAt, settings.rateDays)
    default:
      return NO_DATE
  }
}

/** How long the first reply took. */
function speedOf({ assignedAt, replies }: Known): Speed | undefined {
  const first = replies[0]
  if (!first || assignedAt === undefined) return undefined
  const days = daysBetween(dayOf(assignedAt), dayOf(first.at))
  if (days <= 7) return 'in_7'
  if (days <= 15) return 'in_15'
  return days <= 30 ? 'in_30' : 'over_30'
}

/** What follows from a proposal's state: computed at every write, so that a list is one indexed query. */
export const follow = (p: Known, settings: Pick<Settings, 'reviewDays' | 'rateDays'>): Follows => ({
  seenBy: seenBy(p),
  waitsFor: waitsFor(p),
  nextBy: nextBy(p, settings),
  numbered: p.number !== undefined,
  answered: p.replies.length > 0,
  speed: speedOf(p),
  search: [p.number, p.title, p.category, p.proposer.name].filter(Boolean).join(' '),
})
