import type { Decision } from '@domain/proposal/model'
import { decisionWords } from '@/words/proposal'

/** By what a list is narrowed besides its words, its state and its call. */
export type Conditions = { category?: string; department?: string; decision?: Decision }
export const NO_CONDITIONS: Conditions = {}

/** What is chosen, as short as a pill; `更多条件` while nothing is. */
export function conditionsWords({ category, department, decision }: Conditions): string {
  const words = [category, department, decision && decisionWords[decision]].filter(Boolean)
  return words.join('、') || '更多条件'
}
