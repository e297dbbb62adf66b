import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { callFor, proposalFor } from '../proposal/offers'
import { fileName } from './file-name'
import { codeOf } from './pages'
import { kindOf } from './picture'

export const code: Handler<PaperContract['actions']['code']> = async ({ callId, proposalId }, ctx) => {
  const id = callId ?? proposalId
  if (id === undefined || (callId !== undefined && proposalId !== undefined))
    return no('BAD_INPUT', { field: 'proposalId' })
  const what = callId === undefined ? 'proposal' : 'call'
  const title = what === 'call' ? (await callFor(id))?.title : (await proposalFor(id, ctx))?.seen.title
  if (title === undefined) return no('NOT_FOUND')
  const picture = await codeOf(what, id)
  return ok(await keepPaper(picture, fileName(`小程序码 ${title}`, kindOf(picture)), ctx.caller, ctx.now))
}
