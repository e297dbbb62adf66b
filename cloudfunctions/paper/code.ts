import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { teamFor } from '../contest/offers'
import { keepPaper } from '../file/offers'
import type { Ctx, Handler } from '../kit/serve'
import { callFor, proposalFor } from '../proposal/offers'
import { fileName } from './file-name'
import { codeOf } from './pages'
import { kindOf } from './picture'

/** What the code opens: its page, what stands in it, and the name of the picture. Null for what the caller may not know. */
async function opened(asked: { callId?: string; proposalId?: string; teamCode?: string }, ctx: Ctx) {
  const { callId, proposalId, teamCode } = asked
  if (callId !== undefined) return { what: 'call', id: callId, title: (await callFor(callId))?.title } as const
  if (teamCode !== undefined)
    return { what: 'team', id: teamCode, title: (await teamFor(teamCode, ctx))?.name } as const
  const id = proposalId ?? ''
  return { what: 'proposal', id, title: (await proposalFor(id, ctx))?.seen.title } as const
}

export const code: Handler<PaperContract['actions']['code']> = async (asked, ctx) => {
  if (Object.values(asked).filter((one) => one !== undefined).length !== 1)
    return no('BAD_INPUT', { field: 'proposalId' })
  const { what, id, title } = await opened(asked, ctx)
  if (title === undefined) return no('NOT_FOUND')
  const picture = await codeOf(what, id)
  return ok(await keepPaper(picture, fileName(`小程序码 ${title}`, kindOf(picture)), ctx.caller, ctx.now))
}
