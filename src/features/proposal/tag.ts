import type { Deed, ProposalRow, State } from '@domain/proposal/model'
import type { Tone } from '@/ui/Tag'
import { stateWords } from '@/words/proposal'

const tones: Record<State, Tone> = {
  draft: 'grey',
  endorsing: 'blue',
  under_review: 'orange',
  docketed: 'orange',
  referred: 'orange',
  not_docketed: 'grey',
  returned: 'grey',
  merged: 'grey',
  assigned: 'orange',
  replied: 'green',
  rated: 'green',
  withdrawn: 'grey',
}

/** The state as a tag; red only where this very person must act. `may` is known of a whole view, not of a row. */
export function tagOf({ state, own, may }: Known): { tone: Tone; words: string } {
  if (state === 'replied' && (may ? may.includes('rate') : own)) return { tone: 'red', words: '待我评价' }
  if (state === 'returned' && (may ? may.includes('save') : own)) return { tone: 'red', words: stateWords.returned }
  return { tone: tones[state], words: stateWords[state] }
}
type Known = Pick<ProposalRow, 'state' | 'own'> & { may?: readonly Deed[] }

/** Category and number, as they stand under a title. */
export const metaOf = ({ category, number }: Pick<ProposalRow, 'category' | 'number'>) =>
  [category, number].filter(Boolean).join(' · ')
