import type { CondolenceContract } from '@domain/condolence/contract'
import { memberWord } from '@domain/kit/audience'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { answerOf } from './answer'
import { doneBy, known, refusedTo, write } from './step'

/** Until somebody has read it a letter can be put in place of the last one; the recipients are told once. */
export const sendLetter: Handler<CondolenceContract['actions']['sendLetter']> = async ({ id, text }, ctx) => {
  const unfit = await ctx.unfit({ text })
  if (unfit) return unfit
  const done = await ctx.deed(async (deed) => {
    const c = await known(id, ctx, deed)
    if (!c) return no('NOT_FOUND')
    const refused = refusedTo('sendLetter', c, ctx)
    if (refused) return refused
    if (c.recipients.some((r) => r.readAt !== undefined)) return no('ALREADY_READ')
    await write(deed, c, { letter: { text, ...doneBy(ctx) } })
    // An empty title: neither a lock screen nor a bystander learns what it is about.
    if (!c.letter) await deed.tell(c.recipientIds.map(memberWord), 'letter', { id, title: '' })
    return ok(id)
  })
  return done.ok ? answerOf(id, ctx) : done
}
