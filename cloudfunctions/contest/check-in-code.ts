import { changes, FIXED, shortCode, slotEnds, slotOf } from '@domain/contest/check-in'
import type { ContestContract } from '@domain/contest/contract'
import { runs } from '@domain/contest/rules'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { attendance, hallCode, hallFor } from './hall'

/** What the screen in the hall shows: of a changing code always the one of now. */
export const checkInCode: Handler<ContestContract['actions']['checkInCode']> = async ({ contestId, eventId }, ctx) => {
  const { caller, now } = ctx
  const hall = await hallFor(contestId, eventId, caller)
  if (!hall) return no('NOT_FOUND')
  const { contest, event, roll } = hall
  if (!runs(contest, caller)) return no('NOT_ALLOWED')
  if (contest.state === 'cancelled') return no('CANCELLED')
  if (contest.state === 'draft') return no('NOT_PUBLISHED')
  const another = changes(contest, event, roll, now)
  const { text, mac } = hallCode(hall, another ? slotOf(now) : FIXED)
  return ok({
    code: `${text}.${mac}`,
    changes: another,
    ...(another ? { until: slotEnds(now), left: slotEnds(now) - now } : { scene: shortCode(contestId, eventId, mac) }),
    title: contest.title,
    name: event.name,
    ...(await attendance(hall, now)),
  })
}
