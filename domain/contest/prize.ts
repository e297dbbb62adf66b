import * as v from 'valibot'
import { id, line } from '../kit/text'
import type { Standing } from './draw-model'

const PRIZES_MOST = 20
const WINNERS_MOST = 1000
/** A grade with its winners by name, or with how many there are: then the next in rank have it. */
export const PrizeInput = v.union([
  v.strictObject({ grade: line(20), entrantIds: v.pipe(v.array(id), v.maxLength(WINNERS_MOST)) }),
  v.strictObject({ grade: line(20), count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(WINNERS_MOST)) }),
])
export type PrizeInput = v.InferOutput<typeof PrizeInput>
export const PrizesInput = v.pipe(
  v.array(PrizeInput),
  v.maxLength(PRIZES_MOST),
  v.check((list) => new Set(list.map((p) => p.grade)).size === list.length, 'each grade once'),
)

export interface Prize {
  grade: string
  entrantIds: string[]
}

export interface PrizeCount {
  winners: number
  entrants: number
  /** Winners are more than two thirds of the entrants; with `atLeast` entrants they were not. */
  warning?: { atLeast: number }
}

/** 93 winners ask for at least 140 entrants. */
export function countPrizes(winners: number, entrants: number): PrizeCount {
  const atLeast = Math.ceil((winners * 3) / 2)
  return { winners, entrants, ...(entrants < atLeast && { warning: { atLeast } }) }
}

/**
 * Who gets which prize, grade by grade. Counts are given out by rank from the top to those who have none of the grades
 * before; those of one rank are not parted, so a grade may reach further than its count.
 */
export function prizesFrom(prizes: readonly PrizeInput[], rows: readonly Standing[]): Prize[] {
  let left = rows
    .flatMap(({ entrantId, rank }) => (rank === undefined ? [] : [{ entrantId, rank }]))
    .sort((a, b) => a.rank - b.rank)
  const reach = (count: number) => {
    const last = left[Math.min(count, left.length) - 1]
    return left.filter((s) => last !== undefined && s.rank <= last.rank).map((s) => s.entrantId)
  }
  return prizes.map((prize) => {
    const entrantIds = 'entrantIds' in prize ? prize.entrantIds : reach(prize.count)
    left = left.filter((s) => !entrantIds.includes(s.entrantId))
    return { grade: prize.grade, entrantIds }
  })
}
