import type { Standing } from './draw-model'

/** A group's score in one event. */
export interface EventScore {
  eventId: string
  rank: number
  points: number
}
export interface TeamScore {
  groupId: string
  group: string
  /** Shared where points and firsts are equal. */
  rank: number
  /** With two decimals. */
  points: number
  firsts: number
  scores: EventScore[]
}

interface Group {
  id: string
  name: string
}
export interface ScoredEvent {
  eventId: string
  rows: readonly Pick<Standing, 'entrantId' | 'rank'>[]
}

const hundredths = (n: number) => Math.round(n * 100) / 100

/** What a rank is worth. Those who share one share what their places are worth together: two thirds of 4 and 3 have 3.5 each. */
export function worthOfRank(rank: number, sharing: number, points: readonly number[]): number {
  const places = Array.from({ length: sharing }, (_, i) => points[rank - 1 + i] ?? 0)
  return hundredths(places.reduce((a, b) => a + b, 0) / sharing)
}

/** 团体总分 over the events that are played out; equal points are decided by the number of first ranks. */
export function teamScores(
  events: readonly ScoredEvent[],
  groupOf: (eventId: string, entrantId: string) => Group | undefined,
  points: readonly number[],
): TeamScore[] {
  const found = new Map<string, TeamScore>()
  for (const { eventId, rows } of events)
    for (const { entrantId, rank } of rows) {
      const group = groupOf(eventId, entrantId)
      if (!group) continue
      const team = found.get(group.id) ?? {
        groupId: group.id,
        group: group.name,
        rank: 0,
        points: 0,
        firsts: 0,
        scores: [],
      }
      found.set(group.id, team)
      if (rank === undefined) continue
      const worth = worthOfRank(rank, rows.filter((r) => r.rank === rank).length, points)
      team.points = hundredths(team.points + worth)
      if (rank === 1) team.firsts++
      team.scores.push({ eventId, rank, points: worth })
    }
  const before = (a: TeamScore, b: TeamScore) => a.points > b.points || (a.points === b.points && a.firsts > b.firsts)
  const all = [...found.values()]
  return all
    .map((team) => ({ ...team, rank: 1 + all.filter((other) => before(other, team)).length }))
    .sort((a, b) => a.rank - b.rank || (a.group < b.group ? -1 : 1))
}
