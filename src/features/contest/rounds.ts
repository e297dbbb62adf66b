import type { Heat, Match } from '@domain/contest/draw-model'
import type { DrawView } from '@domain/contest/playing'
import { groupWords, knockoutRoundWords } from '@/words/contest-play'

export interface Round {
  key: string
  label: string
  matches: Match[]
  heats: Heat[]
  /** A group with its table. */
  group?: number
}

const round = (key: string, label: string, matches: Match[], heats: Heat[] = []): Round => ({
  key,
  label,
  matches,
  heats,
})

/** A draw in parts that a phone can show: a group, a round of the knockout, the heats, the final. */
export function roundsOf({ matches, heats, tables }: Pick<DrawView, 'matches' | 'heats' | 'tables'>): Round[] {
  const bracket = matches.filter((m) => m.stage === 'knockout')
  const last = Math.max(0, ...bracket.map((m) => m.round))
  const groups = tables.map(({ group }) => ({
    ...round(
      `g${group}`,
      tables.length === 1 ? '循环赛' : groupWords(group),
      matches.filter((m) => m.stage === 'groups' && m.group === group),
    ),
    group,
  }))
  const knockout = Array.from({ length: last }, (_, i) =>
    round(
      `k${i + 1}`,
      knockoutRoundWords(2 ** (last - i)),
      bracket.filter((m) => m.round === i + 1),
    ),
  )
  const final = heats.filter((h) => h.round === 2)
  const first = heats.filter((h) => h.round === 1)
  const runs = [
    ...(first.length > 0 ? [round('h1', final.length > 0 ? '预赛' : '分组', [], first)] : []),
    ...(final.length > 0 ? [round('h2', '决赛', [], final)] : []),
  ]
  return [...groups, ...knockout, ...runs]
}

const isOpen = ({ matches, heats }: Round) => [...matches, ...heats].some((m) => m.state === 'ready')

/** What is played now; where all is over the last one. */
export const currentRound = (rounds: readonly Round[]): Round | undefined => rounds.find(isOpen) ?? rounds.at(-1)
