import { type Proposal, SATISFACTIONS, type Satisfaction, type Share, type Stats } from './model'

/** How many proposals share these: what the database groups by. */
export type Tally = Pick<Proposal, 'state' | 'numbered' | 'answered'> &
  Partial<Pick<Proposal, 'decision' | 'satisfaction'>> & { count: number }

/** Of a hundred, one decimal; nothing of nothing is 0. */
export const percent = (count: number, whole: number) => (whole === 0 ? 0 : Math.round((count * 1000) / whole) / 10)
const share = (count: number, whole: number): Share => ({ count, percent: percent(count, whole) })

/**
 * The statistics of one call. What was returned and is being mended or endorsed again still counts as returned:
 * it was before the committee and is not there now.
 */
export function statsOf(tallies: readonly Tally[]): Stats {
  const sum = (wanted: (t: Tally) => boolean) => tallies.reduce((n, t) => (wanted(t) ? n + t.count : n), 0)
  const counted = (t: Tally) => t.numbered && t.decision !== 'merged' && t.state !== 'withdrawn'
  const total = sum(counted)
  // The database answers null where a field is missing.
  const decided = (d: Tally['decision']) => sum((t) => counted(t) && (t.decision ?? undefined) === d)
  const due = decided('docketed') + decided('referred')
  const answered = (t: Tally) => counted(t) && (t.decision === 'docketed' || t.decision === 'referred') && t.answered
  const rated = (t: Tally) => counted(t) && t.decision === 'docketed' && t.state === 'rated'
  const whole = sum(rated)
  const bySatisfaction = (s: Satisfaction) =>
    share(
      sum((t) => rated(t) && t.satisfaction === s),
      whole,
    )
  return {
    total,
    docketed: share(decided('docketed'), total),
    referred: share(decided('referred'), total),
    not_docketed: share(decided('not_docketed'), total),
    returned: share(decided('returned'), total),
    undecided: share(decided(undefined), total),
    merged: { count: sum((t) => t.decision === 'merged') },
    replied: { due, ...share(sum(answered), due) },
    satisfaction: {
      rated: whole,
      ...(Object.fromEntries(SATISFACTIONS.map((s) => [s, bySatisfaction(s)])) as Record<Satisfaction, Share>),
    },
  }
}
