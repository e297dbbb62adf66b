import type { Answers } from '@domain/ballot/answer'
import { no } from '@domain/kit/result'
import { useDeed } from '@/kit/deed'
import { api } from './api'
import { receiptKeyFor } from './receipt-key'

export type Cast = { id: string; memberId: string; answers: Answers }

async function cast({ id, memberId, answers }: Cast, requestId: string) {
  const receiptKey = await receiptKeyFor(id, memberId).catch(() => undefined)
  // Without its secret a ballot could be cast, but neither asked for again nor found in the box.
  if (receiptKey === undefined) return no('NO_KEY')
  return api.cast({ id, answers, receiptKey }, requestId)
}

/** No answer came: the ballot may be in, or not. */
const UNSURE = ['OFFLINE', 'BUSY', 'BROKEN']

/** Casts once, however often it is tapped. While `unsure` the same is to be sent again, or the cloud asked, before anything else is chosen. */
export function useCasting() {
  const { busy, refusal, run, clear } = useDeed(cast)
  return { busy, refusal, run, clear, unsure: refusal !== undefined && UNSURE.includes(refusal.error) }
}
