import type { Match, MatchResult } from '@domain/contest/draw-model'
import { fallingWith } from '@domain/contest/falling'
import type { DrawView } from '@domain/contest/playing'
import { canScore, type WrongScore } from '@domain/contest/scoring'
import { isHalf, pairsOf, rowsOf, type SetRow } from './set-rows'
import type { Names } from './sides'

export const HOWS = ['played', 'walkover', 'retired', 'absent'] as const
export type How = (typeof HOWS)[number]

/** How a match ended, as it is filled in. */
export interface Ended {
  how: How
  rows: readonly SetRow[]
  /** Who did not come, or could not go on. */
  who?: string
}

export function endedOf(result: MatchResult | undefined): Ended {
  const rows = rowsOf(result)
  if (result && 'walkover' in result) return { how: 'walkover', rows, who: result.walkover }
  if (result && 'retired' in result) return { how: 'retired', rows, who: result.retired }
  return { how: result && 'absent' in result ? 'absent' : 'played', rows }
}

/** What is still missing, before it can be asked whether it is right. */
export function lackOf({ how, rows, who }: Ended): string | undefined {
  if (how === 'absent') return undefined
  if (how === 'walkover') return who ? undefined : '请选谁没有到'
  if (how === 'retired') return who ? (isHalf(rows) ? '有一局没有填完' : undefined) : '请选谁退赛'
  if (pairsOf(rows).length === 0) return '请填比分'
  return isHalf(rows) ? '有一局没有填完' : undefined
}

export function resultOf({ how, rows, who = '' }: Ended): MatchResult {
  const scores = pairsOf(rows)
  if (how === 'walkover') return { walkover: who }
  if (how === 'absent') return { absent: 'both' }
  if (how === 'retired') return { retired: who, ...(scores.length > 0 && { scores }) }
  return { scores }
}

/** Why it cannot have ended so, and in which set. */
export function wrongIn(match: Match, ended: Ended, draw: DrawView): { set: number; reason: WrongScore } | undefined {
  if (ended.how !== 'played') return undefined
  const can = canScore(pairsOf(ended.rows), draw, match.stage === 'groups')
  return can.ok ? undefined : can.detail
}

/** `第 5 场、第 7 场`: whose results fall away. */
export const fallenWords = (ids: readonly string[], names: Names) =>
  ids.map((id) => (names.number(id) === undefined ? '决赛' : `第 ${names.number(id)} 场`)).join('、')

export const falling = (draw: DrawView, match: Match, ended: Ended) => fallingWith(draw, match.id, resultOf(ended))

/** The next one to be recorded: behind this one, or the first of all. */
export function nextReady({ matches, heats }: DrawView, after: string): string | undefined {
  const all = [...matches, ...heats]
  const at = all.findIndex((m) => m.id === after)
  const ready = (m: { state: string }) => m.state === 'ready'
  return (all.slice(at + 1).find(ready) ?? all.find(ready))?.id
}
