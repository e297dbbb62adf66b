import type { BallotContract } from '@domain/ballot/contract'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { ballotView } from './ballot-view'
import { ballotFor } from './store'

export const get: Handler<BallotContract['actions']['get']> = async ({ id }, ctx) => {
  const ballot = await ballotFor(id, ctx.caller)
  return ballot ? ok(await ballotView(ballot, ctx)) : no('NOT_FOUND')
}
