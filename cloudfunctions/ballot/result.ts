import type { BallotContract } from '@domain/ballot/contract'
import { seesResult } from '@domain/ballot/seeing'
import { standingOf } from '@domain/ballot/standing'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { ballotFor } from './store'

export const result: Handler<BallotContract['actions']['result']> = async ({ id }, { caller }) => {
  const ballot = await ballotFor(id, caller)
  if (!ballot) return no('NOT_FOUND')
  const standing = standingOf(ballot, caller)
  if (ballot.kind === 'appraisal' && !standing.reader && !standing.scrutineer) return no('READERS_ONLY')
  return ballot.result && seesResult(ballot, standing) ? ok(ballot.result) : no('NOT_PUBLISHED')
}
