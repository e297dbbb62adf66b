import type { BallotContract } from '@domain/ballot/contract'
import { type Ballot, type Voter, type VoterState, voterId } from '@domain/ballot/model'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { refusedTo, write } from './step'
import { ballotFor } from './store'

const closed = () => no('WRONG_STATE', { state: 'closed' as Ballot['state'] })

/** Whoever is handed a paper ballot can cast none by phone: both write the same line of the roll. */
export const paperIssued: Handler<BallotContract['actions']['paperIssued']> = async ({ id, memberId }, ctx) =>
  ctx.deed(async (deed) => {
    const ballot = await ballotFor(id, ctx.caller, deed)
    if (!ballot) return no('NOT_FOUND')
    const refused = refusedTo('paperIssued', ballot, ctx)
    if (refused) return refused
    if (ctx.now > ballot.closesAt) return closed()
    const voter = await deed.get<Voter>('voters', voterId(id, memberId))
    if (!voter) return no('NOT_ON_ROLL')
    if (voter.state === 'voted') return no('ALREADY_VOTED')
    // It is being closed.
    if (voter.state === 'closed') return closed()
    const state: VoterState = 'paper'
    if (voter.state === 'due') {
      await deed.update<Voter>('voters', { ...voter, state })
      await write(deed, ballot, {}, voter.name)
    }
    return ok({ memberId, state })
  })
