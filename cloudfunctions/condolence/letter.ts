import { canDo } from '@domain/condolence/circle'
import type { CondolenceContract } from '@domain/condolence/contract'
import { letterFor } from '@domain/condolence/letter'
import type { Condolence } from '@domain/condolence/model'
import { no, ok } from '@domain/kit/result'
import type { Ctx, Handler } from '../kit/serve'
import { noteCaseLook } from './looked'
import { known } from './step'

const letterOf = (c: Condolence, { caller, settings, now }: Ctx) => letterFor(c, caller.id, settings.schoolName, now)

/** A kind word that nobody else reads: for the recipient and for who writes it. Who pays or audits has no letter. */
export const letter: Handler<CondolenceContract['actions']['letter']> = async ({ id }, ctx) => {
  const c = await known(id, ctx)
  if (!c) return no('NOT_FOUND')
  const writes = canDo(c, ctx.caller).includes('sendLetter')
  if (!writes && !c.recipientIds.includes(ctx.caller.id)) return no('NOT_ALLOWED')
  if (!writes && !c.letter) return no('NO_LETTER')
  await noteCaseLook([c], ctx)
  return ok(letterOf(c, ctx))
}

/** Notes when the recipient had it before them; the record of the request holds nothing of the letter. */
export const readLetter: Handler<CondolenceContract['actions']['readLetter']> = async ({ id }, ctx) => {
  const read = await ctx.deed(async (deed) => {
    const c = await known(id, ctx, deed)
    if (!c) return no('NOT_FOUND')
    const own = c.recipients.find((r) => r.id === ctx.caller.id)
    if (!own) return no('NOT_ALLOWED')
    if (!c.letter) return no('NO_LETTER')
    if (own.readAt !== undefined) return ok(id)
    const recipients = c.recipients.map((r) => (r.id === own.id ? { ...r, readAt: ctx.now } : r))
    // No step of the case: the version stays, so that nobody's form is stale because a letter was read.
    await deed.update('condolences', { ...c, recipients })
    await deed.audit({ recordId: id, from: c.state, to: c.state })
    return ok(id)
  })
  if (!read.ok) return read
  const c = await known(id, ctx)
  return c?.letter ? ok(letterOf(c, ctx)) : no('NOT_FOUND')
}
