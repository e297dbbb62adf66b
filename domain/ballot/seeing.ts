import type { Ballot } from './model'
import type { Standing } from './view'

/**
 * Whether somebody who finds the ballot sees its result: all once it is published, before that who counted and who
 * manages. Of an appraisal nobody but its scrutineers, and its readers once it is published.
 */
export function seesResult({ kind, state }: Pick<Ballot, 'kind' | 'state'>, standing: Standing): boolean {
  const { manages, scrutineer, reader } = standing
  const isPublished = state === 'published'
  if (kind === 'appraisal') return scrutineer || (reader && isPublished)
  return isPublished || manages || scrutineer
}
