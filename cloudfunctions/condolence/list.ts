import type { Condolence } from '@domain/condolence/model'
import type { reporting } from '@domain/condolence/reporting'
import type { CondolenceRow } from '@domain/condolence/view'
import { rowFor } from '@domain/condolence/view-for'
import { callerWords, memberWord } from '@domain/kit/audience'
import { ok } from '@domain/kit/result'
import { endOf, startOf } from '@domain/kit/time'
import type { Ctx, Handler } from '../kit/serve'
import { noteCaseLook } from './looked'
import { listCases } from './store'

/** One indexed query: who is in the circle stands in `seenBy`. Whom a person lets know finds no list of it. */
export const list: Handler<(typeof reporting)['list']> = async ({ kind, from, to, cursor }, ctx) => {
  const reportedAt = { ...(from && { gte: startOf(from) }), ...(to && { lte: endOf(to) }) }
  const where = { seenBy: { in: callerWords(ctx.caller) }, ...(kind && { kind }), ...((from || to) && { reportedAt }) }
  const page = await listCases(where, '-reportedAt', cursor)
  return ok({ items: await rowsFor(page.items, ctx), cursor: page.cursor })
}

export const mine: Handler<(typeof reporting)['mine']> = async ({ cursor }, ctx) => {
  const page = await listCases({ seenBy: memberWord(ctx.caller.id) }, '-reportedAt', cursor)
  return ok({ items: await rowsFor(page.items, ctx), cursor: page.cursor })
}

/** A row shows names, so it is a look. */
export async function rowsFor(cases: readonly Condolence[], ctx: Ctx): Promise<CondolenceRow[]> {
  await noteCaseLook(cases, ctx)
  return cases.flatMap((c) => rowFor(c, ctx.caller) ?? [])
}
