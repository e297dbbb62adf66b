import { isSensitive } from '@domain/condolence/circle'
import type { CondolenceContract } from '@domain/condolence/contract'
import type { Condolence, Visit } from '@domain/condolence/model'
import { givenAt, sumOf } from '@domain/condolence/summing'
import type { Row } from '@domain/condolence/totals'
import { no, ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { getMany, query, type Where } from '../kit/store'
import { wrongTime } from './given'
import { noteCaseLook } from './looked'

/** What stands behind a number, the oldest first, as in a book. */
export const rows: Handler<CondolenceContract['actions']['rows']> = async (asked, ctx) => {
  const { from, to, kind, line, source, cursor } = asked
  const field = wrongTime(from, to)
  if (field) return no('BAD_INPUT', { field })
  const where: Where = {
    on: { gte: from, lte: to },
    ...(kind && { kind }),
    ...(line && { line }),
    ...(source && { source }),
  }
  const page = await query<Visit>('visits', { where, sort: 'on', cursor })
  // Names are shown, so the people named hear of it.
  const ids = page.items.filter(isSensitive).flatMap((w) => w.caseIds)
  await noteCaseLook(await getMany<Condolence>('condolences', [...new Set(ids)]), ctx)
  return ok({ items: page.items.map(rowOf), cursor: page.cursor })
}

const rowOf = (w: Visit): Row => ({
  ...{ id: w._id, of: 'visit', kind: w.kind, on: w.on, form: w.form, source: w.source, line: w.line },
  amountFen: w.amountFen,
  sum: sumOf([givenAt(w)]),
  ...(!w.forgotten && { names: w.recipients.map((r) => r.name) }),
  voucherNos: [...new Set(w.vouchers.map((v) => v.no))],
  minutes: w.minutes.map(({ no, on }) => ({ no, on })),
})
