import { answersOf, contentOf } from '@domain/ballot/content'
import type { Ballot } from '@domain/ballot/model'

/**
 * A content as equal choices are always written: how it was filled in says nothing. Undefined where it is no answer to
 * this ballot.
 */
export function rewritten(content: string, ballot: Ballot): string | undefined {
  const read = answersOf(content)
  const again = read && contentOf(ballot, read.answers, read.by)
  return again?.ok && (read?.by !== undefined) === (ballot.secrecy === 'named') ? again.value : undefined
}
