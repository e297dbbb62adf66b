import { no, ok } from '@domain/kit/result'
import type { Ctx } from '../kit/serve'
import { seen } from './step'
import { findCase } from './store'

/** What a write answers: the case as `get` does. Read again, so that no record of a request holds a copy of it. */
export async function answerOf(id: string, ctx: Ctx) {
  const c = await findCase(id)
  const view = c && (await seen(c, ctx))
  return view ? ok(view) : no('NOT_FOUND')
}
