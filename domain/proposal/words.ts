import { callerWords } from '../kit/audience'
import type { Caller } from '../member/model'

/** The words by which a caller finds proposals: their own, and `school`, which every person of the school answers to. */
export function wordsFor(me: Caller): string[] {
  const own = callerWords(me)
  return own.length === 0 ? [] : [...own, 'school']
}
