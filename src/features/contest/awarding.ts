import type { Player, StandingsView } from '@domain/contest/playing'
import { countPrizes, type PrizeCount, prizesFrom } from '@domain/contest/prize'

/** A prize as it is filled in: so many of the next in rank, or winners by name. */
export interface Grade {
  /** Stays while its name is being typed. */
  key: string
  grade: string
  count: string
  /** Chosen by name: the count follows. */
  ids?: string[]
}

export const GRADES: readonly Grade[] = [
  { key: 'a', grade: '一等奖', count: '1' },
  { key: 'b', grade: '二等奖', count: '2' },
  { key: 'c', grade: '三等奖', count: '3' },
]

const countOf = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : 0)

/** Those who have a grade by name first, all others down the ranks. */
export function winnersOf(grades: readonly Grade[], { rows, complete }: Pick<StandingsView, 'rows' | 'complete'>) {
  const given = grades.map(({ grade, count, ids }) =>
    ids
      ? { grade, entrantIds: ids }
      : complete && countOf(count) > 0
        ? { grade, count: countOf(count) }
        : { grade, entrantIds: [] },
  )
  return prizesFrom(given, rows)
}

/** What is still missing before they can be given; said on the button. */
export function lackOf(grades: readonly Grade[], winners: readonly { entrantIds: readonly string[] }[]) {
  const names = grades.map(({ grade }) => grade.trim())
  if (names.length === 0) return '请先加一个奖项'
  if (names.includes('')) return '奖项要有名称'
  if (new Set(names).size < names.length) return '奖项名称重复了'
  if (winners.some((w) => w.entrantIds.length === 0)) return '有奖项还没有获奖人'
  return undefined
}

export function warningOf(winners: readonly { entrantIds: readonly string[] }[], entrants: number): PrizeCount {
  return countPrizes(new Set(winners.flatMap((w) => w.entrantIds)).size, entrants)
}

/** What was awarded before, to be changed. */
export const gradesOf = ({ prizes }: Pick<StandingsView, 'prizes'>): Grade[] =>
  prizes.length === 0
    ? [...GRADES]
    : prizes.map(({ grade, winners }) => ({
        key: grade,
        grade,
        count: String(winners.length),
        ids: winners.map((w) => w.id),
      }))

/** With one more, empty. */
export const oneMore = (grades: readonly Grade[]): Grade[] => {
  const keys = new Set(grades.map((g) => g.key))
  const free = Array.from({ length: grades.length + 1 }, (_, i) => `new${i}`).find((key) => !keys.has(key))
  return [...grades, { key: free ?? '', grade: '', count: '1' }]
}

export type Candidate = Pick<Player, 'id' | 'name' | 'group'> & { rank?: number }
