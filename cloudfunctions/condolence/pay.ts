import type { CondolenceContract } from '@domain/condolence/contract'
import type { Condolence, Visit } from '@domain/condolence/model'
import { canPay } from '@domain/condolence/paying'
import { no, ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { Deed } from '../kit/deed'
import type { Handler } from '../kit/serve'
import { holdersOf } from '../member/offers'
import { answerOf } from './answer'
import { doneBy, known, refusedTo, write } from './step'

type Pay = CondolenceContract['actions']['pay']

export const pay: Handler<Pay> = async ({ id, voucherNo, on, superior }, ctx) => {
  const unfit = await ctx.unfit({ voucherNo, superior: superior?.name })
  if (unfit) return unfit
  const treasurerIds = (await holdersOf(['treasurer'])).map((m) => m._id)
  const done = await ctx.deed(async (deed) => {
    const c = await known(id, ctx, deed)
    if (!c) return no('NOT_FOUND')
    if (c.closed || c.declined || c.payment) return refusedTo('pay', c, ctx) ?? no('WRONG_STATE', { state: c.state })
    const visits = await visitsOf(deed, c)
    const payerId = ctx.caller.id
    const refused = canPay(c, visits, { on, superior, today: dayOf(ctx.now), payerId, treasurerIds })
    if (refused) return refused
    const voucher = { caseId: c._id, no: voucherNo, on }
    const paid = visits.map((w) => ({ ...w, version: w.version + 1, vouchers: [...w.vouchers, voucher] }))
    for (const w of paid) await deed.update<Visit>('visits', w)
    const payment = { ...doneBy(ctx), voucherNo, on, superior }
    await write(deed, c, { state: 'paid', payment })
    return ok(id)
  })
  return done.ok ? answerOf(id, ctx) : done
}

/** Read in the deed: two cases of one visit may be paid at once. */
export async function visitsOf(deed: Deed, c: Condolence): Promise<Visit[]> {
  const visits: Visit[] = []
  for (const id of c.visitIds) {
    const found = await deed.get<Visit>('visits', id)
    if (found) visits.push(found)
  }
  return visits
}
