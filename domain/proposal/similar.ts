import { half } from '../kit/text'
import type { Reply, State } from './model'

/** An earlier proposal on a like matter. `likeness` is from 0 to 1. */
export interface Similar {
  id: string
  title: string
  number?: string
  /** `八届三次`. */
  session: string
  state: State
  likeness: number
  /** The last reply, where there is one. */
  reply?: Pick<Reply, 'outcome' | 'text' | 'department' | 'at'>
}

/** Pairs of neighbouring characters, without signs and spaces: what Chinese text is compared by, having no word gaps. */
export function pairsOf(text: string): Set<string> {
  const chars = [
    ...half(text)
      .toLowerCase()
      .replace(/[\p{P}\p{S}\s]/gu, ''),
  ]
  return new Set(chars.slice(1).map((c, i) => `${chars[i]}${c}`))
}

/** Sørensen–Dice: twice what both have, of all that they have; 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let both = 0
  for (const pair of a) if (b.has(pair)) both++
  return (2 * both) / (a.size + b.size)
}

/** From here on two titles are worth a look. */
export const ALIKE = 0.25
export const SIMILAR_MOST = 5

/** What a title is about: 关于…的提案 stands around all of them, and would make strangers alike. */
export const matterOf = (title: string) =>
  half(title)
    .trim()
    .replace(/^(?:关于|建议|提议)+/, '')
    .replace(/的?(?:提案|建议|议案|意见)$/, '')

interface Titled {
  title: string
}
/** Those whose titles are most like this one, the likest first; none below `ALIKE`. */
export function likest<T extends Titled>(
  title: string,
  others: readonly T[],
  most: number,
): { of: T; likeness: number }[] {
  const mine = pairsOf(matterOf(title))
  return others
    .map((of) => ({ of, likeness: likeness(mine, pairsOf(matterOf(of.title))) }))
    .filter((found) => found.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
}
