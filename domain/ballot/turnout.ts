import type { VoterState } from './model'
import type { Turnout } from './view'

/** What fewer than this many people did is not told apart. */
export const FEW = 5

/** 已领纸质票. */
export const shownPaper = (paper: number): Pick<Turnout, 'paper'> => (paper >= FEW ? { paper } : {})

type Group = { group: string; due: number; voted: number }
const sum = (groups: readonly Group[], group: string): Group => ({
  group,
  due: groups.reduce((n, g) => n + g.due, 0),
  voted: groups.reduce((n, g) => n + g.voted, 0),
})

/**
 * By group, in order of their names; those with fewer than five are taken together under no name. Should these be fewer
 * than five themselves, the next smallest group goes with them: what is left out of a whole could be reckoned.
 */
export function groupsOf(rows: readonly { group: string; state: VoterState; count: number }[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { group, state, count } of rows) {
    const known = groups.get(group) ?? { group, due: 0, voted: 0 }
    groups.set(group, { group, due: known.due + count, voted: known.voted + (state === 'voted' ? count : 0) })
  }
  const bySize = [...groups.values()].sort((a, b) => a.due - b.due || (a.group < b.group ? -1 : 1))
  let small = bySize.findIndex((g) => g.due >= FEW)
  if (small < 0) small = bySize.length
  while (small > 0 && small < bySize.length && sum(bySize.slice(0, small), '').due < FEW) small++
  const rest = sum(bySize.slice(0, small), '')
  const large = bySize.slice(small).sort((a, b) => (a.group < b.group ? -1 : 1))
  return rest.due >= FEW ? [...large, rest] : large
}
