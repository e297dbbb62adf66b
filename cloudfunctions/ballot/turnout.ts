import type { BallotContract } from '@domain/ballot/contract'
import type { VoterState } from '@domain/ballot/model'
import { standingOf } from '@domain/ballot/standing'
import { groupsOf, shownPaper } from '@domain/ballot/turnout'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { count, group } from '../kit/store'
import { ballotFor } from './store'

interface Row {
  group: string
  state: VoterState
  count: number
}

/** How many, never who. A whole room asks this while it votes: two counts by the index, no list. */
export const turnout: Handler<BallotContract['actions']['turnout']> = async ({ id }, { caller }) => {
  const ballot = await ballotFor(id, caller)
  if (!ballot) return no('NOT_FOUND')
  const { state, closesAt, roll, openedAt, forgottenAt } = ballot
  if (!roll || openedAt === undefined || forgottenAt !== undefined) return no('WRONG_STATE', { state })
  const { manages, scrutineer } = standingOf(ballot, caller)
  const [voted, paper, rows] = await Promise.all([
    count('voters', { ballotId: id, state: 'voted' }),
    count('voters', { ballotId: id, state: 'paper' }),
    manages || scrutineer ? group<Row>('voters', { ballotId: id }, ['group', 'state']) : [],
  ])
  const groups = groupsOf(rows)
  return ok({ state, closesAt, due: roll.total, voted, ...shownPaper(paper), ...(groups.length > 0 && { groups }) })
}
