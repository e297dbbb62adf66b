import type { Approval, Condolence, Minutes, Visit } from '@domain/condolence/model'
import type { reporting } from '@domain/condolence/reporting'
import { canApprove, isShort } from '@domain/condolence/rules'
import { roleWord } from '@domain/kit/audience'
import type { Given } from '@domain/kit/contract'
import { no, ok } from '@domain/kit/result'
import type { Deed } from '../kit/deed'
import type { Ctx, Handler } from '../kit/serve'
import { holdersOf } from '../member/offers'
import { answerOf } from './answer'
import { doneBy, known, refusedTo, write } from './step'
import { findVisits, takeTurn } from './store'
import { standardsOf, yearsOf } from './years'

type Approve = (typeof reporting)['approve']

export const approve: Handler<Approve> = async (asked, ctx) => {
  const { id, reason, minutes, superior } = asked
  const unfit = await ctx.unfit({ reason, 'minutes.no': minutes?.no, 'superior.name': superior?.name })
  if (unfit) return unfit
  const done = await ctx.deed(async (deed) => {
    const c = await known(id, ctx, deed)
    if (!c) return no('NOT_FOUND')
    const visits = await findVisits(c.visitIds)
    const refused = refusedTo('approve', c, ctx)
    // More was given than was approved: decided anew.
    if (refused && (c.closed || !isShort(c, visits))) return refused
    await takeTurn(deed)
    const may = canApprove(c, asked, ctx.caller, { ...(await beside(c, ctx)), visits })
    if (!may.ok) return may
    const next = await write(deed, c, { approval: approvalOf(asked, ctx), state: 'approved' })
    await noteMinutes(deed, next, minutes)
    // Who visited first waits for this.
    if (c.ownMoney) await deed.tell([roleWord('treasurer')], 'condolence_to_pay', { id, title: '' })
    return ok(id)
  })
  return done.ok ? answerOf(id, ctx) : done
}

async function beside(c: Condolence, ctx: Ctx) {
  const [years, chairs] = await Promise.all([yearsOf(c, ctx), holdersOf(['chair'])])
  // A chair whose own case it is too could not approve it instead.
  const others = chairs.some(({ _id }) => _id !== ctx.caller.id && !c.recipientIds.includes(_id))
  return { standard: standardsOf(ctx.settings)[c.kind], years, others, now: ctx.now }
}

const approvalOf = ({ amountFen, form, reason, minutes, superior }: Given<Approve>, ctx: Ctx): Approval => ({
  ...doneBy(ctx),
  ...{ amountFen, form, reason: reason || undefined, minutes, superior },
})

/** What was given before the committee decided shows its minutes from now on. */
async function noteMinutes(deed: Deed, c: Condolence, minutes: Minutes | undefined): Promise<void> {
  for (const id of c.visitIds) {
    const visit = await deed.get<Visit>('visits', id)
    if (!visit) continue
    const others = visit.minutes.filter((m) => m.caseId !== c._id)
    if (!minutes && others.length === visit.minutes.length) continue
    const now = minutes ? [...others, { caseId: c._id, ...minutes }] : others
    await deed.update('visits', { ...visit, minutes: now, version: visit.version + 1 })
  }
}
