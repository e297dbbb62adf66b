import type { BallotContract } from '@domain/ballot/contract'
import { no } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { openOn } from './opening'
import { ballotFor } from './store'

export const open: Handler<BallotContract['actions']['open']> = async ({ id }, ctx) =>
  (await ballotFor(id, ctx.caller)) ? openOn(id, ctx.deed, ctx.now) : no('NOT_FOUND')
