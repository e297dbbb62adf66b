import {
  type Breakdown,
  type Proposal,
  SATISFACTIONS,
  type Satisfaction,
  type Share,
  SPEEDS,
  type Speed,
  type Stats,
} from './model'

/** How many proposals share these: what the database groups by. */
export type Tally = Pick<Proposal, 'state' | 'numbered' | 'answered'> &
  Partial<Pick<Proposal, 'decision' | 'satisfaction' | 'category' | 'lead' | 'speed'>> & { count: number }
/** The fields that it goes by. */
export const TALLIED = [
  'state',
  'decision',
  'satisfaction',
  'numbered',
  'answered',
  'category',
  'lead',
  'speed',
] as const

/** Of a hundred, one decimal; nothing of nothing is 0. */
export const percent = (count: number, whole: number) => (whole === 0 ? 0 : Math.round((count * 1000) / whole) / 10)
const share = (count: number, whole: number): Share => ({ count, percent: percent(count, whole) })

// What is no longer before anybody does not count.
const counted = (t: Tally) => t.numbered && t.decision !== 'merged' && t.state !== 'withdrawn'
/** Docketed and referred ones are answered. */
const given = (t: Tally) => counted(t) && (t.decision === 'docketed' || t.decision === 'referred')
const answered = (t: Tally) => given(t) && t.answered
const rated = (t: Tally) => counted(t) && t.decision === 'docketed' && t.state === 'rated'

const summing =
  (tallies: readonly Tally[]) =>
  (wanted: (t: Tally) => boolean): number =>
    tallies.reduce((n, t) => (wanted(t) ? n + t.count : n), 0)

/**
 * The statistics of one call. What was returned and is being mended or endorsed again still counts as returned:
 * it was before the committee and is not there now.
 */
export function statsOf(tallies: readonly Tally[]): Stats {
  const sum = summing(tallies)
  const total = sum(counted)
  // The database answers null where a field is missing.
  const decided = (d: Tally['decision']) => sum((t) => counted(t) && (t.decision ?? undefined) === d)
  const due = sum(given)
  const whole = sum(rated)
  const bySatisfaction = (s: Satisfaction) => sum((t) => rated(t) && t.satisfaction === s)
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
      ...(Object.fromEntries(SATISFACTIONS.map((s) => [s, share(bySatisfaction(s), whole)])) as Record<
        Satisfaction,
        Share
      >),
    },
  }
}

/** Where the proposals of one call come from, whom they went to, and how soon they were answered. */
export function breakdownOf(tallies: readonly Tally[]): Breakdown {
  const sum = summing(tallies)
  const named = (field: 'category' | 'lead', wanted: (t: Tally) => boolean) =>
    [...new Set(tallies.filter(wanted).map((t) => t[field]))]
      .filter((name): name is string => typeof name === 'string' && name !== '')
      .map((name) => ({ name, count: sum((t) => wanted(t) && t[field] === name) }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  const timed = sum((t) => answered(t) && Boolean(t.speed))
  const bySpeed = (s: Speed) => sum((t) => answered(t) && t.speed === s)
  return {
    categories: named('category', counted).map((c) => ({ ...c, percent: percent(c.count, sum(counted)) })),
    departments: named('lead', given).map((d) => ({
      ...d,
      percent: percent(d.count, sum(given)),
      replied: sum((t) => answered(t) && t.lead === d.name),
    })),
    unassigned: share(
      sum((t) => given(t) && !t.lead),
      sum(given),
    ),
    speeds: Object.fromEntries(SPEEDS.map((s) => [s, share(bySpeed(s), timed)])) as Record<Speed, Share>,
  }
}
