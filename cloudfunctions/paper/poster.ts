import { no } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import type { Handler } from '../kit/serve'
import { callPoster } from './call-poster'
import { contestPoster } from './contest-poster'

export const poster: Handler<PaperContract['actions']['poster']> = async ({ callId, contestId, eventId }, ctx) => {
  if (callId !== undefined && contestId === undefined && eventId === undefined) return callPoster(callId, ctx)
  if (contestId === undefined || callId !== undefined) return no('BAD_INPUT', { field: 'contestId' })
  return contestPoster({ contestId, eventId }, ctx)
}
