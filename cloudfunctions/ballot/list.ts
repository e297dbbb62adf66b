import type { BallotContract } from '@domain/ballot/contract'
import { type Ballot, type Voter, voterId } from '@domain/ballot/model'
import { callerWords } from '@domain/kit/audience'
import { ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { getMany, query } from '../kit/store'
import { rowOf } from './ballot-view'

export const list: Handler<BallotContract['actions']['list']> = async ({ state, cursor }, { caller }) => {
  const where = { seenBy: { in: callerWords(caller) }, ...(state && { state }) }
  const page = await query<Ballot>('ballots', { where, sort: '-opensAt', cursor })
  const rolled = page.items.filter((b) => b.roll).map((b) => voterId(b._id, caller.id))
  const mine = rolled.length > 0 ? await getMany<Voter>('voters', rolled) : []
  const byBallot = new Map(mine.map((v) => [v.ballotId, v.state]))
  return ok({ items: page.items.map((b) => rowOf(b, byBallot.get(b._id) ?? null)), cursor: page.cursor })
}
