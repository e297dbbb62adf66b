import type { Match, Side } from '@domain/contest/draw-model'
import { entrantOn, sidesOf } from '@domain/contest/match'
import type { DrawView, Player } from '@domain/contest/playing'
import { openSideWords } from '@/words/contest-play'

/** A place that was free from the draw on: nobody plays there, and it has no number. */
export const isFree = ({ stage, round, sides }: Match) =>
  stage === 'knockout' && round === 1 && sides.some((side) => 'bye' in side)

/** Names and numbers of a draw, looked up often. */
export interface Names {
  player: (entrantId: string) => Player | undefined
  name: (entrantId: string) => string
  side: (side: Side) => string
  /** In the order of play, from 1. */
  number: (matchId: string) => number | undefined
}

export function namesOf({ entrants, matches }: Pick<DrawView, 'entrants' | 'matches'>): Names {
  const players = new Map(entrants.map((p) => [p.id, p]))
  const numbers = new Map(matches.filter((m) => !isFree(m)).map((m, i) => [m.id, i + 1]))
  const number = (matchId: string) => numbers.get(matchId)
  const player = (entrantId: string) => players.get(entrantId)
  const name = (entrantId: string) => player(entrantId)?.name || '（已退出）'
  const side = (of: Side) => {
    const id = entrantOn(of)
    return id === undefined ? openSideWords(of, number) : name(id)
  }
  return { player, name, side, number }
}

export const isMine = (match: Match, mine: string | undefined) => mine !== undefined && sidesOf(match).includes(mine)

/** The group of somebody, by its own name; none where a team is called like it. */
export const groupBeside = (name: string, path: string | undefined) => {
  const group = path?.split('/').at(-1)
  return group && group !== name ? group : undefined
}
