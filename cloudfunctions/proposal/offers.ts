import type { Caller } from '@domain/member/model'
import { canSee } from '@domain/proposal/view'
import { findProposal } from './store'

/** Whether this caller may see a proposal at all. */
export async function maySeeProposal(id: string, caller: Caller): Promise<boolean> {
  const proposal = await findProposal(id)
  return proposal !== null && canSee(proposal, caller)
}

/** For printed papers. */
export { callFor, proposalFor, proposalsFor, proposalsOf, tallyFor } from './printing'
/** For the timer: tells whoever must act by tomorrow; answers how many proposals were told of. */
export { remindDue } from './remind'
