import { no, ok } from '@domain/kit/result'
import { contestFor } from '../contest/offers'
import { keepPaper } from '../file/offers'
import type { Ctx } from '../kit/serve'
import { fileName } from './file-name'
import { codeOf } from './pages'

/** 活动海报: of a contest, or of one of its events. */
export async function contestPoster({ contestId, eventId }: { contestId: string; eventId?: string }, ctx: Ctx) {
  const contest = await contestFor(contestId, ctx)
  const event = contest?.events.find((e) => e.id === eventId)
  if (!contest || (eventId !== undefined && !event)) return no('NOT_FOUND')
  if (contest.state === 'cancelled') return no('CANCELLED')
  const code = await codeOf('contest', contestId)
  const title = [contest.title, event?.name].filter(Boolean).join(' ')
  return ok(await keepPaper(code, fileName(`海报 ${title}`, 'png'), ctx.caller, ctx.now))
}
